import { expansionOf, FIRST_EXPANSION, foldUnit, IGNORABLE, SEPARATOR } from "./fold.ts";
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

/**
 * Split a block into words, runs of letters and digits by Unicode, and look each up in tables.
 *
 * @returns The same words for each table, with its own numbers: splitting is most of the work, and done once.
 */
export function readWords(
  text: string,
  tables: readonly WordTable[],
  abbreviations: ReadonlySet<string>,
): readonly BlockWords[] {
  const starts: number[] = [];
  const ends: number[] = [];
  const numbersIn = tables.map((): number[] => []);
  const sentences: number[] = [];
  let sentence = 0;
  /** Those of the word being read. */
  const letters: number[] = [];
  let start = -1;
  let end = 0;
  const finish = (): void => {
    starts.push(start);
    ends.push(end);
    for (let table = 0; table < tables.length; table++) numbersIn[table]?.push(tables[table]?.find(letters) ?? -1);
    sentences.push(sentence);
    letters.length = 0;
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const value = foldUnit(unit);
    if (value === IGNORABLE) continue;
    if (value === SEPARATOR) {
      if (start >= 0) finish();
      if (unit !== SPACE && isSentenceEnd(text, at, starts, ends, abbreviations)) sentence++;
      continue;
    }
    if (start < 0) start = at;
    end = at + 1;
    if (value < FIRST_EXPANSION) letters.push(value);
    else for (const letter of expansionOf(value)) letters.push(letter.charCodeAt(0));
  }
  if (start >= 0) finish();
  return numbersIn.map((numbers) => ({ starts, ends, numbers, sentences }));
}

/** The commonest separator by far, and no end of a sentence. */
const SPACE = 0x20;

/** What follows a mark of punctuation: closing quotation marks and brackets, then spaces, then a character. */
const AFTER_MARK = /^["'”’»)\]]*(\s*)(\S?)/;

/**
 * Whether a sentence ends at a mark of punctuation.
 *
 * A rule of thumb rather than UAX #29, whose `Intl.Segmenter` costs twelve times a page's reading: a stop ends a sentence
 * when a space and no lower-case letter follow, and no initial or usual abbreviation precedes.
 */
function isSentenceEnd(
  text: string,
  at: number,
  starts: readonly number[],
  ends: readonly number[],
  abbreviations: ReadonlySet<string>,
): boolean {
  const mark = text.charAt(at);
  if (mark === "\u2029" || mark === "。") return true;
  if (mark !== "." && mark !== "!" && mark !== "?" && mark !== "…") return false;
  const [, spaces = "", next = ""] = AFTER_MARK.exec(text.slice(at + 1, at + 12)) ?? [];
  if (next !== "" && (spaces === "" || next !== next.toUpperCase())) return false;
  if (mark !== ".") return true;
  const last = ends.length - 1;
  return ends[last] !== at || !isAbbreviation(text.slice(starts[last], at), abbreviations);
}

function isAbbreviation(word: string, abbreviations: ReadonlySet<string>): boolean {
  return word.length === 1 ? word < "0" || word > "9" : abbreviations.has(word.toLowerCase());
}
