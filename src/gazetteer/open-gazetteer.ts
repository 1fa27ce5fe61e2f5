import type { Sense, StoryRules } from "./candidate.ts";
import type { GazetteerData } from "./gazetteer-data.ts";
import { hashWord } from "./hash-word.ts";
import { createWordScreen, type WordScreen } from "./word-screen.ts";
import { createWordTable, type WordTable } from "./word-table.ts";

/** The gazetteer on a page. The screen is ready at once; the rest is opened when a page first gets past the screen. */
export type Gazetteer = {
  /** Passes text that may hold a phrase, whole or in part. */
  readonly screen: WordScreen;
  readonly briefs: readonly StoryRules[];
  /** Opened on the first call. */
  readonly tables: () => SearchTables;
};

/** What the search looks words and phrases up in. */
export type SearchTables = {
  readonly words: WordTable;
  readonly senses: readonly Sense[];
  /** A slot's words and capitals; see `GazetteerData.slots`. */
  readonly slots: readonly OpenSlot[];
  /** For each word that can begin phrases, by number: those phrases, each as in `GazetteerData.phrases`. */
  readonly phrasesFrom: readonly (readonly (readonly number[])[])[];
};

/** A slot ready for asking. */
export type OpenSlot = { readonly capitals: number; readonly words: ReadonlySet<number> };

/** Ready compiled tables for searching. Costs a hash for each word of the screen now, and the rest when `tables` is first called. */
export function openGazetteer(data: GazetteerData): Gazetteer {
  const words = data.words.split(" ");
  let opened: SearchTables | null = null;
  const screenHashes = new Set(data.screenWords.map((number) => hashWord(words[number] ?? "")));
  return {
    screen: createWordScreen(screenHashes),
    briefs: data.briefs,
    tables: () => (opened ??= openTables(data, words)),
  };
}

function openTables(data: GazetteerData, words: readonly string[]): SearchTables {
  const slots = data.slots.map(([capitals = 0, ...rest]) => ({ capitals, words: new Set(rest) }));
  const phrasesFrom: (readonly number[])[][] = Array.from({ length: data.firstWords }, () => []);
  for (const phrase of data.phrases) {
    const first = phrase.find((code, at) => at > 0 && code > 2) ?? 0;
    for (const word of slots[first - 3]?.words ?? []) phrasesFrom[word]?.push(phrase);
  }
  return {
    words: createWordTable(words),
    senses: data.senses.map(([brief, says, name]) => ({ brief, says, name })),
    slots,
    phrasesFrom,
  };
}
