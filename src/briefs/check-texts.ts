import type { Brief } from "./brief.ts";
import type { Report } from "./brief-error.ts";
import { isDay } from "./compare-days.ts";

/** Check days, language tags and addresses, and that texts from YAML are plain; those from Markdown are by reading. */
export function checkTexts(brief: Brief, report: Report): void {
  checkDay(brief.asOf, "asOf", report);
  checkLanguage(brief.language, "language", report);
  checkPlain(brief.title, "title", report);
  checkSource(brief, report);
  checkChanges(brief, report);
  for (const { id, name, native, role, forms } of brief.entities) {
    const field = `entities.${id}`;
    checkPlain(name, `${field}.name`, report);
    checkPlain(role, `${field}.role`, report);
    if (native) {
      checkLanguage(native.language, `${field}.native.language`, report);
      checkPlain(native.text, `${field}.native.text`, report);
    }
    for (const { strength, language } of forms) checkLanguage(language, `${field}.${strength}.${language}`, report);
  }
}

function checkSource({ source }: Brief, report: Report): void {
  checkPlain(source.title, "source.title", report);
  if (source.publisher !== undefined) checkPlain(source.publisher, "source.publisher", report);
  if (source.url !== undefined && !/^https:\/\/[^\s/]+\.[^\s]+$/.test(source.url))
    report("source.url", `an address that begins with https://, not "${source.url}"`);
}

function checkChanges({ changes }: Brief, report: Report): void {
  changes.forEach(({ date, text }, index) => {
    checkDay(date, `changes[${index}].date`, report);
    checkPlain(text, `changes[${index}].text`, report);
    const newer = changes[index - 1];
    if (newer && newer.date < date) report(`changes[${index}].date`, "the newest change first");
  });
}

/** Report a text that is no day of the calendar. */
export function checkDay(text: string, field: string, report: Report): void {
  if (!isDay(text)) report(field, `a day of the calendar such as 2025-06-02, not "${text}"`);
}

function checkLanguage(tag: string, field: string, report: Report): void {
  try {
    if (Intl.getCanonicalLocales(tag).length === 1) return;
  } catch {
    // What is no tag at all is reported below, like an empty one.
  }
  report(field, `a language tag such as en or pt-BR, not "${tag}"`);
}

function checkPlain(text: string, field: string, report: Report): void {
  if (/<\/?[a-z!]|\*\*|__|\]\(|`|\p{Cc}/iu.test(text)) report(field, "plain text, without markup");
}
