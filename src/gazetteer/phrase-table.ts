import type { GazetteerData } from "./gazetteer-data.ts";

/**
 * All phrases as rows of numbers, because an array for each phrase takes ten times the memory.
 *
 * Those that begin with word `w` begin in `elements` at `places[starts[w]]` up to `places[starts[w + 1] - 1]`.
 */
export type PhraseTable = {
  /** See `GazetteerData.phrases`. */
  readonly elements: Int32Array;
  readonly places: Uint32Array;
  readonly starts: Uint32Array;
  /** See `GazetteerData.slots`. */
  readonly slots: GazetteerData["slots"];
};

/** Elements of a phrase that are no places for words. */
export const END = 0;
export const GAP = 1;
export const OPEN = 2;
export const CLOSE = 3;

/** Elements from here on are places that several words can fill, numbered by `GazetteerData.slots`. */
export const FIRST_SLOT = 4;

/** How a word can be asked to be capitalised: see `Capitals`. */
export const CAPITALS = ["lower", "initial", "all"] as const;

/** The element that only one word can fill; always below 0. */
export function toWordElement(word: number, capitals: number): number {
  return -1 - (word * CAPITALS.length + capitals);
}

/** @param words - How many words there are. */
export function createPhraseTable({ phrases, slots }: GazetteerData, words: number): PhraseTable {
  const elements = Int32Array.from(phrases);
  const starts = new Uint32Array(words + 1);
  forEachBeginning(elements, slots, (word) => {
    starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  });
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const places = new Uint32Array(starts[words] ?? 0);
  const filled = starts.slice();
  forEachBeginning(elements, slots, (word, place) => {
    const at = filled[word] ?? 0;
    places[at] = place;
    filled[word] = at + 1;
  });
  return { elements, places, starts, slots };
}

/** Whether a word fills a place, whatever its capitals. */
export function isWordFor(element: number, word: number, slots: PhraseTable["slots"]): boolean {
  if (element < 0) return word === wordOf(element);
  return slots[element - FIRST_SLOT]?.includes(word, 1) ?? false;
}

/** How the word in a place is to be capitalised, as a place in {@link CAPITALS}. */
export function capitalsFor(element: number, slots: PhraseTable["slots"]): number {
  return element < 0 ? (-1 - element) % CAPITALS.length : (slots[element - FIRST_SLOT]?.[0] ?? 0);
}

/** The number of the word that alone fills a place; see {@link toWordElement}. */
export function wordOf(element: number): number {
  return Math.floor((-1 - element) / CAPITALS.length);
}

/** Tell every word that can begin a phrase, with where the phrase begins. */
function forEachBeginning(
  elements: Int32Array,
  slots: PhraseTable["slots"],
  visit: (word: number, place: number) => void,
): void {
  for (let place = 0; place < elements.length; place = elements.indexOf(END, place + 1) + 1) {
    let first = place + 1;
    while (elements[first] === OPEN) first++;
    const element = elements[first] ?? END;
    if (element < 0) visit(wordOf(element), place);
    else for (const word of slots[element - FIRST_SLOT]?.slice(1) ?? []) visit(word, place);
  }
}
