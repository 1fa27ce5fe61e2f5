import { NONE_SHARED, type WordGroups } from "../word-table.ts";

/** As many letters as there are capitals to tell of them, without the one for none. */
const MOST_SHARED = 25;

/**
 * Join words in groups that share their first two letters, parted by spaces; in a group each word but the first is a capital letter that
 * tells how many letters it shares with the one before (A none, B one), and its others: `abandon abandoned able` is `abandonHedCle`.
 *
 * @param words - Folded, in order of their code units, each once.
 */
export function packWords(words: readonly string[]): WordGroups {
  const groups: string[] = [];
  const counts: number[] = [];
  words.forEach((word, at) => {
    const before = words[at - 1];
    const last = groups.length - 1;
    if (before === undefined || before.slice(0, 2) !== word.slice(0, 2)) {
      groups.push(word);
      counts.push(1);
      return;
    }
    const shared = countShared(before, word);
    groups[last] += String.fromCharCode(NONE_SHARED + shared) + word.slice(shared);
    counts[last] = (counts[last] ?? 0) + 1;
  });
  return { packed: groups.join(" "), counts };
}

function countShared(one: string, other: string): number {
  let shared = 0;
  while (shared < MOST_SHARED && shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}
