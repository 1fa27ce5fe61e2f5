import { foldText } from "./fold.ts";
import type { BlockWords } from "./read-words.ts";
import type { OpenWordLists } from "./word-lists.ts";

/** A given name before a surname that is not one of the person's whose surname it is. */
export type GivenName = {
  /** How it begins, folded: the same for all its case forms. */
  readonly stem: string;
  /** False where a capital letter proves little: the first word of a sentence, a headline with all its words capitalised. */
  readonly firm: boolean;
};

/** As much of a given name as its case forms have in common, in UTF-16 code units. */
const STEM_LENGTH = 4;

/** A sentence of at least this many words without a long word in lower case is a headline in capitals. */
const HEADLINE_WORDS = 4;
const LONG_WORD = 5;

/**
 * Find the given name that makes a bare surname somebody else's: "Igor Zelensky" is not the president.
 *
 * Any capitalised word right before the surname is one, unless it is a title or an ordinary word, or one that is spelled nearly like a
 * given name of the person's own. Not to be asked about a word that the story searches for.
 *
 * @param at - The surname's place among the words.
 * @param own - Folded given names and patronymics of the person.
 */
export function findGivenName(
  text: string,
  words: BlockWords,
  at: number,
  own: readonly string[],
  { capitalised, endsOfOthers, endsOfGiven }: OpenWordLists,
): GivenName | null {
  const start = words.starts[at - 1];
  const end = words.ends[at - 1] ?? 0;
  if (start === undefined || words.sentences[at - 1] !== words.sentences[at]) return null;
  if (!/^\s$/.test(text.slice(end, words.starts[at]))) return null;
  const name = text.slice(start, end);
  if (!isCapitalisedOnly(name) || /[-‐-―'’.]$/.test(text.slice(0, start))) return null;
  const folded = foldText(name);
  if (capitalised.has(folded) || (endsOfOthers.test(folded) && !endsOfGiven.test(folded))) return null;
  if (own.some((given) => isSpelledLike(folded, given))) return null;
  const first = words.sentences[at - 2] !== words.sentences[at] || /["“”„«‘(:–—-]\s?$/.test(text.slice(0, start));
  return { stem: folded.slice(0, STEM_LENGTH), firm: !first && !isHeadline(text, words, at) };
}

function isCapitalisedOnly(name: string): boolean {
  const rest = name.slice(1);
  return (
    name.length > 2 &&
    /^\p{L}+$/u.test(name) &&
    name.charAt(0) !== name.charAt(0).toLowerCase() &&
    rest === rest.toLowerCase()
  );
}

function isHeadline(text: string, { starts, ends, sentences }: BlockWords, at: number): boolean {
  const sentence = sentences[at];
  let count = 0;
  for (let first = at; first > 0 && sentences[first - 1] === sentence; first--) count++;
  for (let word = at - count; sentences[word] === sentence; word++) {
    const written = text.slice(starts[word], ends[word]);
    if (written.length >= LONG_WORD && written === written.toLowerCase()) return false;
    if (word >= at) count++;
  }
  return count >= HEADLINE_WORDS;
}

/** Whether two names differ by one letter, or by two when they are long: as transliterations do. */
function isSpelledLike(name: string, own: string): boolean {
  const allowed = own.length >= 7 ? 2 : 1;
  if (Math.abs(name.length - own.length) > allowed) return false;
  let row = Array.from({ length: own.length + 1 }, (_, column) => column);
  for (let at = 1; at <= name.length; at++) {
    const next = [at];
    for (let column = 1; column <= own.length; column++) {
      const same = name.charAt(at - 1) === own.charAt(column - 1) ? 0 : 1;
      next.push(Math.min((row[column] ?? 0) + 1, (next[column - 1] ?? 0) + 1, (row[column - 1] ?? 0) + same));
    }
    row = next;
  }
  return (row[own.length] ?? 0) <= allowed;
}
