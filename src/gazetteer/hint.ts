import type { HintData } from "./gazetteer-data.ts";

/** As much of a word as hints look at, in UTF-16 code units: enough that few other words begin like it. */
export const HINT_LENGTH = 5;

/**
 * Whether a stretch of text may name what some story requires: the cheapest question there is, asked before all others.
 *
 * Looks for how words begin, anywhere, so that it may be asked of text that ran together at the edges of blocks. One plain
 * regular expression: the browser runs it as machine code from the first page on, where a loop of our own is interpreted
 * until it has run for a while (on a fresh page, 4.2 times a plain walk over the text against 0.6).
 *
 * "No" is certain for words spelled as their brief spells them or without their accents, in any case, with or without soft
 * hyphens, combining marks and invisible characters. Other accents on the first letters (“Ukráine”) are not seen here; the gate and the
 * search, which the rest of a page goes through once it has a hint, do see them.
 */
export type Hint = (text: string) => boolean;

/**
 * What has to be levelled first: combining marks and invisible characters, which stand inside words without being read, and the
 * Turkish letters that ignoring case does not level with i.
 */
const ODD = "[\\u00ad\\u0300-\\u036f\\u0130\\u0131\\u061c\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff]";

/** @param all - Ask after everything that stories require, not only the first thing of each. */
export function createHint({ first, rest }: HintData, all: boolean): Hint {
  const beginnings = all && rest ? `${first}|${rest}` : first;
  if (beginnings === "") return () => false;
  const pattern = new RegExp(beginnings, "i");
  // Both in one: on a page that was just loaded, each expression more takes as long to prepare as to run.
  const patternOrOdd = new RegExp(`${beginnings}|${ODD}`, "i");
  return (text) => patternOrOdd.test(text) && pattern.test(level(text));
}

function level(text: string): string {
  return text.replace(/[\u0130\u0131]/g, "i").replace(new RegExp(ODD, "g"), "");
}
