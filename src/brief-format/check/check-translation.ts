import type { Brief, Translation } from "../../briefs/brief.ts";
import type { Report } from "../brief-error.ts";
import { checkAsks } from "./check-asks.ts";
import { checkLanguage, checkPlain } from "./check-texts.ts";

/**
 * Check that a translation says what the brief says: every key point, section and question under its id and in its order,
 * as many paragraphs in each, every entity, every change, and the series.
 *
 * @param tag - The language in the file's name.
 */
export function checkTranslation(brief: Brief, translation: Translation, tag: string, report: Report): void {
  const { language, translatedFrom, title, entities, sourceTitles, series } = translation;
  checkLanguage(language, "language", report);
  if (language !== tag) report("language", `${tag}, as in the file's name, not "${language}"`);
  if (language === brief.language) report("language", `another language than the brief's own, ${brief.language}`);
  if (translatedFrom !== brief.language) report("translatedFrom", `${brief.language}, the brief's own language`);
  checkPlain(title, "title", report);
  checkSame("key points", brief.keyPoints, translation.keyPoints, report);
  checkSame("sections", brief.sections, translation.sections, report);
  checkSame("questions", brief.questions, translation.questions, report);
  for (const section of brief.sections)
    checkParagraphs(
      `section ${section.id}`,
      section.paragraphs,
      find(translation.sections, section.id)?.paragraphs,
      report,
    );
  for (const { id, answer } of brief.questions)
    checkParagraphs(`question ${id}`, answer, find(translation.questions, id)?.answer, report);
  checkAsks({ ...translation, entities: Object.entries(entities).map(([id, { role }]) => ({ id, role })) }, report);
  checkKeys(
    "entities",
    brief.entities.map(({ id }) => id),
    Object.keys(entities),
    report,
  );
  for (const [id, { name, role }] of Object.entries(entities)) {
    checkPlain(name, `entities.${id}.name`, report);
    checkPlain(role, `entities.${id}.role`, report);
  }
  for (const [id, text] of Object.entries(sourceTitles)) {
    if (!brief.sources.some((source) => source.id === id))
      report(`sources.${id}`, "the id of one of the brief's sources");
    checkPlain(text, `sources.${id}`, report);
  }
  if (Boolean(series) !== Boolean(brief.series))
    report(
      "series",
      brief.series ? "title and name of the series in this language" : "no series, for the brief is in none",
    );
  checkKeys(
    "changes",
    brief.changes.map(({ date }) => date),
    translation.changes.map(({ date }) => date),
    report,
  );
}

type WithId = { readonly id: string };

function checkSame(field: string, own: readonly WithId[], translated: readonly WithId[], report: Report): void {
  const wanted = own.map(({ id }) => id);
  const present = translated.map(({ id }) => id);
  checkKeys(field, wanted, present, report);
  const inOrder = wanted.length === present.length && wanted.every((id, at) => present[at] === id);
  if (!inOrder && wanted.every((id) => present.includes(id))) report(field, `the brief's order: ${wanted.join(", ")}`);
}

function checkKeys(field: string, wanted: readonly string[], present: readonly string[], report: Report): void {
  const missing = wanted.filter((id) => !present.includes(id));
  const unknown = present.filter((id) => !wanted.includes(id));
  if (missing.length > 0) report(field, `all that the brief has: ${missing.join(", ")} is not here`);
  if (unknown.length > 0) report(field, `only what the brief has, and not ${unknown.join(", ")}`);
}

function checkParagraphs(
  field: string,
  own: readonly string[],
  translated: readonly string[] | undefined,
  report: Report,
): void {
  if (translated && translated.length !== own.length)
    report(field, `as many paragraphs as in the brief: ${own.length}, not ${translated.length}`);
}

function find<T extends WithId>(items: readonly T[], id: string): T | undefined {
  return items.find((item) => item.id === id);
}
