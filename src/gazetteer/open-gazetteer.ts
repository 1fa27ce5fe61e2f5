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
  readonly lists: OpenWordLists;
  /** Open the tables, if they are not yet; yields after each part of one, so that the page can go on. */
  readonly open: () => Generator<void, void>;
  /** Those of each story, side by side; opened at once when they are not yet. */
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
  const open = function* (): Generator<void, void> {
    if (!unopened) return;
    const made: StoryTables[] = [];
    let first = 0;
    for (const data of unopened) {
      made.push(yield* openTables(data, first));
      first += data.briefs.length;
    }
    opened = made;
    unopened = null;
  };
  const isWhole = stories.every(({ cyrillic }) => cyrillic !== undefined);
  return {
    screen: createWordScreen(
      stories
        .flatMap(phraseParts)
        .map(({ screen: { any, capital } }) => ({ any: sumUp(any), capital: sumUp(capital) })),
    ),
    briefs: stories.flatMap(({ briefs }) => briefs),
    lists: openWordLists(wordLists),
    open,
    tables: () => {
      if (unopened) for (const _ of open());
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

/** What begins with Cyrillic letters comes second, where it is there. */
export function phraseParts(data: GazetteerData): readonly PhraseData[] {
  return data.cyrillic ? [data, data.cyrillic] : [data];
}

/** @param first - The number that the first of its briefs has on this page. */
function* openTables(data: GazetteerData, first: number): Generator<void, StoryTables> {
  const meanings = data.meanings.map(([brief, role, name]): PatternMeaning => ({ brief: brief + first, role, name }));
  const tables: SearchTables[] = [];
  for (const part of phraseParts(data)) {
    const words = createWordTable(part.words);
    yield;
    const phrases = createPhraseTable(part, words.count);
    yield;
    const meaningSets = part.meaningSets.map((set) => set.flatMap((meaning) => meanings[meaning] ?? []));
    tables.push({ words, phrases, meaningSets });
    yield;
  }
  return tables;
}
