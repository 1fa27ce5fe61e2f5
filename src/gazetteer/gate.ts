import type { BriefId } from "./candidate.ts";
import type { GateData, PersonWords } from "./gazetteer-data.ts";
import { hashWord } from "./hash-word.ts";
import { createWordScreen, type WordScreen } from "./word-screen.ts";

/** Watches a page's text until it names all that each story requires, or a person of it in full. */
export type Gate = WordScreen & {
  /** The stories that the text read so far opens; only ever grows. */
  readonly opened: () => readonly BriefId[];
  /** Whether there is no story left that could open. */
  readonly isDone: () => boolean;
  /** Whether the text read so far names anything that any story requires. */
  readonly namesAny: () => boolean;
  /** Count stories as told, because the page around this frame tells them: any word of theirs opens. */
  readonly grant: (briefs: readonly BriefId[]) => void;
};

/** A requirement of a row; both are numbers. */
type Place = readonly [row: number, requirement: number];

/**
 * The only question most pages are ever asked: two small word sets stand for all surface forms of a brief.
 *
 * `passes` is true for a text with which a story opens.
 */
export function createGate({ briefs, words, persons }: GateData): Gate {
  const stories = words.map((own) => (typeof own === "number" ? (words[own] as readonly string[]) : own));
  // The stories' rows come first, so that a row's number is its brief's there.
  const rows = [...stories, ...persons.map((person) => toRow(person, stories))];
  /** The stories that a row opens: a person of a series those of all its parts, which require the same. */
  const opensOf = [
    ...stories.map((_, brief) => [brief]),
    ...persons.map(({ brief }) => words.flatMap((own, at) => (at === brief || own === brief ? [at] : []))),
  ];
  /** Where each list of words is required: the parts of a series have the same, which are hashed once. */
  const placesOf = new Map<string, Place[]>();
  rows.forEach((requirements, row) => {
    requirements.forEach((words, requirement) => {
      const places = placesOf.get(words);
      if (places) places.push([row, requirement]);
      else placesOf.set(words, [[row, requirement]]);
    });
  });
  /** For each word's hash, what it names, list by list. */
  const names = new Map<number, (readonly Place[])[]>();
  for (const [words, places] of placesOf) {
    for (const word of words.split(" ")) {
      const hash = hashWord(word);
      const others = names.get(hash);
      if (others) others.push(places);
      else names.set(hash, [places]);
    }
  }
  const named = rows.map((requirements) => requirements.map(() => false));
  const namedOfStories = named.slice(0, stories.length);
  const granted = new Set<number>();
  const open = new Set<number>();

  const openWhatIsNamed = (row: number): boolean => {
    const required = named[row] ?? [];
    if (!(granted.has(row) ? required.some(Boolean) : required.every(Boolean))) return false;
    const before = open.size;
    for (const brief of opensOf[row] ?? []) open.add(brief);
    return open.size > before;
  };

  const accept = (hash: number): boolean => {
    let opens = false;
    for (const places of names.get(hash) ?? [])
      for (const [row, requirement] of places) {
        const required = named[row];
        if (!required) continue;
        required[requirement] = true;
        opens = openWhatIsNamed(row) || opens;
      }
    return opens;
  };

  return {
    ...createWordScreen([{ any: [...names.keys()].sort((a, b) => a - b), capital: [] }], accept),
    opened: () => [...open].flatMap((brief) => briefs[brief] ?? []),
    isDone: () => open.size === stories.length,
    namesAny: () => namedOfStories.flat().some(Boolean),
    grant(ids) {
      briefs.forEach((id, brief) => {
        if (!ids.includes(id)) return;
        granted.add(brief);
        openWhatIsNamed(brief);
      });
    },
  };
}

/** What must be named for a person: a given name, the surname, and another word for the first thing that the story requires. */
function toRow({ brief, given, surnames }: PersonWords, stories: readonly (readonly string[])[]): readonly string[] {
  const own = new Set(surnames.split(" "));
  const others = (stories[brief]?.[0] ?? "").split(" ").filter((word) => !own.has(word));
  return [given, surnames, others.join(" ")];
}
