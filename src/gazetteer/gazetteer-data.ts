import type { BriefId, PatternRole, StoryRules } from "./candidate.ts";
import type { WordGroups } from "./word-table.ts";

/**
 * The surface forms and the evidence of some briefs, compiled for searching; plain JSON.
 *
 * Made by `compileGazetteer` for each story alone, opened by `openGazetteer` on the pages that name it.
 */
export type GazetteerData = PhraseData & {
  readonly briefs: readonly StoryRules[];
  /** What phrases say: brief, saying, name; see `Sense`. */
  readonly meanings: readonly (readonly [number, PatternRole, string])[];
  /**
   * The phrases that begin with a Cyrillic letter, which the others do not: pages without such letters are not sent them. Null when there
   * are none, absent where they were left out.
   */
  readonly cyrillic?: PhraseData | null;
};

/** Phrases with what they are made of, in numbers of their own. */
export type PhraseData = {
  /** Words one of which stands in every text that holds a phrase; each hash as the difference to the one before. */
  readonly screen: ScreenWords;
  /** Every folded word of every phrase, in order of code units, which numbers them. */
  readonly words: WordGroups;
  /** Numbers of meanings, rising, that some phrase has together. */
  readonly meaningSets: readonly (readonly number[])[];
  /**
   * Places that several words can fill, all in one row. Each: how it is capitalised (-1 any way, -2 initial, -3 all); the words' numbers,
   * rising, each as the difference to the one before.
   */
  readonly slots: readonly number[];
  /**
   * All phrases in one row. Each: the number of its set of meanings, its elements, 0. Elements: 1 gap, 2 open, 3 close, 4 the first slot that
   * was not met before, above 4 the one that was met so many before that; below 0 a place for one word, see `toWordElement`.
   */
  readonly phrases: readonly number[];
};

/** Words for a screen, as their hashes (see `hashWord`), rising. */
export type ScreenWords = {
  /** Those that count however they are written. */
  readonly any: readonly number[];
  /** Those that count only with a capital letter at the beginning. */
  readonly capital: readonly number[];
};

/** What a page must name before any brief can have a mention on it: all that most pages are ever asked. */
export type GateData = {
  /** The briefs' ids; the other lists are in the order of these. */
  readonly briefs: readonly BriefId[];
  /**
   * For each brief, for each thing its story requires: the folded words that name it or begin to name it, joined by spaces.
   * Or the place in this row of an earlier brief whose story requires the same.
   */
  readonly words: readonly (readonly string[] | number)[];
  /** What opens it as well: a person who stands for the first thing that a story requires, by full name, and another word for that. */
  readonly persons: readonly PersonWords[];
  /** See `Hint`. */
  readonly hints: HintData;
};

/** A person of a story, by its place among all; the folded given names and surnames, each joined by spaces. */
export type PersonWords = { readonly brief: number; readonly given: string; readonly surnames: string };

/** How the words of a gate begin, in lower case, joined by `|`. */
export type HintData = {
  /** Of those that name the first thing that each story requires. */
  readonly first: string;
  /** Of the others. */
  readonly rest: string;
};
