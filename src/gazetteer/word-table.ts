/** Finds the numbers of words. */
export type WordTable = {
  /** How many words there are. */
  readonly count: number;
  /**
   * The number of a word; -1 when no phrase has it.
   *
   * @param letters - Its folded letters as UTF-16 code units; at least one.
   */
  readonly find: (letters: readonly number[]) => number;
};

/**
 * Look words up in the text that holds them all, by their first two letters and then by halves.
 *
 * Nothing has to be hashed or cut out when a page opens the table, and a word takes four bytes besides its letters.
 *
 * @param words - In order of their code units, joined by spaces.
 */
export function createWordTable(words: string): WordTable {
  const starts = startsOf(words);
  const groups = groupByBeginning(words, starts);
  return {
    count: starts.length - 1,
    find(letters) {
      const group = groups.get(keyOf(letters[0] ?? 0, letters[1] ?? SPACE));
      if (!group) return -1;
      let { low, high } = group;
      while (low < high) {
        const middle = (low + high) >> 1;
        const order = compare(letters, words, starts[middle] ?? 0, (starts[middle + 1] ?? 0) - 1);
        if (order === 0) return middle;
        if (order > 0) low = middle + 1;
        else high = middle;
      }
      return -1;
    },
  };
}

/** What stands after a word's last letter. */
const SPACE = 0x20;

/** Where each word begins, and where one after the last would. */
function startsOf(words: string): Uint32Array {
  if (words === "") return new Uint32Array(1);
  const starts: number[] = [0];
  for (let at = words.indexOf(" "); at >= 0; at = words.indexOf(" ", at + 1)) starts.push(at + 1);
  starts.push(words.length + 1);
  return Uint32Array.from(starts);
}

/** The words of two first letters: from `low` up to `high`. */
type Group = { readonly low: number; high: number };

function groupByBeginning(words: string, starts: Uint32Array): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  for (let word = 0; word < starts.length - 1; word++) {
    const start = starts[word] ?? 0;
    const key = keyOf(words.charCodeAt(start), words.charCodeAt(start + 1) || SPACE);
    const group = groups.get(key);
    if (group) group.high = word + 1;
    else groups.set(key, { low: word, high: word + 1 });
  }
  return groups;
}

function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}

/** Below 0 when the letters come before the word between `start` and `end`, above when after, 0 when they are that word. */
function compare(letters: readonly number[], words: string, start: number, end: number): number {
  const { length } = letters;
  for (let read = 0; read < length; read++) {
    const at = start + read;
    if (at === end) return 1;
    const difference = (letters[read] ?? 0) - words.charCodeAt(at);
    if (difference !== 0) return difference;
  }
  return start + length - end;
}
