import { isSlot, type Phrase, type Slot } from "./parse-pattern.ts";

/**
 * Choose words so that every phrase has a place that only they can fill: a text without any of them holds no phrase.
 *
 * The fewer and the rarer they are, the less text gets past the screen. Finding the best such set is the hitting-set
 * problem; this is the usual greedy answer (Chvátal 1979): phrases with the least choice go first, and a place whose words
 * are chosen already costs nothing.
 *
 * @returns For each word, whether only a capital letter at its beginning makes it one of these: so it is where each place it was chosen
 *   for wants that.
 */
export function chooseScreenWords(phrases: readonly Phrase[]): ReadonlyMap<string, boolean> {
  const chosen = new Map<string, boolean>();
  const bySlots = phrases.map((phrase) => phrase.filter(isSlot)).sort((a, b) => a.length - b.length);
  for (const slots of bySlots) {
    const [cheapest] = slots.toSorted((a, b) => costOf(a, chosen) - costOf(b, chosen));
    if (!cheapest) continue;
    const isCapital = cheapest.capitals !== "lower";
    for (const word of cheapest.words) chosen.set(word, isCapital && (chosen.get(word) ?? true));
  }
  return chosen;
}

function costOf({ words, capitals }: Slot, chosen: ReadonlyMap<string, boolean>): number {
  return words.reduce((cost, word) => cost + (chosen.has(word) ? 0 : commonness(word) * CAPITALS_FACTOR[capitals]), 0);
}

/** Names and short forms are rarer than other words of their length. Rough: it only has to get the order right. */
const CAPITALS_FACTOR = { lower: 1, initial: 0.2, all: 0.05 } as const;

/** How common a word is likely to be: by Zipf's law of abbreviation (1935) the short ones are the frequent ones; not so years. */
function commonness(word: string): number {
  return word.length ** -3 * (/^\d+$/.test(word) ? 0.05 : 1);
}
