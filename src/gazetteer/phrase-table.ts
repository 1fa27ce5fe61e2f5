import type { PhraseData } from "./gazetteer-data.ts";

/**
 * All phrases as rows of numbers, because an array for each phrase takes ten times the memory.
 *
 * Those that begin with word `w` are `firsts[w]`, the phrase `nexts` has for it, and so on until 0.
 */
export type PhraseTable = {
  /**
   * As in `PhraseData.phrases`, but for the places that several words can fill: each is {@link FIRST_SLOT} and where its row begins in
   * `slots`.
   */
  readonly elements: Int32Array;
  /** Where a phrase begins in `elements`, once for each word it can begin with; counted from 1. */
  readonly places: Uint32Array;
  readonly firsts: Uint32Array;
  readonly nexts: Uint32Array;
  /** As in `PhraseData.slots`, but with the words' numbers. */
  readonly slots: Int32Array;
};

/** Elements of a phrase that are no places for words. */
export const END = 0;
export const GAP = 1;
export const OPEN = 2;
export const CLOSE = 3;

/** Elements from here on are places that several words can fill. */
export const FIRST_SLOT = 4;

/** How a word can be asked to be capitalised: see `Capitals`. */
export const CAPITALS = ["lower", "initial", "all"] as const;

/** The element that only one word can fill; always below 0. */
export function toWordElement(word: number, capitals: number): number {
  return -1 - (word * CAPITALS.length + capitals);
}

/** What a row of `slots` begins with; always below 0. */
export function toSlotHead(capitals: number): number {
  return -1 - capitals;
}

/** @param words - How many words there are. */
export function createPhraseTable({ phrases, slots: packed }: PhraseData, words: number): PhraseTable {
  const slots = new Int32Array(packed);
  const rows = openSlots(slots);
  const elements = new Int32Array(phrases);
  const beginnings = createBeginnings(words);
  let met = 0;
  for (let at = 0; at < elements.length; at++) {
    const place = at;
    let isBegun = false;
    for (at++; at < elements.length && elements[at] !== END; at++) {
      const element = elements[at] as number;
      if (element >= FIRST_SLOT) {
        const row = rows[met - (element - FIRST_SLOT)] as number;
        if (element === FIRST_SLOT) met++;
        elements[at] = FIRST_SLOT + row;
        if (!isBegun)
          for (let one = row + 1; (slots[one] as number) >= 0; one++) beginnings.add(slots[one] as number, place);
      } else if (element < 0 && !isBegun) beginnings.add(wordOf(element), place);
      isBegun ||= element !== OPEN;
    }
  }
  return { elements, slots, ...beginnings.close() };
}

/** Which phrases begin with which word: for each word a chain of places, because a list for each would take longer to make. */
function createBeginnings(words: number) {
  const places: number[] = [0];
  const nexts: number[] = [0];
  const firsts = new Uint32Array(words);
  const lasts = new Uint32Array(words);
  return {
    /** Tell of the next one; they come in the order of their places. */
    add(word: number, place: number): void {
      const entry = places.push(place) - 1;
      nexts.push(0);
      const last = lasts[word] as number;
      if (last === 0) firsts[word] = entry;
      else nexts[last] = entry;
      lasts[word] = entry;
    },
    /** All of them, without the room that lists keep to grow into. */
    close: () => ({ places: new Uint32Array(places), nexts: new Uint32Array(nexts), firsts }),
  };
}

/** Make the words of each row from their differences, in place. @returns Where each row begins. */
function openSlots(slots: Int32Array): readonly number[] {
  const rows: number[] = [];
  let word = 0;
  for (let at = 0; at < slots.length; at++) {
    const number = slots[at] as number;
    if (number < 0) {
      rows.push(at);
      word = 0;
    } else {
      word += number;
      slots[at] = word;
    }
  }
  return rows;
}

/** Whether a word fills a place, whatever its capitals. */
export function isWordFor(element: number, word: number, slots: PhraseTable["slots"]): boolean {
  if (element < 0) return word === wordOf(element);
  if (element < FIRST_SLOT) return false;
  let at = element - FIRST_SLOT + 1;
  // They rise, and after the last one is a number below 0 or none.
  while ((slots[at] as number) >= 0 && (slots[at] as number) < word) at++;
  return slots[at] === word;
}

/** How the word in a place is to be capitalised, as a place in {@link CAPITALS}. */
export function capitalsFor(element: number, slots: PhraseTable["slots"]): number {
  return element < 0 ? (-1 - element) % CAPITALS.length : -1 - (slots[element - FIRST_SLOT] ?? -1);
}

/** The numbers of the words that can fill a place, rising. */
export function wordsFor(element: number, slots: PhraseTable["slots"]): readonly number[] {
  if (element < 0) return [wordOf(element)];
  const begin = element - FIRST_SLOT + 1;
  let end = begin;
  while ((slots[end] as number) >= 0) end++;
  return [...slots.subarray(begin, end)];
}

/** The number of the word that alone fills a place; see {@link toWordElement}. */
function wordOf(element: number): number {
  return Math.floor((-1 - element) / CAPITALS.length);
}
