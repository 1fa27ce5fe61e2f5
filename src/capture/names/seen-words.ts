import type { NameRun } from "./find-runs.ts";
import { toKey } from "./inflect.ts";
import type { Token } from "./read-tokens.ts";

/** How a text writes its words, by their keys (see `toKey`): what tells names from words that begin sentences. */
export type SeenWords = {
  /** Capitalised inside a sentence. */
  readonly midSentence: ReadonlySet<string>;
  /** In lower case, with counts. */
  readonly lower: ReadonlyMap<string, number>;
  /** As names of one word inside a sentence. */
  readonly alone: ReadonlySet<string>;
  /** Rows of capitalised words, as keys joined by spaces. */
  readonly rows: ReadonlySet<string>;
  /** Rows that end in a number, as they stand, with counts. */
  readonly numbered: ReadonlyMap<string, number>;
  /** Rows that begin sentences, as they stand, with counts. */
  readonly openings: ReadonlyMap<string, number>;
};

/** Look through a text's words and its rows of capitalised ones. */
export function lookThrough(texts: readonly (readonly Token[])[], runs: readonly NameRun[]): SeenWords {
  const inside = runs.filter(({ opens }) => !opens);
  const opening = runs.filter(({ opens }) => opens);
  return {
    midSentence: new Set(
      [...inside.flatMap(({ words }) => words), ...opening.flatMap(({ words }) => words.slice(1))].map(toKey),
    ),
    lower: count(texts.flat().flatMap(({ text, capital }) => (capital ? [] : [toKey(text)]))),
    alone: new Set(inside.filter(({ words }) => words.length === 1).map(({ text }) => toKey(text))),
    rows: new Set(runs.map(({ words }) => words.map(toKey).join(" "))),
    numbered: count(runs.map(({ text }) => text).filter((text) => /\d$/.test(text))),
    openings: count(opening.map(({ text }) => text)),
  };
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
