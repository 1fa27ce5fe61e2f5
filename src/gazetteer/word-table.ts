/** Words by their first two letters, packed by `packWords`. */
export type WordGroups = {
  /** The groups, joined by spaces. */
  readonly packed: string;
  /** How many words each has. */
  readonly counts: readonly number[];
};

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

/** The words of two first letters. */
type Group = {
  /** The number of the first one. */
  readonly first: number;
  /** Until a word is looked up in it as it came, see {@link unpackGroup}; then each word by itself. */
  words: string | readonly string[];
};

/**
 * Look words up by their first two letters, among those that share them.
 *
 * Only the groups are gone over when a page opens the table, and each is unpacked when a word of it is first asked for: what is done for each
 * of thousands of words, in code that has not run before, takes longer than all the rest.
 */
export function createWordTable({ packed, counts }: WordGroups): WordTable {
  const groups = new Map<number, Group>();
  let count = 0;
  const all = splitGroups(packed);
  for (let at = 0; at < all.length; at++) {
    const words = all[at] as string;
    const second = words.charCodeAt(1);
    groups.set(keyOf(words.charCodeAt(0), isLetter(second) ? second : 0), { first: count, words });
    count += counts[at] as number;
  }
  return {
    count,
    find(letters) {
      const group = groups.get(keyOf(letters[0] ?? 0, letters[1] ?? 0));
      if (!group) return -1;
      if (typeof group.words === "string") group.words = unpackGroup(group.words);
      const place = group.words.indexOf(String.fromCharCode(...letters));
      return place < 0 ? -1 : group.first + place;
    },
  };
}

/** All words, each at its number. */
export function listWords({ packed }: WordGroups): readonly string[] {
  return splitGroups(packed).flatMap(unpackGroup);
}

function splitGroups(packed: string): readonly string[] {
  return packed === "" ? [] : packed.split(" ");
}

/** What tells how many letters a word shares with the one before: A none, B one. Folding leaves no capitals in words. */
export const NONE_SHARED = 0x41;
const MOST_SHARED = 0x5a;

/** A word that begins its group, or what stands for one of the others. */
const PART = /[A-Z]?[^A-Z]+|[A-Z]/g;

function unpackGroup(packed: string): readonly string[] {
  const words: string[] = [];
  let word = "";
  for (const part of packed.match(PART) ?? []) {
    const mark = part.charCodeAt(0);
    word = isLetter(mark) ? part : word.slice(0, mark - NONE_SHARED) + part.slice(1);
    words.push(word);
  }
  return words;
}

function isLetter(unit: number): boolean {
  return unit < NONE_SHARED || unit > MOST_SHARED;
}

function keyOf(first: number, second: number): number {
  return first * 0x10000 + second;
}
