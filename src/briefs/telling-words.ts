import type { BriefTexts } from "./brief-texts.ts";
import { splitSentences, toStems } from "./stems.ts";

/** How telling a stem is in a brief: the fewer of its sentences hold it, the more; always positive. */
export type HowTelling = (stem: string) => number;

/**
 * The inverse document frequency of BM25 (Robertson & Zaragoza 2009, "BM25 and Beyond"), over all sentences of a brief: its three
 * questions are too few to show which words are common.
 */
export function weighWords(brief: BriefTexts): HowTelling {
  const sentences = listSentences(brief);
  return (stem) => {
    const holding = sentences.filter((sentence) => sentence.has(stem)).length;
    return Math.log(1 + (sentences.length - holding + 0.5) / (holding + 0.5));
  };
}

function listSentences(brief: BriefTexts): readonly ReadonlySet<string>[] {
  const texts = [
    brief.lead,
    brief.summary,
    ...brief.keyPoints.map(({ text }) => text),
    ...brief.sections.flatMap(({ paragraphs }) => paragraphs),
    ...brief.questions.flatMap(({ question, answer }) => [question, ...answer]),
  ];
  return texts.flatMap(splitSentences).map((sentence) => new Set(toStems(sentence)));
}
