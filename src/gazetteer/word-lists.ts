import { foldText } from "./fold.ts";

/** What the search knows of the eight languages, whatever the story: words parted by spaces, and ends of words as regular expressions. */
export type WordLists = {
  /** Capitalised words that stand before a surname without being a given name. */
  readonly capitalised: string;
  /** The same, by their ends: German offices, and verbs that begin a Russian or Ukrainian sentence; after folding. */
  readonly endsOfOthers: string;
  /** Given names that end like such verbs. */
  readonly endsOfGiven: string;
  /** Words that begin a second thing beside a first one. */
  readonly joining: string;
  /** Words that make a year the beginning of what goes on since: "since March 2022". */
  readonly since: string;
  /** The same, but only right before the year and its month: they also mean "with" and "from". */
  readonly sinceOrWith: string;
  /** What follows those where they do mean "since": "с начала вторжения в феврале 2022 года". */
  readonly beginning: string;
  /** Short words before a full stop that do not end a sentence. */
  readonly abbreviations: string;
  /** Words for "since" behind the year, as Turkish says it: "Mart 2022'den beri", "2022'den bu yana". */
  readonly sinceBehind: string;
};

/** The same lists, ready to be asked. Words are as the search compares them. */
export type OpenWordLists = {
  readonly [name in keyof WordLists]: name extends `ends${string}` ? RegExp : ReadonlySet<string>;
};

/** Each is opened when it is first asked: most pages need few of them. */
export function openWordLists(lists: WordLists): OpenWordLists {
  const sets = new Map<string, ReadonlySet<string>>();
  const setOf = (words: string): ReadonlySet<string> => {
    const set = sets.get(words) ?? new Set(words.split(" ").map(foldText));
    sets.set(words, set);
    return set;
  };
  return {
    get capitalised() {
      return setOf(lists.capitalised);
    },
    endsOfOthers: new RegExp(`(?:${lists.endsOfOthers})$`),
    endsOfGiven: new RegExp(`(?:${lists.endsOfGiven})$`),
    get joining() {
      return setOf(lists.joining);
    },
    get since() {
      return setOf(lists.since);
    },
    get sinceOrWith() {
      return setOf(lists.sinceOrWith);
    },
    get beginning() {
      return setOf(lists.beginning);
    },
    get abbreviations() {
      return setOf(lists.abbreviations);
    },
    get sinceBehind() {
      return setOf(lists.sinceBehind);
    },
  };
}
