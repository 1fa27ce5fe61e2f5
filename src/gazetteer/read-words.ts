import { FIRST_EXPANSION, foldUnit, IGNORABLE, SEPARATOR } from "./fold.ts";
import { HASH_PRIME, HASH_START, hashExpansion } from "./hash-word.ts";
import type { WordTable } from "./word-table.ts";

/** The words of a block, in order; each list has one value a word. */
export type BlockWords = {
  /** Offset of a word's first character. */
  readonly starts: readonly number[];
  /** Offset one past its last character. */
  readonly ends: readonly number[];
  /** Its number in the gazetteer; -1 when no phrase has it. */
  readonly numbers: readonly number[];
  /** Which sentence it stands in, counted from 0. */
  readonly sentences: readonly number[];
};

/** Split a block into words, runs of letters and digits by Unicode, and look each up. */
export function readWords(text: string, table: WordTable): BlockWords {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbers: number[] = [];
  const sentences: number[] = [];
  let sentence = 0;
  let hash = HASH_START;
  let start = -1;
  let end = 0;
  const finish = (): void => {
    starts.push(start);
    ends.push(end);
    numbers.push(table.find(hash, text, start, end));
    sentences.push(sentence);
    hash = HASH_START;
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const value = foldUnit(text.charCodeAt(at));
    if (value === IGNORABLE) continue;
    if (value === SEPARATOR) {
      if (start >= 0) finish();
      if (isSentenceEnd(text, at, starts, ends)) sentence++;
      continue;
    }
    if (start < 0) start = at;
    end = at + 1;
    hash = value >= FIRST_EXPANSION ? hashExpansion(hash, value) : Math.imul(hash ^ value, HASH_PRIME);
  }
  if (start >= 0) finish();
  return { starts, ends, numbers, sentences };
}

// Short words before a full stop that do not end a sentence, in the languages briefs are written for.
const ABBREVIATIONS =
  /^(?:\p{L}|mr|mrs|ms|dr|prof|st|sen|rep|gen|gov|lt|col|no|vs|approx|bzw|usw|ca|nr|hr|fr|mme|m|sr|sra|г|гг|ул|им|см|св|тыс|млн|млрд|руб|стр|р|ст|вул|тис)$/iu;

/**
 * Whether a sentence ends at a mark of punctuation.
 *
 * A rule of thumb rather than UAX #29, whose `Intl.Segmenter` costs twelve times a page's reading: a stop ends a sentence
 * when a space and no lower-case letter follow, and no initial or usual abbreviation precedes.
 */
function isSentenceEnd(text: string, at: number, starts: readonly number[], ends: readonly number[]): boolean {
  const mark = text.charAt(at);
  if (mark === "\u2029" || mark === "。") return true;
  if (mark !== "." && mark !== "!" && mark !== "?" && mark !== "…") return false;
  if (!/^["'”’»)\]]*(?:\s+["'“‘«„([—–-]*\s*[^\p{Ll}\s]|\s*$)/u.test(text.slice(at + 1, at + 12))) return false;
  if (mark !== ".") return true;
  const last = ends.length - 1;
  return ends[last] !== at || !ABBREVIATIONS.test(text.slice(starts[last], at));
}
