import type { LibraryEntry } from "./library-index.ts";
import { stemsOf } from "./word-stems.ts";

/** Ranks added explainers by how much of a question they name, without reading any of them. */
export type EntryRanking = (question: string) => readonly LibraryEntry[];

/**
 * Open a ranking over all added explainers, by the words that their entries in the index hold. Opening it takes about
 * as long as reading the index; a question after that next to nothing.
 *
 * @returns What gives the explainers that name something of a question, those with the rarest words first; empty when none does.
 */
export function openEntryRanking(entries: readonly LibraryEntry[]): EntryRanking {
  const holders = new Map<string, LibraryEntry[]>();
  for (const entry of entries) {
    for (const stem of stemsOf(wordsOf(entry))) {
      const list = holders.get(stem);
      if (list) list.push(entry);
      else holders.set(stem, [entry]);
    }
  }
  return (question) => {
    const scores = new Map<LibraryEntry, number>();
    for (const stem of stemsOf([question])) {
      const holding = holders.get(stem) ?? [];
      const rare = Math.log(1 + entries.length / Math.max(1, holding.length));
      for (const entry of holding) scores.set(entry, (scores.get(entry) ?? 0) + rare);
    }
    return [...scores].sort(([, a], [, b]) => b - a).map(([entry]) => entry);
  };
}

function wordsOf({ title, series, stems, gate }: LibraryEntry): readonly string[] {
  const persons = gate.persons.flatMap(({ given, surnames }) => [...given, ...surnames]);
  return [stems, title, series, ...gate.groups.flat(), ...gate.names, ...persons];
}
