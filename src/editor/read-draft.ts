import * as v from "valibot";
import type { Draft } from "./draft.ts";

const TEXTS = v.array(v.string());
const KIND = v.picklist(["person", "organisation", "place", "event", "agreement", "subject"]);
const FORMS = v.array(
  v.object({ strength: v.picklist(["strong", "contextual"]), language: v.string(), patterns: TEXTS }),
);
const ENTITY = v.looseObject({
  id: v.string(),
  kind: KIND,
  name: v.string(),
  role: v.string(),
  keyPoints: TEXTS,
  sections: TEXTS,
  questions: TEXTS,
  forms: FORMS,
  vetoes: TEXTS,
});
const BRIEF = v.looseObject({
  id: v.string(),
  title: v.string(),
  language: v.string(),
  lead: v.string(),
  summary: v.string(),
  asOf: v.string(),
  keyPoints: v.array(v.looseObject({ id: v.string(), text: v.string() })),
  sections: v.array(v.looseObject({ id: v.string(), heading: v.string(), paragraphs: TEXTS })),
  questions: v.array(v.looseObject({ id: v.string(), question: v.string(), answer: TEXTS })),
  sources: v.array(v.looseObject({ title: v.string() })),
  changes: v.array(v.object({ date: v.string(), text: v.string() })),
  entities: v.array(ENTITY),
  story: v.looseObject({
    evidence: v.array(v.looseObject({ name: v.string(), weight: v.number(), patterns: TEXTS })),
    requires: TEXTS,
    enough: v.object({ short: v.number(), long: v.number(), coverage: v.optional(v.number()) }),
    rivals: v.array(v.looseObject({ name: v.string(), patterns: TEXTS })),
  }),
});
const NAME = v.object({
  name: v.string(),
  kind: KIND,
  count: v.number(),
  inLead: v.boolean(),
  inTitle: v.boolean(),
  full: TEXTS,
  short: TEXTS,
  titles: TEXTS,
  weight: v.number(),
});
const DRAFT = v.object({
  id: v.string(),
  brief: BRIEF,
  first: BRIEF,
  written: v.optional(v.nullable(v.array(ENTITY)), null),
  left: TEXTS,
  core: TEXTS,
  twoAsked: v.optional(v.nullable(v.boolean()), null),
  named: v.array(v.object({ id: v.string(), name: NAME })),
  ground: v.nullable(
    v.object({
      topics: v.array(
        v.object({ word: v.string(), count: v.number(), spellings: TEXTS, inTitle: v.optional(v.boolean(), false) }),
      ),
      length: v.number(),
      since: v.nullable(v.string()),
    }),
  ),
  paragraphs: TEXTS,
  pickedPoints: v.boolean(),
  translations: v.optional(
    v.array(v.object({ language: v.string(), file: v.object({ path: v.string(), text: v.string() }) })),
    [],
  ),
  replaces: v.nullable(v.string()),
  isPrivate: v.boolean(),
  raw: v.nullable(v.string()),
});

/** Read a stored draft, whatever stands there; null when it is none that this version can go on with. */
export function readDraft(stored: unknown): Draft | null {
  const read = v.safeParse(DRAFT, stored);
  // Fields that the schema lets through unseen are looked at by the checker when the explainer is kept.
  return read.success ? (read.output as Draft) : null;
}
