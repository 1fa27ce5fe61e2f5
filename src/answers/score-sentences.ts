import type { AnswerIndex, IndexedAsk } from "./answer-index.ts";
import { findAnswerLanguage } from "./languages/find-answer-language.ts";
import { type OpenLanguage, openLanguage } from "./open-language.ts";
import { type ReadQuestion, readQuestion } from "./read-question.ts";
import { type WordHits, weighWords } from "./weigh-words.ts";
import { WEIGHTS as W } from "./weights.ts";

/** How well one sentence answers a question. */
export type ScoredSentence = {
  /** Number of the sentence in its index. */
  readonly sentence: number;
  /** For comparing sentences, also those of other explainers; about 0 to 2. */
  readonly score: number;
  /** Share of the question that the sentence speaks of, in its context, 0 to 1. */
  readonly covered: number;
  /** The same of the words that are no names. */
  readonly plain: number;
  /** The same, of what stands in the sentence itself or in a question of the author's. */
  readonly own: number;
  /** How nearly the question of the author's that fits best asks the same, 0 to 1; 0 without one. */
  readonly asked: number;
  /** Share of the question in words that the explainer does not have at all, 0 to 1. */
  readonly unknown: number;
  /** Whether each name in the question is named. */
  readonly isNamed: boolean;
  /** Whether the sentence holds what the type of the question asks for. */
  readonly type: "right" | "wrong" | "open";
};

/**
 * Score the sentences of one explainer for a question.
 *
 * @returns Sentences that speak of something in the question, in no order; empty when the explainer hardly names what it is about.
 */
export function scoreSentences(index: AnswerIndex, question: string): readonly ScoredSentence[] {
  const language = findAnswerLanguage(index.language);
  if (!language) return [];
  const open = openLanguage(language);
  const read = readQuestion(question, open);
  const words = weighWords(index, read, open);
  const all = words.reduce((sum, { weight }) => sum + weight, 0);
  const known = words.reduce((sum, { weight, hits }) => sum + (hits.size > 0 ? weight : 0), 0);
  if (all === 0 || known / all < W.leastKnown) return [];
  const touched = new Set<number>();
  for (const { hits } of words) for (const text of hits.keys()) if (text < index.sentences.length) touched.add(text);
  for (const { text, sentence } of index.asks) if (words.some(({ hits }) => hits.has(text))) touched.add(sentence);
  index.parts.forEach(({ text }, part) => {
    if (!words.some(({ hits }) => hits.has(text))) return;
    index.sentences.forEach((sentence, number) => {
      if (sentence.part === part) touched.add(number);
    });
  });
  const asksOf = new Map<number, number[]>();
  index.asks.forEach(({ sentence }, number) => {
    if (touched.has(sentence)) asksOf.set(sentence, [...(asksOf.get(sentence) ?? []), number]);
  });
  return [...touched].map((sentence) => scoreSentence(index, sentence, asksOf.get(sentence) ?? [], words, read, open));
}

function scoreSentence(
  index: AnswerIndex,
  sentence: number,
  asks: readonly number[],
  words: readonly WordHits[],
  read: ReadQuestion,
  open: OpenLanguage,
): ScoredSentence {
  const inContext = words.map((word) => matchInContext(index, sentence, word));
  let best = score(index, sentence, words, inContext, typeOf(index, sentence, read, open), 0);
  for (const number of asks) {
    const ask = index.asks[number];
    if (!ask) continue;
    const matched = words.map(({ hits }, place) => {
      const own = hits.get(ask.text) ?? 0;
      const context = inContext[place] ?? NO_MATCH;
      return { own: Math.max(own * W.ask, context.own), whole: Math.max(own * W.ask, context.whole) };
    });
    const asked = compareWithAsk(words, ask);
    const type =
      read.type && ask.type === read.type && ask.isFuture === read.isFuture
        ? "right"
        : typeOf(index, sentence, read, open);
    const one = score(index, sentence, words, matched, type, asked);
    if (one.score > best.score) best = one;
  }
  return best;
}

/** How nearly a question of the author's asks the same, 0 to 1: what they share, of the one times of the other. */
function compareWithAsk(words: readonly WordHits[], { text, stems }: IndexedAsk): number {
  let all = 0;
  let shared = 0;
  for (const { weight, hits } of words) {
    all += weight;
    shared += weight * (hits.get(text) ?? 0);
  }
  const spoken = stems.map((stem) =>
    words.some((word) => word.stem === stem) ? 1 : words.some(({ like }) => like.has(stem)) ? W.like : 0,
  );
  if (all === 0 || stems.length === 0) return 0;
  return (shared / all) * (spoken.reduce<number>((sum, one) => sum + one, 0) / stems.length);
}

type Match = { readonly own: number; readonly whole: number };

const NO_MATCH: Match = { own: 0, whole: 0 };

/** How well one word is matched by a sentence itself, and by what stands around it. */
function matchInContext(index: AnswerIndex, number: number, { hits, isAbout }: WordHits): Match {
  const sentence = index.sentences[number];
  if (!sentence) return NO_MATCH;
  const part = index.parts[sentence.part];
  const inSentence = hits.get(number) ?? 0;
  const heading = part && part.text >= 0 ? (hits.get(part.text) ?? 0) : 0;
  const isHeadingOwn = part?.kind === "question" || part?.kind === "entity";
  const ofHeading =
    heading *
    (part?.kind === "entity"
      ? W.name
      : part?.kind === "question"
        ? sentence.isFirst
          ? W.question
          : W.questionLater
        : W.heading);
  const own = Math.max(inSentence, isHeadingOwn ? ofHeading : 0);
  let around = isAbout ? W.title : 0;
  for (const other of [number - 1, number + 1, number - 2, number + 2]) {
    const hit = hits.get(other);
    if (hit === undefined || index.sentences[other]?.paragraph !== sentence.paragraph) continue;
    const before = other === number - 1;
    around = Math.max(around, hit * (before ? (sentence.leans ? W.leaning : W.before) : W.paragraph));
  }
  return { own, whole: Math.max(own, ofHeading, around) };
}

function score(
  index: AnswerIndex,
  number: number,
  words: readonly WordHits[],
  matches: readonly Match[],
  type: ScoredSentence["type"],
  asked: number,
): ScoredSentence {
  let all = 0;
  let whole = 0;
  let own = 0;
  let allPlain = 0;
  let plain = 0;
  let unknown = 0;
  let isNamed = true;
  words.forEach(({ weight, hits, isName, isNew }, place) => {
    const match = matches[place] ?? NO_MATCH;
    all += weight;
    whole += weight * match.whole;
    own += weight * match.own;
    if (hits.size === 0) unknown += weight;
    if (isName || isNew) isNamed &&= match.whole >= W.leastName;
    if (isName) return;
    allPlain += weight;
    plain += weight * match.whole;
  });
  const sentence = index.sentences[number];
  const kind = index.parts[sentence?.part ?? -1]?.kind;
  const covered = whole / all;
  return {
    sentence: number,
    covered,
    own: own / all,
    plain: allPlain === 0 ? covered : plain / allPlain,
    asked,
    unknown: unknown / all,
    isNamed,
    type,
    score:
      covered +
      W.own * (own / all) +
      (type === "right" ? W.rightType : type === "wrong" ? W.wrongType : 0) +
      W.asked * asked * asked +
      (kind ? W.kind[kind] : 0) -
      W.length * Math.max(0, (sentence?.length ?? 0) - W.longFrom),
  };
}

/** Whether a sentence holds what a question asks for. */
function typeOf(index: AnswerIndex, number: number, read: ReadQuestion, open: OpenLanguage): ScoredSentence["type"] {
  const sentence = index.sentences[number];
  if (!read.type || !sentence || read.type === "whether") return "open";
  if (read.type === "count") {
    const asked = read.counted;
    if (asked.length === 0) return sentence.counted.length > 0 ? "right" : "wrong";
    const isCounted = asked.some(
      (stem) =>
        sentence.counted.includes(stem) ||
        [...(open.like.get(stem) ?? [])].some((like) => sentence.counted.includes(like)) ||
        (open.people.has(stem) && sentence.counted.some((counted) => open.people.has(counted))),
    );
    return isCounted ? "right" : "wrong";
  }
  if (read.type === "reason") return sentence.types.includes("reason") ? "right" : "open";
  // Whoever did something may be named by what he or she is: "the town", "fishermen".
  if (read.type === "person") return "open";
  if (read.isFuture && (read.type === "date" || read.type === "place") && !sentence.isFuture) return "wrong";
  return sentence.types.includes(read.type) ? "right" : "wrong";
}
