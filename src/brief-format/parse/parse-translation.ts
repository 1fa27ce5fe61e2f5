import type { Entity, EntityId, SeriesPlace, Translation } from "../../briefs/brief.ts";
import type { BriefFile } from "../brief-files.ts";
import { parseAsks, parseLikeWords } from "./parse-asks.ts";
import { parseChange } from "./parse-front-matter.ts";
import { parseWords } from "./parse-words.ts";
import { readEntries, readFields, readList, readText, requireText } from "./read-field.ts";
import { splitFrontMatter } from "./split-front-matter.ts";
import { addMistake, type Field, type Findings, parseYaml } from "./yaml-field.ts";

const FIELDS = [
  "title",
  "language",
  "translatedFrom",
  "series",
  "sources",
  "changes",
  "words",
  "asks",
  "entities",
] as const;

/**
 * Read a translation, `brief.de.md` beside `brief.md`: the words like those of the brief, after front matter of its own.
 *
 * Whether it says all that the brief says is for `checkTranslation`.
 *
 * @param findings - Those of this file alone, because its fields are named like the brief's.
 */
export function parseTranslation({ path, text }: BriefFile, findings: Findings): Translation {
  const { front, body } = splitFrontMatter(text);
  if (front === null)
    findings.mistakes.push({
      place: { file: path, line: 1 },
      field: "front matter",
      expected: "front matter first: fields between two lines of ---",
    });
  const root = front === null ? null : parseYaml(path, front, findings);
  return { ...(root ? parseFields(root) : NO_FIELDS), ...parseWords(path, body, findings) };
}

type Fields = Omit<Translation, "lead" | "summary" | "sections" | "keyPoints" | "questions">;

const NO_FIELDS: Fields = { title: "", language: "", translatedFrom: "", sourceTitles: {}, entities: {}, changes: [] };

function parseFields(root: Field): Fields {
  const { title, language, translatedFrom, series, sources, changes, words, asks, entities } = readFields(root, FIELDS);
  if (!entities)
    addMistake(root, "entities: for each of the brief's its name and role, e.g. mayor: { name: …, role: … }");
  return {
    title: requireText(root, title, "title: the brief's title in this language"),
    language: requireText(root, language, "language: the language of its texts, as in the file's name"),
    translatedFrom: requireText(root, translatedFrom, "translatedFrom: the brief's own language"),
    ...(series && { series: parseSeries(series) }),
    sourceTitles: Object.fromEntries(sources ? readEntries(sources).map(([id, field]) => [id, readText(field)]) : []),
    changes: readList(changes).map(parseChange),
    ...(words && { words: parseLikeWords(words) }),
    ...(asks && { asks: parseAsks(asks) }),
    entities: Object.fromEntries(entities ? readEntries(entities).map(parseEntity) : []),
  };
}

function parseSeries(field: Field): Pick<SeriesPlace, "title" | "name"> {
  const { title, name } = readFields(field, ["title", "name"]);
  return {
    title: requireText(field, title, "title: the name of the whole series"),
    name: requireText(field, name, "name: what this one is called beside the others"),
  };
}

function parseEntity([id, field]: readonly [EntityId, Field]): readonly [EntityId, Pick<Entity, "name" | "role">] {
  const { name, role } = readFields(field, ["name", "role"]);
  return [
    id,
    {
      name: requireText(field, name, "name: the name the card shows"),
      role: requireText(field, role, "role: who or what it is here, in one line"),
    },
  ];
}
