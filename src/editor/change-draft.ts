import { createIdMaker } from "../brief-format/made-ids.ts";
import { toPattern } from "../brief-format/own-names.ts";
import type { Brief, Entity, EntityId, FormGroup } from "../briefs/brief.ts";
import { toPatterns } from "../capture/evidence/patterns.ts";
import type { FoundName } from "../capture/names/found-name.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import { weighName } from "../capture/names/weigh-name.ts";
import { toLatin } from "../capture/plain-line.ts";
import type { Draft } from "./draft.ts";

/** Change texts or facts of the explainer. */
export function withBrief(draft: Draft, change: Partial<Brief>): Draft {
  return { ...draft, brief: { ...draft.brief, ...change } };
}

/** Change one entity. */
export function withEntity(draft: Draft, id: EntityId, change: Partial<Entity>): Draft {
  const entities = draft.brief.entities.map((entity) => (entity.id === id ? { ...entity, ...change } : entity));
  return withBrief(draft, { entities });
}

/** Take an entity in, or leave it out. One that is left out is not the story's own. */
export function withWanted(draft: Draft, id: EntityId, wanted: boolean): Draft {
  const others = draft.left.filter((one) => one !== id);
  return wanted
    ? { ...draft, left: others }
    : { ...draft, left: [...others, id], core: draft.core.filter((one) => one !== id) };
}

/** Say whether an entity is the story's own. */
export function withCore(draft: Draft, id: EntityId, own: boolean): Draft {
  const others = draft.core.filter((one) => one !== id);
  return { ...draft, core: own ? [...others, id] : others };
}

/** Say whether pages must name two of the story's own entities. */
export function withTwoAsked(draft: Draft, twoAsked: boolean): Draft {
  return { ...draft, twoAsked };
}

/** The patterns of one strength in the explainer's own language, as they are typed: one a line. */
export function patternsOf({ forms }: Entity, strength: FormGroup["strength"], language: string): string {
  return forms.find((group) => group.strength === strength && group.language === language)?.patterns.join("\n") ?? "";
}

/** Change those patterns; forms in other languages stay. */
export function withPatterns(draft: Draft, entity: Entity, strength: FormGroup["strength"], typed: string): Draft {
  const { language } = draft.brief;
  const others = entity.forms.filter((group) => group.strength !== strength || group.language !== language);
  const group: FormGroup = { strength, language, patterns: typed.split("\n") };
  return withEntity(draft, entity.id, { forms: strength === "strong" ? [group, ...others] : [...others, group] });
}

/** Add a key point, a section or a question without words. */
export function withPart(draft: Draft, kind: "keyPoints" | "sections" | "questions"): Draft {
  const { keyPoints, sections, questions } = draft.brief;
  const ids = createIdMaker();
  for (const { id } of [...keyPoints, ...sections, ...questions]) ids.take(id);
  if (kind === "keyPoints")
    return withBrief(draft, { keyPoints: [...keyPoints, { id: ids.make("", "point"), text: "" }] });
  if (kind === "sections") {
    const section = { id: ids.make("", "section"), heading: "", paragraphs: [] };
    return withBrief(draft, { sections: [...sections, section] });
  }
  const question = { id: ids.make("", "question"), question: "", answer: [] };
  return withBrief(draft, { questions: [...questions, question] });
}

/** Take out a key point, a section or a question. */
export function withoutPart(draft: Draft, kind: "keyPoints" | "sections" | "questions", id: string): Draft {
  const { keyPoints, sections, questions } = draft.brief;
  const isOther = (part: { readonly id: string }): boolean => part.id !== id;
  if (kind === "keyPoints") return withBrief(draft, { keyPoints: keyPoints.filter(isOther) });
  if (kind === "sections") return withBrief(draft, { sections: sections.filter(isOther) });
  return withBrief(draft, { questions: questions.filter(isOther) });
}

/** Add a name that the reader typed. */
export function withName(draft: Draft, typed: string, lexicon: Lexicon | null): Draft {
  const { brief, paragraphs, named } = draft;
  const ids = createIdMaker([]);
  for (const { id } of brief.entities) ids.take(id);
  const id = ids.make(toLatin(typed), "name");
  const count = paragraphs.reduce((sum, text) => sum + text.split(typed).length - 1, 0);
  const plain = { name: typed, kind: "subject" as const, full: [typed], short: [], titles: [] };
  const found: FoundName | null = lexicon && {
    ...plain,
    count,
    inLead: paragraphs.slice(0, 3).some((text) => text.includes(typed)),
    inTitle: brief.title.includes(typed),
    weight: Math.max(0.5, weighName(plain, lexicon)),
  };
  const patterns =
    found && lexicon ? toPatterns(found, lexicon) : { strong: [], contextual: [toPattern(typed)].filter(Boolean) };
  const { language } = brief;
  const entity: Entity = {
    id,
    kind: plain.kind,
    name: typed,
    role: "",
    keyPoints: [],
    sections: [],
    questions: [],
    forms: (["strong", "contextual"] as const).flatMap((strength) =>
      patterns[strength].length > 0 ? [{ strength, language, patterns: patterns[strength] }] : [],
    ),
    vetoes: [],
  };
  return {
    ...withBrief(draft, { entities: [...brief.entities, entity] }),
    named: found && draft.ground ? [...named, { id, name: found }] : named,
  };
}

/**
 * Take on an explainer that was edited as Markdown.
 *
 * Entities that were left out stay so, as they did not stand in it. Evidence is built of names on as long as it was not touched.
 *
 * @param written - What the Markdown said before the reader edited it.
 */
export function withMarkdown(draft: Draft, written: Brief, edited: Brief): Draft {
  const left = draft.brief.entities.filter(
    ({ id }) => draft.left.includes(id) && !edited.entities.some((one) => one.id === id),
  );
  const isStoryKept =
    JSON.stringify(written.story) === JSON.stringify(edited.story) && written.language === edited.language;
  const entities = [...edited.entities, ...left];
  const isThere = (id: EntityId): boolean => entities.some((one) => one.id === id);
  return {
    ...draft,
    brief: { ...edited, entities },
    written: edited.entities,
    left: left.map(({ id }) => id),
    ground: isStoryKept ? draft.ground : null,
    named: isStoryKept ? draft.named.filter(({ id }) => isThere(id)) : [],
    core: isStoryKept ? draft.core.filter(isThere) : [],
    raw: null,
  };
}
