import type { AnswerIndex } from "./answer-index.ts";
import { findAnswerLanguage } from "./languages/find-answer-language.ts";
import { openLanguage } from "./open-language.ts";
import { readQuestion } from "./read-question.ts";

/** So many explainers are looked at sentence by sentence: about half a millisecond each. */
const MOST_SCORED = 16;

/**
 * The explainers that are worth looking at sentence by sentence: those in which one text (a sentence, a heading, an author's question)
 * holds the most words of the question, or words like them.
 *
 * @returns All of them when they are few.
 */
export function chooseIndexes(indexes: readonly AnswerIndex[], question: string): readonly AnswerIndex[] {
  if (indexes.length <= MOST_SCORED) return indexes;
  const wordsIn = new Map<string, readonly (readonly string[])[]>();
  const ranked = indexes.flatMap((index) => {
    const words = wordsIn.get(index.language) ?? listStems(question, index.language);
    wordsIn.set(index.language, words);
    const best = countBest(index, words);
    return best > 0 ? [{ index, best }] : [];
  });
  return ranked
    .sort((a, b) => b.best - a.best)
    .slice(0, MOST_SCORED)
    .map(({ index }) => index);
}

/** For each word of a question its stem and those like it. */
function listStems(question: string, tag: string): readonly (readonly string[])[] {
  const language = findAnswerLanguage(tag);
  if (!language) return [];
  const open = openLanguage(language);
  return readQuestion(question, open).stems.map((stem) => [stem, ...(open.like.get(stem) ?? [])]);
}

/** The most words of a question that one text holds, and a little for each word that stands somewhere. */
function countBest({ postings, sentences, parts, asks }: AnswerIndex, words: readonly (readonly string[])[]): number {
  const texts = sentences.length + parts.length + asks.length;
  const counts = new Uint8Array(texts);
  const lastWord = new Uint8Array(texts);
  let best = 0;
  let known = 0;
  words.forEach((stems, number) => {
    let isKnown = false;
    for (const stem of stems) {
      if (!Object.hasOwn(postings, stem)) continue;
      isKnown = true;
      for (const text of postings[stem] ?? []) {
        if (lastWord[text] === number + 1) continue;
        lastWord[text] = number + 1;
        const count = (counts[text] ?? 0) + 1;
        counts[text] = count;
        if (count > best) best = count;
      }
    }
    if (isKnown) known += 1;
  });
  return best + known / (words.length + 1);
}
