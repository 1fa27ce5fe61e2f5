import type { BriefTexts } from "../../src/briefs/brief-texts.ts";

/**
 * Many explainers like one, with half of their words changed for others of it: the hardest case for the search, in which each of them
 * has some of every question.
 *
 * @returns The same ones each time.
 */
export function generateExplainers(model: BriefTexts, count: number): readonly BriefTexts[] {
  const random = createRandom();
  const texts = [model.lead, model.summary, ...model.sections.flatMap(({ paragraphs }) => paragraphs)];
  const words = [...new Set(texts.join(" ").match(/[a-z]{4,}/g))];
  const change = (text: string): string =>
    text.replace(/[a-z]{4,}/g, (word) =>
      random() < 0.5 ? (words[Math.floor(random() * words.length)] ?? word) : word,
    );
  return Array.from({ length: count }, (_, number) => ({
    ...model,
    id: `generated-${number}`,
    title: change(model.title),
    lead: change(model.lead),
    summary: change(model.summary),
    keyPoints: model.keyPoints.map((point) => ({ ...point, text: change(point.text) })),
    sections: model.sections.map((section) => ({ ...section, paragraphs: section.paragraphs.map(change) })),
    asks: (model.asks ?? []).map(({ at, questions }) => ({ at, questions: questions.map(change) })),
  }));
}

/** Lehmer's generator: no library, and the same numbers each time. */
function createRandom(): () => number {
  let state = 1;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
