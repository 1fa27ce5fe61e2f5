import { expansionOf, FIRST_EXPANSION, foldUnit, IGNORABLE, SEPARATOR } from "./fold.ts";

/** The hash of no letters at all; no word has it. */
export const HASH_START = -1;

/**
 * A word's hash is a polynomial of its letters (Karp and Rabin 1987) in 25 bits: so small that browsers keep every number on the
 * way, up to 2^30, as it is. For larger ones code that has not run for long makes an object for each letter, which took the first reading
 * of a page 1.5 times as long.
 */
export const HASH_FACTOR = 31;
export const HASH_MASK = 2 ** 25 - 1;

/** Add the letters of an expansion (see `fold.ts`) to a hash. */
export function hashExpansion(hash: number, value: number): number {
  for (const letter of expansionOf(value)) hash = (hash * HASH_FACTOR + letter.charCodeAt(0)) & HASH_MASK;
  return hash;
}

/**
 * Hash a word as the screen does while it reads: folded, ignorable units left out.
 *
 * @param word - Letters and digits only; a separator ends it.
 */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) {
    const value = foldUnit(word.charCodeAt(at));
    if (value === SEPARATOR) break;
    if (value >= FIRST_EXPANSION) hash = hashExpansion(hash, value);
    else if (value !== IGNORABLE) hash = (hash * HASH_FACTOR + value) & HASH_MASK;
  }
  return hash;
}
