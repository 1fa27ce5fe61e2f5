import type { Brief, Entity, FormGroup } from "../briefs/brief.ts";
import type { Story } from "../briefs/story.ts";
import { buildStory } from "../capture/evidence/build-story.ts";
import { toPatterns } from "../capture/evidence/patterns.ts";
import { findPartsNaming } from "../capture/make-entities.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import { plainLine } from "../capture/plain-line.ts";
import type { Draft } from "./draft.ts";
import { followNames, followSpellings } from "./follow-spellings.ts";

/** The parts that an entity may point at. */
type Parts = Pick<Brief, "keyPoints" | "sections" | "questions">;

/**
 * The explainer that a draft becomes: without what was left out or is empty, texts in plain lines and paragraphs, and evidence of the
 * names that the reader wants.
 *
 * What is half written stays, for the checker to tell of: a section without a text, a question without an answer.
 */
export function finishDraft(draft: Draft, lexicon: Lexicon | null): Brief {
  const { brief, left } = draft;
  const parts: Parts = {
    keyPoints: brief.keyPoints
      .map((point) => ({ ...point, text: plainText(point.text) }))
      .filter(({ text }) => text !== ""),
    sections: brief.sections
      .map((section) => ({
        ...section,
        heading: plainText(section.heading),
        paragraphs: toParagraphs(section.paragraphs),
      }))
      .filter(({ heading, paragraphs }) => heading !== "" || paragraphs.length > 0),
    questions: brief.questions
      .map((one) => ({ ...one, question: plainText(one.question), answer: toParagraphs(one.answer) }))
      .filter(({ question, answer }) => question !== "" || answer.length > 0),
  };
  const wanted = brief.entities.filter(({ id }) => !left.includes(id));
  const entities = wanted.map((entity) => finishEntity(entity, draft, parts));
  return {
    ...brief,
    ...parts,
    title: plainLine(brief.title),
    lead: plainText(brief.lead),
    summary: plainText(brief.summary),
    sources: brief.sources.map((source) => ({ ...source, title: plainLine(source.title) })),
    entities,
    story: findStory(draft, entities, lexicon),
  };
}

/** An entity of a name points at what names it now; any other at what is still there of what it pointed at. */
function finishEntity(entity: Entity, { named }: Draft, parts: Parts): Entity {
  const name = named.find(({ id }) => id === entity.id)?.name;
  const remaining = (kind: keyof Parts): readonly string[] =>
    entity[kind].filter((id) => parts[kind].some((part) => part.id === id));
  const pointers = name
    ? findPartsNaming(name, parts)
    : { keyPoints: remaining("keyPoints"), sections: remaining("sections"), questions: remaining("questions") };
  return {
    ...entity,
    ...pointers,
    name: plainLine(entity.name),
    role: plainLine(entity.role),
    forms: entity.forms.map(tidyGroup).filter(({ patterns }) => patterns.length > 0),
  };
}

function tidyGroup(group: FormGroup): FormGroup {
  return { ...group, patterns: group.patterns.map((one) => one.trim()).filter((one) => one !== "") };
}

/** Evidence of the names that are wanted, in the spellings that they have now. */
function findStory(draft: Draft, wanted: readonly Entity[], lexicon: Lexicon | null): Story {
  const { brief, first, written, named, ground, core, twoAsked } = draft;
  if (!ground || !lexicon) return followNames(brief.story, written ?? first.entities, wanted);
  const own = named.flatMap(({ id, name }) => {
    const entity = wanted.find((one) => one.id === id);
    return entity ? [{ id, name: { ...name, kind: entity.kind } }] : [];
  });
  const chosen = own.filter(({ id }) => core.includes(id)).map(({ name }) => name.name);
  const names = own.map(({ name }) => name);
  const { story } = buildStory({ ...ground, names }, lexicon, { names: chosen, two: twoAsked });
  const found = own.map(({ id, name }): [string, readonly string[]] => {
    const { strong, contextual } = toPatterns(name, lexicon);
    return [id, [...strong, ...contextual]];
  });
  return followSpellings(
    story,
    new Map(found),
    wanted.filter(({ id }) => own.some((one) => one.id === id)),
  );
}

/** A text without line breaks; what looks like markup in it stays, as the format escapes it. */
function plainText(text: string): string {
  return text.replace(/[\p{Cc}\s]+/gu, " ").trim();
}

function toParagraphs(typed: readonly string[]): readonly string[] {
  return typed
    .flatMap((text) => text.split(/\n+/))
    .map(plainText)
    .filter((text) => text !== "");
}
