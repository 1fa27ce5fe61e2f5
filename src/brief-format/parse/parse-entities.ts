import type { Brief, Entity, EntityKind, FormGroup, Needs } from "../../briefs/brief.ts";
import type { LanguageTag } from "../../briefs/language-tag.ts";
import type { Story } from "../../briefs/story.ts";
import type { Lent } from "../lent.ts";
import { createIdMaker, type IdMaker } from "../made-ids.ts";
import { toPattern, withOwnNames } from "../own-names.ts";
import { parseStory } from "./parse-story.ts";
import { readBoolean, readEntries, readFields, readList, readTexts, requireText } from "./read-field.ts";
import { readPatterns } from "./read-patterns.ts";
import { addMistake, type Field, peekText, renameField } from "./yaml-field.ts";

const KINDS: readonly EntityKind[] = ["person", "organisation", "place", "event", "agreement", "subject"];
/** Every field of an entity, in the order in which they are written. */
export const ENTITY_FIELDS = [
  "id",
  "kind",
  "name",
  "native",
  "role",
  "cites",
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
 * @param lent - Forms and vetoes that are added to an entity's own, and what the story does not say itself.
 * @param language - Of the brief: a reader's entity without forms is called by its name in it.
 */
export function parseEntities(
  root: Field,
  fields: { readonly entities?: Field; readonly story?: Field },
  lent: Lent,
  language: LanguageTag,
): Pick<Brief, "entities" | "story"> {
  const isStrict = root.yaml.findings.strictness === "strict";
  if (!fields.entities) addMistake(root, "entities: a list with at least one entity");
  if (!fields.story && isStrict) addMistake(root, "story: the evidence, rivals and time of the story");
  const items = readEntityList(fields.entities);
  const ids = isStrict ? null : createIdMaker(items.flatMap((item) => peekText(item, "id") ?? []));
  const entities = items.map((item) => parseEntity(item, lent, ids, language));
  const story = fields.story ? parseStory(fields.story, lent.story) : NO_STORY;
  const unsaid = fields.story || isStrict ? story : { ...NO_STORY, atLeast: Math.min(2, entities.length) };
  return { entities, story: withOwnNames(unsaid, entities) };
}

/** A story that nothing is known of. */
const NO_STORY: Story = { evidence: [], requires: [], enough: { short: 0, long: 0 }, rivals: [] };

/** What a file says of entities that says nothing. */
export const NO_ENTITIES: Pick<Brief, "entities" | "story"> = { entities: [], story: NO_STORY };

/** A dictionary is no explainer: looking for all of its words would mark half of the web. */
export const MOST_ENTITIES = 5_000;

function readEntityList(field: Field | undefined): readonly Field[] {
  const items = readList(field);
  if (items.length <= MOST_ENTITIES) return items;
  if (field) addMistake(field, `at most ${MOST_ENTITIES} entities, not ${items.length}`);
  return [];
}

/** @param ids - Makes the id where there is none; null when its author must give it. */
function parseEntity(item: Field, lent: Lent, ids: IdMaker | null, language: LanguageTag): Entity {
  const made = ids && peekText(item, "id") === null ? ids.make(peekText(item, "name") ?? "", "entity") : null;
  const field = renameField(item, `entities.${made ?? peekText(item, "id") ?? item.name.replace("entities", "")}`);
  const fields = readFields(field, ENTITY_FIELDS);
  const native = fields.native && parseNative(fields.native);
  const id = made ?? requireText(field, fields.id, "id: lower-case words joined by hyphens");
  const name = requireText(field, fields.name, "name: the name the card shows");
  const borrowed = lent.entities.get(id);
  const needs = fields.needs ? parseNeeds(fields.needs) : borrowed?.needs;
  const own = [...parseForms(fields.strong, "strong"), ...parseForms(fields.contextual, "contextual")];
  const forms = [...own, ...(borrowed?.forms ?? [])];
  return {
    id,
    kind: ids && !fields.kind ? "subject" : parseKind(field, fields.kind),
    name,
    ...(native && { native }),
    role: ids && !fields.role ? "" : requireText(field, fields.role, "role: who or what it is here, in one line"),
    ...(fields.cites && { cites: readTexts(fields.cites) }),
    keyPoints: readTexts(fields.keyPoints),
    sections: readTexts(fields.sections),
    questions: readTexts(fields.questions),
    forms: ids && forms.length === 0 ? nameAsForm(name, language) : forms,
    vetoes: [...readPatterns(fields.vetoes), ...(borrowed?.vetoes ?? [])],
    ...(needs && { needs }),
  };
}

/** A reader's entity without forms is called by its name. */
function nameAsForm(name: string, language: LanguageTag): readonly FormGroup[] {
  const pattern = toPattern(name);
  return pattern === "" ? [] : [{ strength: "contextual", language, patterns: [pattern] }];
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
