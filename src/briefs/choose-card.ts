import type { Cited, EntityId, Source } from "./brief.ts";
import type { BriefTexts, Series } from "./brief-texts.ts";
import type { Card, CardRequest, CardSeries } from "./card.ts";
import { compareDays } from "./compare-days.ts";
import { orderPoints } from "./order-points.ts";
import { rankQuestions } from "./rank-questions.ts";

/**
 * Choose from a brief what the card of one mention says.
 *
 * Key points and sections come in the order the entity gives them, but first a key point that says more than its role; the questions in the order the sentence raises them,
 * and without a sentence in the order the entity gives them.
 *
 * @param asOnPage - The same brief in the page's language, whose words the sentence shares; the brief itself when left out.
 * @returns Null when the brief does not know the entity.
 */
export function chooseCard(
  brief: BriefTexts,
  request: Omit<CardRequest, "brief">,
  asOnPage: BriefTexts = brief,
): Card | null {
  const entity = brief.entities.find(({ id }) => id === request.entity);
  if (!entity) return null;
  const named = asOnPage.entities.find(({ id }) => id === request.entity) ?? entity;
  const clues = { entity: named, sentence: request.sentence ?? "", beside: request.beside ?? [] };
  const keyPoints = orderPoints(pick(brief.keyPoints, entity.keyPoints), entity, brief);
  const ranked = rankQuestions(pick(asOnPage.questions, entity.questions), asOnPage, clues);
  const questions = pick(
    brief.questions,
    ranked.map(({ id }) => id),
  );
  return {
    brief: brief.id,
    briefTitle: brief.title,
    language: brief.language,
    ...(brief.translatedFrom && { translatedFrom: brief.translatedFrom }),
    entity: entity.id,
    kind: entity.kind,
    name: entity.name,
    ...(entity.native && { native: entity.native }),
    role: entity.role,
    keyPoints,
    questions,
    sections: pick(brief.sections, entity.sections).map(({ id, heading }) => ({ id, heading })),
    sources: findCited([entity, ...keyPoints, ...questions], brief),
    ...(brief.series && { series: leadFrom(brief.series, entity.id) }),
    asOf: brief.asOf,
    time: compareDays(request.pageDate, brief.asOf),
  };
}

/** The sources that any of these cites, in the brief's order; where none is cited, all but those of single entities. */
function findCited(items: readonly Cited[], { sources, entities }: BriefTexts): readonly Source[] {
  const amongThem = (citing: readonly Cited[]): readonly Source[] => {
    const cited = new Set(citing.flatMap(({ cites }) => cites ?? []));
    return sources.filter(({ id }) => id !== undefined && cited.has(id));
  };
  const found = amongThem(items);
  if (found.length > 0) return found;
  const ofEntities = amongThem(entities);
  return ofEntities.length < sources.length ? sources.filter((one) => !ofEntities.includes(one)) : sources;
}

function leadFrom({ title, rounds }: Series, entity: EntityId): CardSeries {
  return {
    title,
    rounds: rounds.map(({ brief, name, day, entities }) => ({
      brief,
      name,
      day,
      entity: entities.find((one) => one === entity) ?? entities[0] ?? entity,
    })),
  };
}

/** The items with these ids, in the order of the ids. */
function pick<T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): readonly T[] {
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}
