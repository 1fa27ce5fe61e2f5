import { expansionOf, FIRST_EXPANSION, foldUnit, IGNORABLE, SEPARATOR } from "./fold.ts";

/** The hash of no letters at all. FNV-1a, 32 bits: http://www.isthe.com/chongo/tech/comp/fnv/ */
export const HASH_START = 0x811c9dc5 | 0;

/** The multiplier of FNV-1a; over folded UTF-16 units instead of bytes. */
export const HASH_PRIME = 0x01000193;

/** Add the letters of an expansion (see `fold.ts`) to a hash. */
export function hashExpansion(hash: number, value: number): number {
  for (const letter of expansionOf(value)) hash = Math.imul(hash ^ letter.charCodeAt(0), HASH_PRIME);
  return hash;
}

/**
 * Hash a word as the search does while it reads: folded, ignorable units left out.
 *
 * @param word - Letters and digits only; a separator ends it.
 */
export function hashWord(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at++) {
    const value = foldUnit(word.charCodeAt(at));
    if (value === SEPARATOR) break;
    if (value >= FIRST_EXPANSION) hash = hashExpansion(hash, value);
    else if (value !== IGNORABLE) hash = Math.imul(hash ^ value, HASH_PRIME);
  }
  return hash;
}
