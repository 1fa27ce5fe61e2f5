import { describe, expect, it } from "vitest";
import type { LibraryEntry } from "../../../src/library/library-index.ts";
import { openEntryRanking } from "../../../src/library/rank-entries.ts";

describe("of added explainers, those worth reading for a question", () => {
  const rank = openEntryRanking([
    entryOf("bridge", "The harbour bridge", ["Harbourton", "Berg"]),
    entryOf("ferry", "The ferry of Harbourton", ["Harbourton", "Lund"]),
    entryOf("talks", "Мирні переговори", ["Женева"]),
  ]);
  const idsFor = (question: string): readonly string[] => rank(question).map(({ id }) => id);

  it("are those that name something of it, whatever the case and the ending", () => {
    expect(idsFor("what did BERG say?")).toEqual(["bridge"]);
    expect(idsFor("how many bridges will there be")).toEqual(["bridge"]);
    expect(idsFor("про що говорили в Женеві?")).toEqual(["talks"]);
  });

  it("come with the rarest words first", () => {
    expect(idsFor("When does the ferry leave Harbourton?")).toEqual(["ferry", "bridge"]);
  });

  it("are none where none is named", () => {
    expect(idsFor("is it so")).toEqual([]);
    expect(openEntryRanking([])("the harbour bridge")).toEqual([]);
  });
});

function entryOf(id: string, title: string, names: readonly string[]): LibraryEntry {
  return {
    id,
    title,
    language: "en",
    asOf: "2024-03-01",
    author: "",
    source: "",
    revision: 0,
    series: "",
    entities: names.length,
    size: 1_000,
    added: 0,
    stems: "",
    gate: { groups: [], atLeast: 1, names, persons: [], small: false },
  };
}
