import type { Sense, StoryRules } from "./candidate.ts";
import type { GazetteerData } from "./gazetteer-data.ts";
import { createPhraseTable, type PhraseTable } from "./phrase-table.ts";
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
  readonly phrases: PhraseTable;
  /** For each number of a set, see `GazetteerData.senseSets`. */
  readonly senseSets: readonly (readonly Sense[])[];
};

/** Ready compiled tables for searching. Costs a bit for each word of the screen now, and the rest when `tables` is first called. */
export function openGazetteer(data: GazetteerData): Gazetteer {
  // Let go of once the tables are made of it: as parsed it is ten times as large.
  let unopened: GazetteerData | null = data;
  let opened: SearchTables | null = null;
  return {
    screen: createWordScreen(data.screen),
    briefs: data.briefs,
    tables: () => {
      if (unopened) opened = openTables(unopened);
      unopened = null;
      return opened as SearchTables;
    },
  };
}

function openTables(data: GazetteerData): SearchTables {
  const words = createWordTable(data.words);
  const senses = data.senses.map(([brief, says, name]): Sense => ({ brief, says, name }));
  return {
    words,
    phrases: createPhraseTable(data, words.count),
    senseSets: data.senseSets.map((set) => set.flatMap((sense) => senses[sense] ?? [])),
  };
}
