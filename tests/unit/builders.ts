import type { Brief, Entity } from "../../src/briefs/brief.ts";
import type { Story } from "../../src/briefs/story.ts";
import { compileGazetteer } from "../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../src/gazetteer/compile/word-lists.ts";
import { type Gazetteer, openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import type { KeptCard } from "../../src/settings/kept-cards.ts";

/** A gazetteer of one entity with these patterns as its strong forms. */
export function openGazetteerOf(...patterns: readonly string[]): Gazetteer {
  const entity = buildEntity({ forms: [{ strength: "strong", language: "en", patterns }] });
  return openGazetteer([compileGazetteer([buildBrief({ entities: [entity] })])], WORD_LISTS);
}

/** A brief with the least that one must have. */
export function buildBrief(own: Partial<Brief> = {}): Brief {
  return {
    id: "a-story",
    title: "A story",
    language: "en",
    lead: "What happened.",
    summary: "It happened.",
    sections: [{ id: "a-section", heading: "A section", paragraphs: ["A paragraph."] }],
    keyPoints: [{ id: "a-point", text: "A point." }],
    questions: [{ id: "a-question", question: "Why?", answer: ["Because."] }],
    sources: [{ title: "A report" }],
    asOf: "2025-06-02",
    changes: [],
    entities: [buildEntity()],
    story: buildStory(),
    ...own,
  };
}

/** An entity with the least that one must have. */
export function buildEntity(own: Partial<Entity> = {}): Entity {
  return {
    id: "an-entity",
    kind: "subject",
    name: "An entity",
    role: "What it is here.",
    keyPoints: ["a-point"],
    sections: [],
    questions: [],
    forms: [],
    vetoes: [],
    ...own,
  };
}

/** A story that any page tells. */
export function buildStory(own: Partial<Story> = {}): Story {
  return { evidence: [], requires: [], enough: { short: 0, long: 0 }, rivals: [], ...own };
}

/** A card that was opened once. */
export function buildCard(own: Partial<KeptCard> = {}): KeptCard {
  return {
    brief: "a-story",
    entity: "an-entity",
    name: "An entity",
    story: "A story",
    language: "en",
    opened: 1,
    last: "2025-06-02",
    saved: false,
    ...own,
  };
}
