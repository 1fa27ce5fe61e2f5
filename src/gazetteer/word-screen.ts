import { createBitFilter } from "./bit-filter.ts";
import { FIRST_EXPANSION, foldUnit, IGNORABLE, SEPARATOR, SMALL_TABLE_SIZE, smallTable } from "./fold.ts";
import type { ScreenWords } from "./gazetteer-data.ts";
import { HASH_FACTOR, HASH_MASK, HASH_START, hashExpansion } from "./hash-word.ts";

/** Looks through text nodes for the words of a set, at reading speed. */
export type WordScreen = {
  /**
   * Whether the next text node of a page may have a word of the set. Never false when one is there; true without one only where two words hash alike.
   *
   * A word can run over the end of a node (`Zelen<b>skyy</b>`), so a word at the end of one is read on into the next, and
   * the next is also read as if a new word began there: which of the two it is, only the elements between can tell. The
   * one exception is a word with hidden text in its middle, which the screen reads too.
   */
  readonly passes: (text: string) => boolean;
  /** Forget the word that the last text ended in; call it before reading another part of the page. */
  readonly reset: () => void;
};

/** A word in more pieces than this, each in a text node of its own, is not pieced together from its first one. */
const MOST_CARRIED = 8;

/**
 * One closure holds the whole loop: a call a character would cost more than the reading.
 *
 * @param sets - What the set is made of.
 * @param accept - Asked of each word of the set that is met; the text passes when it says so. By default it does.
 */
export function createWordScreen(
  sets: readonly ScreenWords[],
  accept: (hash: number) => boolean = () => true,
): WordScreen {
  const rows = sets.map((one) => ({ any: new Int32Array(one.any), capital: new Int32Array(one.capital) }));
  const { bits, mask } = createBitFilter(sets.flatMap((one) => [...one.any, ...one.capital]));
  const hasBit = (hash: number): boolean => {
    const place = hash & mask;
    return (((bits[place >>> 5] as number) >>> (place & 31)) & 1) === 1;
  };
  /** Whether the word that ends at `end` is wanted; one that began in an earlier text may have begun with a capital letter. */
  const has = (hash: number, text: string, end: number): boolean =>
    rows.some(({ any, capital }) => holds(any, hash) || (holds(capital, hash) && isCapitalised(text, end))) &&
    accept(hash);

  /** Hashes of the word the last text ended in, one for each text it may have begun in; the first `count` of them count. */
  const carried = new Int32Array(MOST_CARRIED);
  let count = 0;

  /** Read the carried words on into `text`; true when one of them ends there and is wanted. */
  const passesCarried = (text: string): boolean => {
    const { length } = text;
    let kept = 0;
    for (let word = 0; word < count; word++) {
      let hash = carried[word] ?? HASH_START;
      let at = 0;
      for (; at < length; at++) {
        const value = foldUnit(text.charCodeAt(at));
        if (value === SEPARATOR) break;
        if (value >= FIRST_EXPANSION) hash = hashExpansion(hash, value);
        else if (value !== IGNORABLE) hash = (hash * HASH_FACTOR + value) & HASH_MASK;
      }
      // At once a separator: the word ended with its own text, and was asked about there.
      if (at > 0 && hasBit(hash) && has(hash, "", 0)) return true;
      if (at === length) carried[kept++] = hash;
    }
    count = kept;
    return false;
  };

  /** Who is told "yes" reads the whole block, and with it the word that runs on. */
  const pass = (): true => {
    count = 0;
    return true;
  };

  return {
    passes(text) {
      if (count > 0 && passesCarried(text)) return pass();
      const { length } = text;
      let hash = HASH_START;
      for (let at = 0; at < length; at++) {
        const unit = text.charCodeAt(at);
        const value = (unit < SMALL_TABLE_SIZE ? smallTable[unit] : 0) || foldUnit(unit);
        if (value > IGNORABLE) {
          hash = value < FIRST_EXPANSION ? (hash * HASH_FACTOR + value) & HASH_MASK : hashExpansion(hash, value);
        } else if (value === SEPARATOR && hash !== HASH_START) {
          if (hasBit(hash) && has(hash, text, at)) return pass();
          hash = HASH_START;
        }
      }
      if (hash === HASH_START) return false;
      if (hasBit(hash) && has(hash, text, length)) return pass();
      if (count < MOST_CARRIED) carried[count++] = hash;
      return false;
    },
    reset() {
      count = 0;
    },
  };
}

/** Whether the word of a text that ends at an offset begins with a capital letter; yes when there is no text. */
function isCapitalised(text: string, end: number): boolean {
  let start = end;
  for (let at = end - 1; at >= 0; at--) {
    const value = foldUnit(text.charCodeAt(at));
    if (value === SEPARATOR) break;
    if (value !== IGNORABLE) start = at;
  }
  const first = text.charAt(start);
  return text === "" || first !== first.toLowerCase();
}

/** Whether a number is among others, which rise. */
function holds(rising: Int32Array, wanted: number): boolean {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted;
}
