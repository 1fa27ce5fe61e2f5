import type { Brief, BriefId, Translation } from "../../briefs/brief.ts";
import type { LanguageTag } from "../../briefs/language-tag.ts";
import { BriefError, type Mistake, type Place, sortMistakes } from "../brief-error.ts";
import { type BriefFile, type BriefFiles, type LenderFile, pathsOf } from "../brief-files.ts";
import { NOTHING_LENT } from "../lent.ts";
import { checkReadable } from "../newer-brief.ts";
import type { Strictness } from "../strictness.ts";
import { NO_ENTITIES, parseEntities } from "./parse-entities.ts";
import { FRONT_MATTER_FIELDS, NO_FRONT_MATTER, parseFrontMatter } from "./parse-front-matter.ts";
import { parseTranslation } from "./parse-translation.ts";
import { parseWords } from "./parse-words.ts";
import { readFields, readNumber, readText } from "./read-field.ts";
import { readLent } from "./read-lent.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import { addMistake, type Field, type Findings, parseYaml } from "./yaml-field.ts";

export type { BriefFile, BriefFiles } from "../brief-files.ts";

/** Where each part of a file stands, by field name: `asOf`, `entities.umerov.keyPoints[0]`, `section stalemate` … */
export type Places = ReadonlyMap<string, Place>;

/** A translation as its file says it. */
export type ParsedTranslation = {
  readonly translation: Translation;
  /** The language in the file's name. */
  readonly tag: LanguageTag;
  readonly path: string;
  readonly places: Places;
};

/** A brief as its files say it, and where each part of it stands. */
export type ParsedBrief = {
  readonly brief: Brief;
  /** Everything that is not written as it should be; while there is any, the brief has gaps and must not be used. */
  readonly mistakes: readonly Mistake[];
  readonly places: Places;
  readonly translations: readonly ParsedTranslation[];
};

/** How a brief's files are read. */
export type ReadingManner = {
  readonly strictness: Strictness;
  /** The version of Sidelight that a file's `minimumVersion` is compared with; null when any will do. */
  readonly version: string | null;
};

/** How bundled briefs are read. */
export const STRICTLY: ReadingManner = { strictness: "strict", version: null };

/** No file of a brief has more UTF-16 code units than this; a long explainer has 100,000. */
export const LONGEST_FILE = 2_000_000;

/**
 * Read a brief whose files are in order; whether it makes sense as a whole is for `checkBrief` to say.
 *
 * @throws BriefError with every mistake found; a NewerBriefError when it takes a newer Sidelight to read it.
 */
export function parseBrief(files: BriefFiles, manner = STRICTLY): Brief {
  const { brief, mistakes } = readBriefFiles(files, manner);
  if (mistakes.length > 0) throw new BriefError(mistakes);
  return brief;
}

/**
 * Read a brief's files as far as they go. The format is described in docs/explainers.md.
 *
 * @throws BriefError when a file is too long; NewerBriefError when it takes a newer Sidelight to read it.
 */
export function readBriefFiles(files: BriefFiles, { strictness, version }: ReadingManner = STRICTLY): ParsedBrief {
  const { id, words, entities, lenders = [] } = files;
  for (const file of [words, ...(entities ? [entities] : []), ...(files.translations ?? []).map((one) => one.file)])
    refuseLong(file);
  const findings: Findings = { strictness, mistakes: [], places: new Map() };
  const { front, body } = splitFrontMatter(words.text);
  if (front === null) addFileMistake(findings, words, "front matter first: fields between two lines of ---");
  const root = front === null ? null : parseYaml(words.path, front, findings);
  if (root) checkReadable(root, version);
  const fields = root ? readFields(root, FRONT_MATTER) : {};
  const beside = entities && parseYaml(entities.path, entities.text, findings);
  const about = root ? parseFrontMatter(root, fields) : NO_FRONT_MATTER;
  const brief: Brief = {
    id: readId(id, fields),
    ...about,
    ...parseWords(words.path, body, findings),
    ...(entities
      ? parseEntitiesBeside(beside ?? null, fields, lenders, about.language)
      : root
        ? parseEntities(root, fields, NOTHING_LENT, about.language)
        : NO_ENTITIES),
  };
  const translations = (files.translations ?? []).map(({ language, file }): ParsedTranslation => {
    const own: Findings = { ...findings, places: new Map() };
    return { translation: parseTranslation(file, own), tag: language, path: file.path, places: own.places };
  });
  return {
    brief: { ...brief, ...(translations.length > 0 && { translations: translations.map((one) => one.translation) }) },
    mistakes: sortMistakes(findings.mistakes, pathsOf(files)),
    places: findings.places,
    translations,
  };
}

const ENTITY_FIELDS = ["entities", "story"] as const;
const FRONT_MATTER = [...FRONT_MATTER_FIELDS, ...ENTITY_FIELDS] as const;

type FrontFields = Partial<Readonly<Record<(typeof FRONT_MATTER)[number], Field>>>;

function refuseLong({ path, text }: BriefFile): void {
  if (text.length <= LONGEST_FILE) return;
  const expected = `at most ${LONGEST_FILE} letters, not ${text.length}`;
  throw new BriefError([{ place: { file: path, line: 1 }, field: "file", expected }]);
}

/** The id that the file gives itself; bundled briefs are called as their folders are. */
function readId(id: BriefId, fields: FrontFields): BriefId {
  const format = fields.format && readNumber(fields.format);
  if (fields.format && format !== 1) addMistake(fields.format, "1, the only format so far");
  if (!fields.id) return id;
  const given = readText(fields.id);
  if (fields.id.yaml.findings.strictness === "strict" && given !== id)
    addMistake(fields.id, `${id}, the name of its folder, or no id`);
  return given;
}

/** What stands in a file of its own may not stand in the front matter too. */
function parseEntitiesBeside(
  root: Field | null,
  front: FrontFields,
  lenders: readonly LenderFile[],
  language: LanguageTag,
): Pick<Brief, "entities" | "story"> {
  for (const name of ENTITY_FIELDS)
    if (front[name]) addMistake(front[name], "this only in the file of the entities, which is there");
  if (!root) return NO_ENTITIES;
  const fields = readFields(root, ["formsFrom", ...ENTITY_FIELDS]);
  return parseEntities(root, fields, readLent(fields.formsFrom, lenders), language);
}

function addFileMistake({ mistakes }: Findings, file: BriefFile, expected: string): void {
  mistakes.push({ place: { file: file.path, line: 1 }, field: "front matter", expected });
}
