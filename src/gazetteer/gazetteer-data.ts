import type { Saying, StoryRules } from "./candidate.ts";

/**
 * The surface forms and the evidence of all briefs, compiled for searching; plain JSON.
 *
 * Made by `compileGazetteer` when Sidelight is built, opened by `openGazetteer` on a page.
 */
export type GazetteerData = {
  readonly briefs: readonly StoryRules[];
  /** Every folded word of every phrase, joined by spaces; its place in the row is its number. */
  readonly words: string;
  /** How many of `words`, from the first, can begin a phrase. */
  readonly firstWords: number;
  /** Numbers of words, rising, one of which stands in every text that holds a phrase. */
  readonly screenWords: readonly number[];
  /** What phrases say: brief, saying, name; see `Sense`. */
  readonly senses: readonly (readonly [number, Saying, string])[];
  /** Places that several words can fill: how it is capitalised (0 any way, 1 initial, 2 all), then numbers of words, rising. */
  readonly slots: readonly (readonly number[])[];
  /** Each phrase: number of its sense, then its elements: 0 gap, 1 open, 2 close, from 3 on a slot's number plus 3. */
  readonly phrases: readonly (readonly number[])[];
};

/** What a page must name before any brief can have a mention on it: all that most pages are ever asked. */
export type GateData = {
  /** For each brief, for each thing its story requires: the folded words that name it or begin to name it, joined by spaces. */
  readonly words: readonly (readonly string[])[];
  /** See `Hint`. */
  readonly hints: HintData;
};

/** How the words of a gate begin, in lower case, joined by `|`. */
export type HintData = {
  /** Of those that name the first thing that each story requires. */
  readonly first: string;
  /** Of the others. */
  readonly rest: string;
};
