import type { PhraseData } from "../gazetteer-data.ts";
import { hashWord } from "../hash-word.ts";
import { CAPITALS, CLOSE, END, FIRST_SLOT, GAP, OPEN, toSlotHead, toWordElement } from "../phrase-table.ts";
import { chooseScreenWords } from "./choose-screen-words.ts";
import { packWords } from "./pack-words.ts";
import { isSlot, type Phrase, type Slot } from "./parse-pattern.ts";

/** A phrase and the numbers of all meanings that have it, rising. */
export type Reading = { readonly phrase: Phrase; readonly meanings: ReadonlySet<number> };

/**
 * Number the words, the places and the sets of meanings of phrases, and write all of them down in these numbers.
 *
 * Words that fill one place are mostly forms of one word and follow each other in the alphabet, and most places stand in one phrase only: as
 * differences and as "the next one" they are small numbers, and take half the room (gzip) that the numbers themselves would.
 *
 * @param more - Words that are to be known besides those of the phrases.
 */
export function packPhrases(readings: readonly Reading[], more: readonly string[] = []): PhraseData {
  const words = numberWords([...wordsOf(readings), ...more]);
  const slots = new NumberedRows();
  const meaningSets = new NumberedRows();
  const phrases = readings.flatMap(({ phrase, meanings }) => [
    meaningSets.numberOf([...meanings]),
    ...phrase.map((element) => (isSlot(element) ? toPlace(element, words, slots) : SYMBOLS[element])),
    END,
  ]);
  return {
    screen: toScreen(chooseScreenWords(readings.map(({ phrase }) => phrase))),
    words: packWords([...words.keys()]),
    phrases,
    slots: slots.all.flat(),
    meaningSets: meaningSets.all,
  };
}

/** The words of all phrases; some of them more than once. */
export function wordsOf(readings: readonly Reading[]): readonly string[] {
  return readings.flatMap(({ phrase }) => phrase.filter(isSlot).flatMap(({ words }) => words));
}

/** Every word with its number, in order of code units. */
function numberWords(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(words)].sort().map((word, at) => [word, at]));
}

/** Every different row of numbers, numbered in the order of first use. */
class NumberedRows {
  readonly all: (readonly number[])[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(row: readonly number[]): number {
    const key = row.join();
    const number = this.numbers.get(key) ?? this.all.length;
    if (number === this.all.length) this.all.push(row);
    this.numbers.set(key, number);
    return number;
  }
}

/** The number that stands for a place in `GazetteerData.phrases`. */
function toPlace(slot: Slot, words: ReadonlyMap<string, number>, slots: NumberedRows): number {
  const capitals = CAPITALS.indexOf(slot.capitals);
  const numbers = slot.words.map((word) => words.get(word) as number).sort((a, b) => a - b);
  const [only] = numbers;
  if (only === undefined) throw new Error("a place without words");
  if (numbers.length === 1) return toWordElement(only, capitals);
  const met = slots.all.length;
  return FIRST_SLOT + met - slots.numberOf([toSlotHead(capitals), ...toDifferences(numbers)]);
}

const SYMBOLS = { gap: GAP, open: OPEN, close: CLOSE } as const;

/** Numbers that rise as the first one and how much each is above the one before. */
function toDifferences(rising: readonly number[]): readonly number[] {
  return rising.map((number, at) => number - (rising[at - 1] ?? 0));
}

function toScreen(chosen: ReadonlyMap<string, boolean>): PhraseData["screen"] {
  const hashesOf = (capital: boolean): number[] =>
    [...new Set([...chosen].filter(([, isCapital]) => isCapital === capital).map(([word]) => hashWord(word)))].sort(
      (a, b) => a - b,
    );
  return { any: toDifferences(hashesOf(false)), capital: toDifferences(hashesOf(true)) };
}
