import type { PatternMeaning, StoryRules } from "./candidate.ts";
import { hasCyrillic } from "./cyrillic.ts";
import type { GazetteerData, PhraseData } from "./gazetteer-data.ts";
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
  readonly tables: () => readonly StoryTables[];
  /** Whether phrases were left out that a text may hold, see `GazetteerData.cyrillic`. */
  readonly lacks: (text: string) => boolean;
};

/** The tables of a story: that of what begins with Cyrillic letters comes second, where there is one. */
export type StoryTables = readonly SearchTables[];

/** What the search looks words and phrases up in. */
export type SearchTables = {
  readonly words: WordTable;
  readonly phrases: PhraseTable;
  /** For each number of a set, see `PhraseData.meaningSets`. */
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
  let opened: readonly StoryTables[] = [];
  let lists: OpenWordLists | null = null;
  const isWhole = stories.every(({ cyrillic }) => cyrillic !== undefined);
  return {
    screen: createWordScreen(
      stories
        .flatMap(phraseParts)
        .map(({ screen: { any, capital } }) => ({ any: sumUp(any), capital: sumUp(capital) })),
    ),
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
    lacks: (text) => !isWhole && hasCyrillic(text),
  };
}

/** Numbers from the differences of each to the one before. */
function sumUp(differences: readonly number[]): readonly number[] {
  let number = 0;
  return differences.map((difference) => {
    number += difference;
    return number;
  });
}

function openEach(stories: readonly GazetteerData[]): readonly StoryTables[] {
  let first = 0;
  return stories.map((data) => {
    const tables = openTables(data, first);
    first += data.briefs.length;
    return tables;
  });
}

/** What begins with Cyrillic letters comes second, where it is there. */
export function phraseParts(data: GazetteerData): readonly PhraseData[] {
  return data.cyrillic ? [data, data.cyrillic] : [data];
}

/** @param first - The number that the first of its briefs has on this page. */
function openTables(data: GazetteerData, first: number): StoryTables {
  const meanings = data.meanings.map(([brief, role, name]): PatternMeaning => ({ brief: brief + first, role, name }));
  return phraseParts(data).map((part) => {
    const words = createWordTable(part.words);
    return {
      words,
      phrases: createPhraseTable(part, words.count),
      meaningSets: part.meaningSets.map((set) => set.flatMap((meaning) => meanings[meaning] ?? [])),
    };
  });
}
