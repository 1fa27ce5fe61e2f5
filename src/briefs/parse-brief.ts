import type { Brief, BriefId, Change, Source } from "./brief.ts";
import { BriefError, type Mistake, type Place, sortMistakes } from "./brief-error.ts";
import { parseEntities } from "./parse-entities.ts";
import { parseWords } from "./parse-words.ts";
import { readFields, readList, requireText } from "./read-field.ts";
import { addMistake, type Field, type Findings, parseYaml } from "./yaml-field.ts";

/** One file of a brief. */
export type BriefFile = {
  /** The path that mistakes are reported under. */
  readonly path: string;
  readonly text: string;
};

/** The files of one brief. */
export type BriefFiles = {
  /** The name of the brief's folder. */
  readonly id: BriefId;
  /** `brief.md`: the words, after front matter in YAML. */
  readonly words: BriefFile;
  /** `entities.yaml`; absent when the entities stand in the front matter. */
  readonly entities?: BriefFile;
};

/** A brief as its files say it, and where each part of it stands. */
export type ParsedBrief = {
  readonly brief: Brief;
  /** Everything that is not written as it should be; while there is any, the brief has gaps and must not be used. */
  readonly mistakes: readonly Mistake[];
  /** Places by field name: `asOf`, `entities.umerov.keyPoints[0]`, `section stalemate` … */
  readonly places: ReadonlyMap<string, Place>;
};

/**
 * Read a brief whose files are in order; whether it makes sense as a whole is for `checkBrief` to say.
 *
 * @throws BriefError with every mistake found.
 */
export function parseBrief(files: BriefFiles): Brief {
  const { brief, mistakes } = readBriefFiles(files);
  if (mistakes.length > 0) throw new BriefError(mistakes);
  return brief;
}

/** Read a brief's files as far as they go. The format is described in the README under "How to write a brief". */
export function readBriefFiles({ id, words, entities }: BriefFiles): ParsedBrief {
  const findings: Findings = { mistakes: [], places: new Map() };
  const { front, body } = splitFrontMatter(words.text);
  if (front === null) addFileMistake(findings, words, "front matter first: fields between two lines of ---");
  const root = front === null ? null : parseYaml(words.path, front, findings);
  const fields = root ? readFields(root, FRONT_MATTER) : {};
  const beside = entities && parseYaml(entities.path, entities.text, findings);
  const brief: Brief = {
    id,
    ...(root ? parseFrontMatter(root, fields) : NO_FRONT_MATTER),
    ...parseWords(words.path, body, findings),
    ...(entities ? parseEntitiesBeside(beside ?? null, fields) : root ? parseEntities(root, fields) : NO_ENTITIES),
  };
  const paths = [words.path, ...(entities ? [entities.path] : [])];
  return { brief, mistakes: sortMistakes(findings.mistakes, paths), places: findings.places };
}

/** Both halves keep their line numbers: what is not theirs is blanked out. */
function splitFrontMatter(text: string): { front: string | null; body: string } {
  const [matched, front] = /^\uFEFF?---[ \t]*\r?\n([\s\S]*?\r?\n|)---[ \t]*(?:\r?\n|$)/.exec(text) ?? [];
  if (matched === undefined || front === undefined) return { front: null, body: text };
  return { front: `\n${front}`, body: matched.replace(/[^\n]/g, "") + text.slice(matched.length) };
}

const ENTITY_FIELDS = ["entities", "story"] as const;
const FRONT_MATTER = ["title", "language", "asOf", "source", "changes", ...ENTITY_FIELDS] as const;

type FrontMatter = Partial<Readonly<Record<(typeof FRONT_MATTER)[number], Field>>>;

const NO_FRONT_MATTER = { title: "", language: "", asOf: "", source: { title: "" }, changes: [] };
const NO_ENTITIES: Pick<Brief, "entities" | "story"> = {
  entities: [],
  story: { evidence: [], requires: [], enough: { short: 0, long: 0 }, rivals: [] },
};

function parseFrontMatter(
  root: Field,
  fields: FrontMatter,
): Pick<Brief, "title" | "language" | "asOf" | "source" | "changes"> {
  if (!fields.source) addMistake(root, "source: where the facts come from, e.g. { title: … }");
  return {
    title: requireText(root, fields.title, "title: the brief's title"),
    language: requireText(root, fields.language, "language: the language of its texts, e.g. en"),
    asOf: requireText(root, fields.asOf, "asOf: the day it describes, e.g. 2025-06-02"),
    source: fields.source ? parseSource(fields.source) : { title: "" },
    changes: readList(fields.changes).map(parseChange),
  };
}

function parseSource(field: Field): Source {
  const { title, publisher, url } = readFields(field, ["title", "publisher", "url"]);
  return {
    title: requireText(field, title, "title: what the source is called"),
    ...(publisher && { publisher: requireText(field, publisher, "publisher") }),
    ...(url && { url: requireText(field, url, "url") }),
  };
}

function parseChange(field: Field): Change {
  const { date, text } = readFields(field, ["date", "text"]);
  return {
    date: requireText(field, date, "date: the day of the change, e.g. 2025-07-24"),
    text: requireText(field, text, "text: what the change was"),
  };
}

/** What stands in a file of its own may not stand in the front matter too. */
function parseEntitiesBeside(root: Field | null, front: FrontMatter): Pick<Brief, "entities" | "story"> {
  for (const name of ENTITY_FIELDS)
    if (front[name]) addMistake(front[name], "this only in the file of the entities, which is there");
  return root ? parseEntities(root, readFields(root, ENTITY_FIELDS)) : NO_ENTITIES;
}

function addFileMistake({ mistakes }: Findings, file: BriefFile, expected: string): void {
  mistakes.push({ place: { file: file.path, line: 1 }, field: "front matter", expected });
}
