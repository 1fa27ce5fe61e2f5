import type { BriefTexts } from "./brief-texts.ts";
import type { Card, CardRequest } from "./card.ts";
import { compareDays } from "./compare-days.ts";
import { rankQuestions } from "./rank-questions.ts";

/**
 * Choose from a brief what the card of one mention says.
 *
 * Key points and sections come in the order the entity gives them; the questions in the order the sentence raises them,
 * and without a sentence in the order the entity gives them.
 *
 * @returns Null when the brief does not know the entity.
 */
export function chooseCard(brief: BriefTexts, request: Omit<CardRequest, "brief">): Card | null {
  const entity = brief.entities.find(({ id }) => id === request.entity);
  if (!entity) return null;
  const clues = { entity, sentence: request.sentence ?? "", beside: request.beside ?? [] };
  return {
    brief: brief.id,
    briefTitle: brief.title,
    language: brief.language,
    entity: entity.id,
    kind: entity.kind,
    name: entity.name,
    ...(entity.native && { native: entity.native }),
    role: entity.role,
    keyPoints: pick(brief.keyPoints, entity.keyPoints),
    questions: rankQuestions(pick(brief.questions, entity.questions), brief, clues),
    sections: pick(brief.sections, entity.sections).map(({ id, heading }) => ({ id, heading })),
    source: brief.source,
    asOf: brief.asOf,
    time: compareDays(request.pageDate, brief.asOf),
  };
}

/** The items with these ids, in the order of the ids. */
function pick<T extends { readonly id: string }>(items: readonly T[], ids: readonly string[]): readonly T[] {
  return ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
}
