import { expansionOf, FIRST_EXPANSION, foldUnit, IGNORABLE } from "./fold.ts";
import { hashWord } from "./hash-word.ts";

/** Finds a word's number by its hash. */
export type WordTable = {
  /**
   * The number of the word that stands in `text` from `start` to `end`; -1 when no phrase has it.
   *
   * @param hash - Its hash as `hashWord` gives it.
   */
  readonly find: (hash: number, text: string, start: number, end: number) => number;
};

/** Open addressing with linear probing (Knuth, TAOCP 3, 6.4), at most half full; equal hashes are told apart by letters. */
export function createWordTable(words: readonly string[]): WordTable {
  const size = 2 ** Math.ceil(Math.log2(words.length * 2 + 2));
  const mask = size - 1;
  const numbers = new Int32Array(size).fill(-1);
  const hashes = new Int32Array(size);
  words.forEach((word, number) => {
    const hash = hashWord(word);
    let at = hash & mask;
    while (numbers[at] !== -1) at = (at + 1) & mask;
    numbers[at] = number;
    hashes[at] = hash;
  });
  return {
    find(hash, text, start, end) {
      for (let at = hash & mask; numbers[at] !== -1; at = (at + 1) & mask) {
        const number = numbers[at] ?? -1;
        if (hashes[at] === hash && isWordAt(words[number] ?? "", text, start, end)) return number;
      }
      return -1;
    },
  };
}

function isWordAt(word: string, text: string, start: number, end: number): boolean {
  let read = 0;
  for (let at = start; at < end; at++) {
    const value = foldUnit(text.charCodeAt(at));
    if (value === IGNORABLE) continue;
    const letters = value >= FIRST_EXPANSION ? expansionOf(value) : String.fromCharCode(value);
    if (!word.startsWith(letters, read)) return false;
    read += letters.length;
  }
  return read === word.length;
}
