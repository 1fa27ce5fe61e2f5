import type { GazetteerData } from "../gazetteer-data.ts";
import { CAPITALS, CLOSE, END, FIRST_SLOT, GAP, OPEN, toSlotHead, toWordElement } from "../phrase-table.ts";
import { packWords } from "./pack-words.ts";
import { isSlot, type Phrase, type Slot } from "./parse-pattern.ts";

/** A phrase and the numbers of all meanings that have it, rising. */
export type Reading = { readonly phrase: Phrase; readonly meanings: ReadonlySet<number> };

/**
 * Number the words, the places and the sets of meanings of phrases, and write all of them down in these numbers.
 *
 * Words that fill one place are mostly forms of one word and follow each other in the alphabet, and most places stand in one phrase only: as
 * differences and as "the next one" they are small numbers, and take half the room (gzip) that the numbers themselves would.
 */
export function packPhrases(
  readings: readonly Reading[],
): Pick<GazetteerData, "words" | "phrases" | "slots" | "meaningSets"> {
  const words = numberWords(readings.map(({ phrase }) => phrase));
  const slots = new NumberedRows();
  const meaningSets = new NumberedRows();
  const phrases = readings.flatMap(({ phrase, meanings }) => [
    meaningSets.numberOf([...meanings]),
    ...phrase.map((element) => (isSlot(element) ? toPlace(element, words, slots) : SYMBOLS[element])),
    END,
  ]);
  return { words: packWords([...words.keys()]), phrases, slots: slots.all.flat(), meaningSets: meaningSets.all };
}

/** Every word of all phrases with its number, in order of code units. */
function numberWords(phrases: readonly Phrase[]): ReadonlyMap<string, number> {
  const all = new Set(phrases.flatMap((phrase) => phrase.filter(isSlot).flatMap(({ words }) => words)));
  return new Map([...all].sort().map((word, at) => [word, at]));
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
export function toDifferences(rising: readonly number[]): readonly number[] {
  return rising.map((number, at) => number - (rising[at - 1] ?? 0));
}
