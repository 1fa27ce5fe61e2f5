import type { Brief } from "../../briefs/brief.ts";
import { isDay } from "../../briefs/compare-days.ts";
import type { Report } from "../brief-error.ts";

/** Check days, language tags and addresses, and that texts from YAML are plain; those from Markdown are by reading. */
export function checkTexts(brief: Brief, report: Report): void {
  checkDay(brief.asOf, "asOf", report);
  checkLanguage(brief.language, "language", report);
  checkPlain(brief.title, "title", report);
  checkSources(brief, report);
  checkSeries(brief, report);
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

function checkSources({ sources }: Brief, report: Report): void {
  sources.forEach(({ id, title, publisher, url, day }, index) => {
    // A single one that nothing cites is `source` in the front matter.
    const field = sources.length === 1 && id === undefined ? "source" : `sources[${index}]`;
    checkPlain(title, `${field}.title`, report);
    if (publisher !== undefined) checkPlain(publisher, `${field}.publisher`, report);
    if (url !== undefined && !/^https?:\/\/[^\s/]+\.[^\s]+$/.test(url))
      report(`${field}.url`, `an address that begins with https:// or http://, not "${url}"`);
    if (day !== undefined) checkDay(day, `${field}.day`, report);
  });
}

function checkSeries({ series }: Brief, report: Report): void {
  if (!series) return;
  checkPlain(series.title, "series.title", report);
  checkPlain(series.name, "series.name", report);
  checkDay(series.day, "series.day", report);
  if (!Number.isInteger(series.order) || series.order < 1) report("series.order", "a whole number from 1 on");
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

/** Report a text that is no language tag. */
export function checkLanguage(tag: string, field: string, report: Report): void {
  try {
    if (Intl.getCanonicalLocales(tag).length === 1) return;
  } catch {
    // What is no tag at all is reported below, like an empty one.
  }
  report(field, `a language tag such as en or pt-BR, not "${tag}"`);
}

/** Report a text with markup in it. */
export function checkPlain(text: string, field: string, report: Report): void {
  if (/<\/?[a-z!]|\*\*|__|\]\(|`|\p{Cc}/iu.test(text)) report(field, "plain text, without markup");
}
