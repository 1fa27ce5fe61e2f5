import type { GazetteerData } from "./gazetteer-data.ts";

/**
 * Whether a text may have a word that begins with a Cyrillic letter once it is folded. Never false when it has one.
 *
 * Three letters beyond the block of Cyrillic and its supplement fold into it: U+1D78, U+A69C and U+A69D, small raised ones.
 */
export function hasCyrillic(text: string): boolean {
  return /[\u0400-\u052f\u1d78\ua69c\ua69d]/.test(text);
}

/** Whether a folded word begins with a Cyrillic letter. */
export function isCyrillic(word: string): boolean {
  return /^[\u0400-\u052f]/.test(word);
}

/** Tables for a page without Cyrillic letters. Those that have nothing for others stay as they are. */
export function withoutCyrillic({ cyrillic, ...others }: GazetteerData): GazetteerData {
  return cyrillic === null ? { ...others, cyrillic } : others;
}
