import type { BriefId } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import type { PartKind } from "./answer.ts";
import type { AnswerType } from "./answer-type.ts";

/**
 * An explainer made searchable: plain data, made once when the explainer is added and stored with it as JSON.
 *
 * Its texts are numbered: first the sentences, in the order of `sentences`, then headings, questions, names and author's questions,
 * which lead to sentences but are never shown themselves.
 */
export type AnswerIndex = {
  /** Grows when the shape changes or the words are read in another way; an index of another number is made anew. */
  readonly version: typeof INDEX_VERSION;
  readonly brief: BriefId;
  readonly title: string;
  readonly asOf: string;
  readonly language: LanguageTag;
  readonly parts: readonly IndexedPart[];
  readonly paragraphs: readonly string[];
  readonly sentences: readonly IndexedSentence[];
  readonly asks: readonly IndexedAsk[];
  /** By stem: the numbers of the texts it stands in, ascending, each once. */
  readonly postings: Readonly<Record<string, readonly number[]>>;
  /** Stems of the words that are names here. */
  readonly names: readonly string[];
  /** Stems of the title. */
  readonly about: readonly string[];
  /** The explainer's own groups of words and phrases that stand for one another, each a list of stems. */
  readonly like: readonly (readonly (readonly string[])[])[];
};

/** See `AnswerIndex.version`. */
export const INDEX_VERSION = 1;

/** A part of an explainer, such as a section. */
export type IndexedPart = {
  readonly kind: PartKind;
  readonly id: string;
  readonly heading: string;
  /** Number of the text that holds the words of the heading, question or name; -1 when it has none. */
  readonly text: number;
};

/** A sentence that can be an answer. */
export type IndexedSentence = {
  readonly part: number;
  readonly paragraph: number;
  /** Offsets in the paragraph, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Whether it is the first of its part. */
  readonly isFirst: boolean;
  /** Whether it begins with a word that leans on the sentence before. */
  readonly leans: boolean;
  /** The types of questions it can answer, by what it holds. */
  readonly types: readonly AnswerType[];
  /** Whether it speaks of what is to come. */
  readonly isFuture: boolean;
  /** Stems of what is counted in it: words near a number. */
  readonly counted: readonly string[];
  /** How many words it has that say something. */
  readonly length: number;
};

/** A question of the author's, hung on the sentence that answers it. */
export type IndexedAsk = {
  readonly text: number;
  readonly sentence: number;
  /** Absent when its words do not tell. */
  readonly type?: AnswerType;
  /** Whether it asks of what is to come. */
  readonly isFuture: boolean;
  /** Stems that say what it is about. */
  readonly stems: readonly string[];
};
