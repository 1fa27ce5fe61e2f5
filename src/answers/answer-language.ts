import type { AnswerType } from "./answer-type.ts";

/** All that the search for answers must know of one language. Adding a language is adding one such value. */
export type AnswerLanguage = {
  /** The primary tag of BCP 47, e.g. `en`. */
  readonly tag: string;
  /** Words that say nothing of what a question is about, divided by blanks; written as people write them. */
  readonly functionWords: string;
  /**
   * Endings that inflection and derivation add, divided by blanks. The longest that leaves enough letters is taken off, once.
   * Empty where words are cut to their first letters instead.
   */
  readonly endings: string;
  /** How many letters of a word are kept at most: 5 for Turkish, whose endings are too many to list (Can et al. 2008). */
  readonly longest: number;
  /** What an apostrophe inside a word cuts off: what stands after it, what stands before it, or nothing. */
  readonly apostrophe: "cuts-after" | "cuts-before" | "joins";
  /** Whether a capital inside a sentence means a name; not so in German. */
  readonly capitalsAreNames: boolean;
  /** Whether words are joined into longer ones, as in German: a word of a question may stand at either end of one in the text. */
  readonly isCompounding: boolean;
  /**
   * How questions of each type begin, the first that fits decides. Tested on the question in lower case and without diacritics;
   * what a pattern matches is left out of what the question is about.
   */
  readonly questions: readonly (readonly [AnswerType, RegExp])[];
  /** What a sentence that answers a question of a type holds. Tested on the sentence as it is written. */
  readonly sentences: Readonly<Partial<Record<AnswerType, RegExp>>>;
  /** How questions about what is to come speak, and sentences that can answer when or where that will be. */
  readonly future: { readonly question: RegExp; readonly sentence: RegExp };
  /** Numbers written as words, so far as they count things. */
  readonly numbers: string;
  /** Words for persons: after "how many" they ask for any number of people. */
  readonly people: string;
  /** Sentences that begin so lean on the one before. Tested on the sentence as it is written. */
  readonly leaning: RegExp;
  /** Groups of words that reports and their readers take for one another, divided by blanks, one group a line. */
  readonly like: string;
};
