import { createIdMaker, FIXED_IDS, toId } from "../../brief-format/made-ids.ts";
import { withOwnNames, withoutOwnNames } from "../../brief-format/own-names.ts";
import type { Brief, Entity, Source } from "../../briefs/brief.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import { plainLine, toLatin } from "../../capture/plain-line.ts";
import { addForms, markEach } from "./mark-note.ts";
import type { Note } from "./note.ts";
import { citePage } from "./note-source.ts";

/**
 * When an explainer marks what it explains: `each` word by itself, wherever it is named; on pages that name `several` of them; or on
 * pages about its `story`.
 */
export type Marking = "each" | "several" | "story";

/** When an explainer marks what it explains. */
export function markingOf({ story, entities }: Pick<Brief, "story" | "entities">): Marking {
  const { atLeast, requires } = withoutOwnNames(story, entities);
  if (atLeast === undefined || requires.length > 0) return "story";
  return atLeast === 1 ? "each" : "several";
}

/** One word is all the evidence there is, and enough also where a page names it once; `passages.ts` asks half as much again for that. */
const ENOUGH = 0.5;

/**
 * An explainer without a story, for notes of the reader's: what it explains is marked wherever it is named.
 *
 * @param source - Where notes come from that are from no page.
 */
export function newNotes(id: string, title: string, language: string, source: Source): Brief {
  return {
    id: id || toId(toLatin(title)) || "notes",
    title: plainLine(title),
    language,
    lead: "",
    summary: "",
    sections: [],
    keyPoints: [],
    questions: [],
    sources: [source],
    asOf: "",
    changes: [],
    entities: [],
    story: { evidence: [], requires: [], atLeast: 1, enough: { short: ENOUGH, long: ENOUGH }, rivals: [] },
  };
}

/**
 * Add a note to an explainer: an entity with a sentence, found in the way in which the explainer finds what it explains. One of the same
 * name gets the new sentence, and the new spellings beside its own.
 *
 * @param lexicon - Of the language of the page.
 * @param day - Today, `YYYY-MM-DD`.
 */
export function addNote(brief: Brief, note: Note, lexicon: Lexicon, day: string): Brief {
  const marking = markingOf(brief);
  const story = withoutOwnNames(brief.story, brief.entities);
  const known = findEntityNamed(brief, note.name);
  const taken = [...brief.entities.map(({ id }) => id), ...story.evidence.map(({ name }) => name)];
  const ids = createIdMaker([...FIXED_IDS, ...taken]);
  const { sources, cites } = citePage(brief.sources, note.page);
  const { cites: _, ...before } = known ?? { ...NOTHING_SAID, id: ids.make(toLatin(note.name), "note"), cites: [] };
  const said: Entity = {
    ...before,
    kind: note.kind,
    name: plainLine(note.name),
    role: plainLine(note.sentence),
    ...(cites && { cites }),
  };
  const form = { language: brief.language, lexicon };
  const next =
    marking === "each"
      ? markEach(said, story, note, ids, form)
      : { entity: addForms(said, note, marking === "several", form), story };
  const entities = known
    ? brief.entities.map((one) => (one === known ? next.entity : one))
    : [...brief.entities, next.entity];
  const asOf = marking === "each" ? day : brief.asOf;
  return { ...brief, sources, asOf, entities, story: withOwnNames(next.story, entities) };
}

/** The entity that a note of this name changes; null when it is new. */
export function findEntityNamed({ entities }: Pick<Brief, "entities">, name: string): Entity | null {
  const wanted = plainLine(name).toLowerCase();
  return entities.find((one) => one.name.toLowerCase() === wanted) ?? null;
}

const NOTHING_SAID: Pick<Entity, "keyPoints" | "sections" | "questions" | "forms" | "vetoes"> = {
  keyPoints: [],
  sections: [],
  questions: [],
  forms: [],
  vetoes: [],
};
