import { FIRST_EXPANSION, foldUnit, IGNORABLE, SEPARATOR } from "./fold.ts";
import { HASH_PRIME, HASH_START, hashExpansion, hashWord } from "./hash-word.ts";

/** Rules text out: tells quickly that no phrase can begin in it. */
export type Screen = {
  /**
   * Whether a phrase may begin in the next text node of a page. Never false when one does; true by chance for about one
   * word in a hundred that no phrase begins with.
   *
   * A word can run over the end of a node (`Zelen<b>skyy</b>`), so a word at the end of one is read on into the next, and
   * the next is also read as if a new word began there: which of the two it is, only the elements between can tell.
   */
  readonly passes: (text: string) => boolean;
  /** Forget the word that the last text ended in; call it before reading another part of the page. */
  readonly reset: () => void;
};

/** A word in more pieces than this, each in a text node of its own, is not pieced together from its first one. */
const MOST_CARRIED = 8;

// One word in 64 at the most passes by chance, each time costing the reading of one block.
const BITS_A_WORD = 64;

/**
 * A Bloom filter with one hash function (Bloom 1970) over the hashes of the words that can begin a phrase.
 *
 * One closure holds the whole loop: a call a character would cost more than the reading.
 */
export function createScreen(words: readonly string[], firstWords: number): Screen {
  const size = 2 ** Math.max(12, Math.ceil(Math.log2(firstWords * BITS_A_WORD + 1)));
  const shift = 32 - Math.log2(size);
  const bits = new Uint32Array(size / 32);
  for (let number = 0; number < firstWords; number++) {
    const place = spread(hashWord(words[number] ?? "")) >>> shift;
    bits[place >>> 5] = (bits[place >>> 5] ?? 0) | (1 << (place & 31));
  }
  const has = (hash: number): boolean => {
    const place = spread(hash) >>> shift;
    return (((bits[place >>> 5] ?? 0) >>> (place & 31)) & 1) === 1;
  };

  /** Hashes of the word the last text ended in, one for each text it may have begun in; the oldest first. */
  let carried: number[] = [];

  /** Read the carried words on into `text`; true when one of them ends there and may begin a phrase. */
  const passesCarried = (text: string): boolean => {
    const still: number[] = [];
    for (let hash of carried) {
      let at = 0;
      for (; at < text.length; at++) {
        const value = foldUnit(text.charCodeAt(at));
        if (value === SEPARATOR) break;
        if (value >= FIRST_EXPANSION) hash = hashExpansion(hash, value);
        else if (value !== IGNORABLE) hash = Math.imul(hash ^ value, HASH_PRIME);
      }
      if (has(hash)) return true;
      if (at === text.length) still.push(hash);
    }
    carried = still.slice(-MOST_CARRIED);
    return false;
  };

  const passes = (text: string): boolean => {
    if (carried.length > 0 && passesCarried(text)) return true;
    const { length } = text;
    let hash = HASH_START;
    for (let at = 0; at < length; at++) {
      const value = foldUnit(text.charCodeAt(at));
      if (value >= FIRST_EXPANSION) hash = hashExpansion(hash, value);
      else if (value > IGNORABLE) hash = Math.imul(hash ^ value, HASH_PRIME);
      else if (value === SEPARATOR && hash !== HASH_START) {
        if (has(hash)) return true;
        hash = HASH_START;
      }
    }
    if (hash === HASH_START) return false;
    carried.push(hash);
    return has(hash);
  };

  return {
    passes: (text) => {
      const passed = passes(text);
      // Who is told "yes" reads the whole block, and with it the word that runs on.
      if (passed) carried = [];
      return passed;
    },
    reset: () => {
      carried = [];
    },
  };
}

/** FNV-1a leaves its best bits low; the multiplier of Knuth's golden-ratio hashing brings them to the top. */
function spread(hash: number): number {
  return Math.imul(hash, 0x9e3779b1);
}
