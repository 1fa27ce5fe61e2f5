import type { Brief, Entity, EntityKind, FormGroup, Needs } from "./brief.ts";
import { parseStory } from "./parse-story.ts";
import { readBoolean, readEntries, readFields, readList, readTexts, requireText } from "./read-field.ts";
import { readPatterns } from "./read-patterns.ts";
import { addMistake, type Field, peekText, renameField } from "./yaml-field.ts";

const KINDS: readonly EntityKind[] = ["person", "organisation", "place", "event", "agreement", "subject"];
const ENTITY_FIELDS = [
  "id",
  "kind",
  "name",
  "native",
  "role",
  "keyPoints",
  "sections",
  "questions",
  "needs",
  "strong",
  "contextual",
  "vetoes",
] as const;

/**
 * Read the fields `entities` and `story`, which stand in a file of their own or in the front matter.
 *
 * @param root - The map they stand in; other fields of it are the caller's business.
 * @param fields - The two fields, absent when missing.
 */
export function parseEntities(
  root: Field,
  fields: { readonly entities?: Field; readonly story?: Field },
): Pick<Brief, "entities" | "story"> {
  if (!fields.entities) addMistake(root, "entities: a list with at least one entity");
  if (!fields.story) addMistake(root, "story: the evidence, rivals and time of the story");
  return {
    entities: readList(fields.entities).map(parseEntity),
    story: fields.story
      ? parseStory(fields.story)
      : { evidence: [], requires: [], enough: { short: 0, long: 0 }, rivals: [] },
  };
}

function parseEntity(item: Field): Entity {
  const field = renameField(item, `entities.${peekText(item, "id") ?? item.name.replace("entities", "")}`);
  const fields = readFields(field, ENTITY_FIELDS);
  const native = fields.native && parseNative(fields.native);
  const needs = fields.needs && parseNeeds(fields.needs);
  return {
    id: requireText(field, fields.id, "id: lower-case words joined by hyphens"),
    kind: parseKind(field, fields.kind),
    name: requireText(field, fields.name, "name: the name the card shows"),
    ...(native && { native }),
    role: requireText(field, fields.role, "role: who or what it is here, in one line"),
    keyPoints: readTexts(fields.keyPoints),
    sections: readTexts(fields.sections),
    questions: readTexts(fields.questions),
    forms: [...parseForms(fields.strong, "strong"), ...parseForms(fields.contextual, "contextual")],
    vetoes: readPatterns(fields.vetoes),
    ...(needs && { needs }),
  };
}

function parseKind(owner: Field, field: Field | undefined): EntityKind {
  const expected = `one of ${KINDS.join(", ")}`;
  const text = requireText(owner, field, `kind: ${expected}`);
  const kind = KINDS.find((known) => known === text);
  if (field && text && !kind) addMistake(field, expected);
  return kind ?? "subject";
}

function parseNative(field: Field): NonNullable<Entity["native"]> {
  const { language, text } = readFields(field, ["language", "text"]);
  return {
    language: requireText(field, language, "language: a language tag, e.g. uk"),
    text: requireText(field, text, "text: the name in that language"),
  };
}

function parseNeeds(field: Field): Needs {
  const { near, time } = readFields(field, ["near", "time"]);
  return { ...(near && { near: readTexts(near) }), ...(time && { time: readBoolean(time) }) };
}

function parseForms(field: Field | undefined, strength: FormGroup["strength"]): readonly FormGroup[] {
  if (!field) return [];
  return readEntries(field).map(([language, patterns]) => ({ strength, language, patterns: readPatterns(patterns) }));
}
