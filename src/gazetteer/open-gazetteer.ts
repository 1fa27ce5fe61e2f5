import type { PatternMeaning, StoryRules } from "./candidate.ts";
import type { GazetteerData } from "./gazetteer-data.ts";
import { createPhraseTable, type PhraseTable } from "./phrase-table.ts";
import { type OpenWordLists, openWordLists, type WordLists } from "./word-lists.ts";
import { createWordScreen, type WordScreen } from "./word-screen.ts";
import { createWordTable, type WordTable } from "./word-table.ts";

/** The gazetteer on a page. The screen is ready at once; the rest is opened when a page first gets past the screen. */
export type Gazetteer = {
  /** Passes text that may hold a phrase, whole or in part. */
  readonly screen: WordScreen;
  readonly briefs: readonly StoryRules[];
  /** Opened on the first call. */
  readonly lists: () => OpenWordLists;
  /** Those of each story, side by side; opened on the first call. */
  readonly tables: () => readonly SearchTables[];
};

/** What the search looks words and phrases up in. */
export type SearchTables = {
  readonly words: WordTable;
  readonly phrases: PhraseTable;
  /** For each number of a set, see `GazetteerData.meaningSets`. */
  readonly meaningSets: readonly (readonly PatternMeaning[])[];
};

/**
 * Ready compiled tables for searching. Costs a bit for each word of the screen now, and the rest when `tables` is first called.
 *
 * @param stories - Tables compiled one by one; their briefs are numbered through in this order.
 */
export function openGazetteer(stories: readonly GazetteerData[], wordLists: WordLists): Gazetteer {
  // Let go of once the tables are made of it: as parsed it is ten times as large.
  let unopened: readonly GazetteerData[] | null = stories;
  let opened: readonly SearchTables[] = [];
  let lists: OpenWordLists | null = null;
  return {
    screen: createWordScreen({ any: joinHashes(stories, "any"), capital: joinHashes(stories, "capital") }),
    briefs: stories.flatMap(({ briefs }) => briefs),
    lists: () => {
      lists ??= openWordLists(wordLists);
      return lists;
    },
    tables: () => {
      if (unopened) opened = openEach(unopened);
      unopened = null;
      return opened;
    },
  };
}

/** The hashes of all stories, rising. */
function joinHashes(stories: readonly GazetteerData[], which: "any" | "capital"): readonly number[] {
  const [only = [], ...others] = stories.map(({ screen }) => sumUp(screen[which]));
  return others.length === 0 ? only : [...new Set([only, ...others].flat())].sort((a, b) => a - b);
}

/** Numbers from the differences of each to the one before. */
function sumUp(differences: readonly number[]): readonly number[] {
  let number = 0;
  return differences.map((difference) => {
    number += difference;
    return number;
  });
}

function openEach(stories: readonly GazetteerData[]): readonly SearchTables[] {
  let first = 0;
  return stories.map((data) => {
    const tables = openTables(data, first);
    first += data.briefs.length;
    return tables;
  });
}

/** @param first - The number that the first of its briefs has on this page. */
function openTables(data: GazetteerData, first: number): SearchTables {
  const words = createWordTable(data.words);
  const meanings = data.meanings.map(([brief, role, name]): PatternMeaning => ({ brief: brief + first, role, name }));
  return {
    words,
    phrases: createPhraseTable(data, words.count),
    meaningSets: data.meaningSets.map((set) => set.flatMap((meaning) => meanings[meaning] ?? [])),
  };
}
