import type { Phrase, Slot } from "./parse-pattern.ts";

/**
 * Choose words so that every phrase has a place that only they can fill: a text without any of them holds no phrase.
 *
 * The fewer and the rarer they are, the less text gets past the screen. Finding the best such set is the hitting-set
 * problem; this is the usual greedy answer (Chvátal 1979): phrases with the least choice go first, and a place whose words
 * are chosen already costs nothing.
 */
export function chooseScreenWords(phrases: readonly Phrase[]): ReadonlySet<string> {
  const chosen = new Set<string>();
  const bySlots = phrases.map((phrase) => phrase.filter(isSlot)).sort((a, b) => a.length - b.length);
  for (const slots of bySlots) {
    const [cheapest] = slots.toSorted((a, b) => costOf(a, chosen) - costOf(b, chosen));
    for (const word of cheapest?.words ?? []) chosen.add(word);
  }
  return chosen;
}

function costOf({ words, capitals }: Slot, chosen: ReadonlySet<string>): number {
  return words.reduce((cost, word) => cost + (chosen.has(word) ? 0 : commonness(word) * CAPITALS_FACTOR[capitals]), 0);
}

/** Names and short forms are rarer than other words of their length. Rough: it only has to get the order right. */
const CAPITALS_FACTOR = { lower: 1, initial: 0.2, all: 0.05 } as const;

/** How common a word is likely to be: by Zipf's law of abbreviation (1935) the short ones are the frequent ones; not so years. */
function commonness(word: string): number {
  return word.length ** -3 * (/^\d+$/.test(word) ? 0.05 : 1);
}

function isSlot(element: Phrase[number]): element is Slot {
  return typeof element === "object";
}
