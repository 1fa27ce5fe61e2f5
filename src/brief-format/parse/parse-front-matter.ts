import type { Brief, Change, SeriesPlace, Source } from "../../briefs/brief.ts";
import { parseAsks, parseLikeWords } from "./parse-asks.ts";
import { readFields, readList, readNumber, readText, requireText } from "./read-field.ts";
import { addMistake, type Field } from "./yaml-field.ts";

/** The format of the files that this version reads and writes. */
export const BRIEF_FORMAT = 1;

/** What stands in the front matter of a brief besides its id and its entities. */
export type FrontMatter = Pick<
  Brief,
  | "title"
  | "language"
  | "asOf"
  | "author"
  | "licence"
  | "revision"
  | "minimumVersion"
  | "sources"
  | "series"
  | "changes"
  | "words"
  | "asks"
>;

/** Every field of the front matter but those of the entities, in the order in which they are written. */
export const FRONT_MATTER_FIELDS = [
  "format",
  "id",
  "title",
  "language",
  "asOf",
  "author",
  "licence",
  "revision",
  "minimumVersion",
  "source",
  "sources",
  "series",
  "changes",
  "words",
  "asks",
] as const;

export const NO_FRONT_MATTER: FrontMatter = { title: "", language: "", asOf: "", sources: [], changes: [] };

/**
 * Read the front matter of a brief.
 *
 * @param root - The map that the fields stand in.
 */
export function parseFrontMatter(
  root: Field,
  fields: Partial<Readonly<Record<(typeof FRONT_MATTER_FIELDS)[number], Field>>>,
): FrontMatter {
  const { source, sources, series } = fields;
  const title = requireText(root, fields.title, "title: the brief's title");
  const author = fields.author && readText(fields.author);
  const isStrict = root.yaml.findings.strictness === "strict";
  if (!source && !sources && isStrict) addMistake(root, "source: where the facts come from, e.g. { title: … }");
  if (source && sources) addMistake(sources, "either source or sources, not both");
  const all = [...(source ? [source] : []), ...readList(sources)];
  if (sources && all.length === 0) addMistake(sources, "at least one source, e.g. { id: post, title: … }");
  return {
    title,
    language: requireText(root, fields.language, "language: the language of its texts, e.g. en"),
    asOf: requireText(root, fields.asOf, "asOf: the day it describes, e.g. 2025-06-02"),
    ...(author && { author }),
    ...(fields.licence && { licence: readText(fields.licence) }),
    ...(fields.revision && { revision: parseRevision(fields.revision) }),
    ...(fields.minimumVersion && { minimumVersion: parseVersion(fields.minimumVersion) }),
    // A reader's explainer without a source is its author's word.
    sources: source || sources || isStrict ? all.map(parseSource) : [{ title: author ?? title }],
    ...(series && { series: parseSeries(series) }),
    changes: readList(fields.changes).map(parseChange),
    ...(fields.words && { words: parseLikeWords(fields.words) }),
    ...(fields.asks && { asks: parseAsks(fields.asks) }),
  };
}

function parseSource(field: Field): Source {
  const { id, title, publisher, url, day } = readFields(field, ["id", "title", "publisher", "url", "day"]);
  return {
    ...(id && { id: requireText(field, id, "id") }),
    title: requireText(field, title, "title: what the source is called"),
    ...(publisher && { publisher: requireText(field, publisher, "publisher") }),
    ...(url && { url: requireText(field, url, "url") }),
    ...(day && { day: requireText(field, day, "day") }),
  };
}

function parseSeries(field: Field): SeriesPlace {
  const { id, title, order, name, day } = readFields(field, ["id", "title", "order", "name", "day"]);
  if (!order) addMistake(field, "order: which one of the series it is, counted from 1");
  return {
    id: requireText(field, id, "id: what all briefs of the series call it"),
    title: requireText(field, title, "title: the name of the whole series"),
    order: order ? readNumber(order) : 0,
    name: requireText(field, name, "name: what this one is called beside the others, e.g. Second round"),
    day: requireText(field, day, "day: the day it is about, e.g. 2025-06-02"),
  };
}

function parseRevision(field: Field): number {
  const revision = readNumber(field);
  if (!Number.isSafeInteger(revision) || revision < 1) addMistake(field, "a whole number from 1 on");
  return revision;
}

function parseVersion(field: Field): string {
  const version = readText(field);
  if (!/^\d{1,5}(?:\.\d{1,5}){0,3}$/.test(version)) addMistake(field, 'a version in quotes, such as "0.2.0"');
  return version;
}

/** Read one entry of `changes`. */
export function parseChange(field: Field): Change {
  const { date, text } = readFields(field, ["date", "text"]);
  return {
    date: requireText(field, date, "date: the day of the change, e.g. 2025-07-24"),
    text: requireText(field, text, "text: what the change was"),
  };
}
