import type { EntityId, Question } from "./brief.ts";
import type { BriefTexts, EntityTexts } from "./brief-texts.ts";
import { toStems } from "./stems.ts";
import { weighWords } from "./telling-words.ts";

/** What tells which question a mention raises. */
export type Clues = {
  /** The card's entity; the words of its own name tell nothing and are left out. */
  readonly entity: EntityTexts;
  /** The sentence the mention stands in, in any language; empty when not known. */
  readonly sentence: string;
  /** Other entities named in the same sentence. They speak whatever its language. */
  readonly beside: readonly EntityId[];
};

/** Saturation and length normalisation, at their usual values (Robertson & Zaragoza 2009, "BM25 and Beyond"). */
const K1 = 1.2;
const B = 0.75;

/** How often a word of the question counts against one of its answer: it says in few words what the answer is about. */
const QUESTION_WEIGHT = 2;

/** What an entity beside adds to its first question, half of it to its second, and so on. About one telling word. */
const BESIDE_WEIGHT = 2;

/**
 * Order questions by how much a mention's sentence raises each; equal ones keep their order.
 *
 * BM25 over question and answer, with words cut to stems. Entities named beside the mention speak for the questions
 * they are given first, which is what orders questions for sentences in languages other than the brief's.
 */
export function rankQuestions(questions: readonly Question[], brief: BriefTexts, clues: Clues): readonly Question[] {
  const documents = questions.map(toDocument);
  const averageLength = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const howTelling = weighWords(brief);
  const ownWords = new Set(toStems(clues.entity.name));
  const words = new Set(toStems(clues.sentence).filter((stem) => !ownWords.has(stem)));
  const scores = documents.map(({ question, counts, length }) => {
    let score = besideScore(question, brief, clues.beside);
    for (const word of words) {
      const count = counts.get(word) ?? 0;
      const saturated = (count * (K1 + 1)) / (count + K1 * (1 - B + (B * length) / averageLength));
      score += howTelling(word) * saturated;
    }
    return { question, score };
  });
  return scores.toSorted((a, b) => b.score - a.score).map(({ question }) => question);
}

type Document = {
  readonly question: Question;
  readonly counts: ReadonlyMap<string, number>;
  readonly length: number;
};

function toDocument(question: Question): Document {
  const counts = new Map<string, number>();
  const add = (text: string, weight: number): void => {
    for (const stem of toStems(text)) counts.set(stem, (counts.get(stem) ?? 0) + weight);
  };
  add(question.question, QUESTION_WEIGHT);
  for (const paragraph of question.answer) add(paragraph, 1);
  return { question, counts, length: [...counts.values()].reduce((sum, count) => sum + count, 0) };
}

function besideScore({ id }: Question, brief: BriefTexts, beside: readonly EntityId[]): number {
  const places = brief.entities
    .filter((entity) => beside.includes(entity.id))
    .map(({ questions }) => questions.indexOf(id))
    .filter((place) => place >= 0);
  return places.reduce((sum, place) => sum + BESIDE_WEIGHT / (place + 1), 0);
}
