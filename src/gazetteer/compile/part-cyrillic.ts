import { isCyrillic } from "../cyrillic.ts";
import type { Reading } from "./pack-phrases.ts";
import { isSlot, type Phrase } from "./parse-pattern.ts";

/**
 * Part phrases by the letters they begin with, each part in the order they came in. One that can begin with words of both kinds comes in
 * two, so that for every word of a text all that can begin there is in one part.
 */
export function partCyrillic(
  readings: readonly Reading[],
): Readonly<Record<"others" | "cyrillic", readonly Reading[]>> {
  const beginWith = (wanted: boolean): readonly Reading[] =>
    readings.flatMap(({ phrase, meanings }) => {
      const part = keepBeginnings(phrase, (word) => isCyrillic(word) === wanted);
      return part ? [{ phrase: part, meanings }] : [];
    });
  return { others: beginWith(false), cyrillic: beginWith(true) };
}

/** A phrase with only some of the words that it can begin with; null when none is left. */
function keepBeginnings(phrase: Phrase, isKept: (word: string) => boolean): Phrase | null {
  const at = phrase.findIndex(isSlot);
  const first = phrase[at];
  if (!first || !isSlot(first)) return null;
  const words = first.words.filter(isKept);
  return words.length === 0 ? null : phrase.with(at, { ...first, words });
}
