import type { AnswerIndex } from "./answer-index.ts";
import type { OpenLanguage } from "./open-language.ts";
import type { ReadQuestion } from "./read-question.ts";
import { WEIGHTS as W } from "./weights.ts";

/** A word of a question, and where an explainer has it. */
export type WordHits = {
  readonly stem: string;
  /** How much of the question hangs on it; more for a word that few sentences have. */
  readonly weight: number;
  /** By number of text: how well the best word there stands for it, 0 to 1. */
  readonly hits: ReadonlyMap<number, number>;
  /** Stems that stand for it. */
  readonly like: ReadonlySet<string>;
  /** Whether it names somebody or something here. */
  readonly isName: boolean;
  /** Whether it is a name, by its capital, that the explainer never names. */
  readonly isNew: boolean;
  /** Whether the title has it. */
  readonly isAbout: boolean;
};

/** Look up the words of a question in an explainer. */
export function weighWords(
  index: AnswerIndex,
  { stems, names }: ReadQuestion,
  open: OpenLanguage,
): readonly WordHits[] {
  const sentences = index.sentences.length;
  return stems.map((stem) => {
    const isName = index.names.includes(stem);
    const isNew = names.has(stem) && !isName && !open.like.has(stem);
    const like = new Set([...(open.like.get(stem) ?? []), ...listOwnLike(index, stem, stems)]);
    const hits = new Map<number, number>();
    const hit = (word: string, worth: number): void => {
      if (!Object.hasOwn(index.postings, word)) return;
      for (const text of index.postings[word] ?? []) hits.set(text, Math.max(hits.get(text) ?? 0, worth));
    };
    if (!isNew) hit(stem, 1);
    for (const word of like) hit(word, W.like);
    if (open.language.isCompounding) for (const word of findCompounds(index, stem)) hit(word, W.inside);
    let holding = 0;
    for (const text of hits.keys()) if (text < sentences) holding += 1;
    return {
      stem,
      weight: W.word + W.telling * howTelling(Math.max(1, holding), sentences),
      hits,
      like,
      isName,
      isNew,
      isAbout: index.about.includes(stem) || [...like].some((word) => index.about.includes(word)),
    };
  });
}

/** The inverse document frequency of BM25 over sentences, from 0 to 1. */
function howTelling(holding: number, sentences: number): number {
  const idf = (count: number): number => Math.log(1 + (sentences - count + 0.5) / (count + 0.5));
  return idf(Math.min(holding, sentences)) / idf(1);
}

/**
 * Stems that the explainer's author takes for a word of the question. Of a phrase, such as "head of state", all words must be in
 * the question; what stands for it is a single word.
 */
function listOwnLike({ like }: AnswerIndex, stem: string, stems: readonly string[]): readonly string[] {
  return like.flatMap((group) => {
    const isAsked = group.some((phrase) => phrase.includes(stem) && phrase.every((word) => stems.includes(word)));
    return isAsked ? group.flatMap((phrase) => (phrase.length === 1 ? phrase : [])) : [];
  });
}

/** How long the part of a compound must be that is told from its other parts. */
const LEAST_PART = 5;

/** The explainer's words that have this one at their beginning or end, or the other way about. */
function findCompounds({ postings }: AnswerIndex, stem: string): readonly string[] {
  if (stem.length < LEAST_PART) return [];
  return Object.keys(postings).filter(
    (word) =>
      word !== stem &&
      word.length >= LEAST_PART &&
      (word.startsWith(stem) || word.endsWith(stem) || stem.startsWith(word) || stem.endsWith(word)),
  );
}
