import { expect, it } from "vitest";
import { compileStory } from "../../../src/library/compiled-story.ts";
import {
  isStale,
  readIndex,
  toEntry,
  withEntries,
  withGates,
  withMoved,
  withoutEntries,
  withPlaces,
  writeIndex,
} from "../../../src/library/library-index.ts";
import { buildBrief } from "../builders.ts";

const [A, B] = ["a", "b"].map((id) => toEntry(buildBrief({ id }), compileStory(buildBrief({ id })), 20, 1)) as [
  ReturnType<typeof toEntry>,
  ReturnType<typeof toEntry>,
];

it("an index that was stored comes back, and what makes no sense in it costs only itself", () => {
  const gate = { groups: [["a"]], atLeast: 1, names: [], persons: [], small: false };
  const index = {
    entries: [
      { ...A, gate },
      { ...B, gate },
    ],
    gatesBy: "1.0/1",
  };
  expect(readIndex(writeIndex(index))).toEqual(index);
  const odd = { ...index, entries: [index.entries[0], { id: "../x" }, null, index.entries[1]] };
  expect(readIndex(JSON.stringify(odd))).toEqual(index);
  // As it was stored once.
  expect(readIndex(odd)).toEqual(index);
  for (const nonsense of ["nonsense", '"text"', "null", null, 7]) expect(readIndex(nonsense)).toEqual({ entries: [] });
});

it("an explainer whose gate another version made otherwise is kept, and its gate made again", () => {
  const index = readIndex({ entries: [{ ...A, gate: { words: "of another form" } }] });
  expect(index.entries.map(isStale)).toEqual([true]);
  const gate = { groups: [["a"]], atLeast: 1, names: [], persons: [], small: false };
  expect(withGates(index, [{ ...A, gate }]).entries.map(isStale)).toEqual([false]);
  expect(withGates(index, [{ ...A, added: 2, gate }]).entries.map(isStale)).toEqual([true]);
});

it("explainers keep the reader's order when they are replaced, and leave by their ids", () => {
  const index = withMoved(withEntries({ entries: [] }, [A, B]), "b", -1);
  expect(withEntries(index, [{ ...B, revision: 2 }]).entries.map(({ id, revision }) => [id, revision])).toEqual([
    ["b", 2],
    ["a", 0],
  ]);
  expect(withoutEntries(index, new Set(["b", "none"]))).toEqual({ entries: [A] });
  expect(withMoved(index, "b", -1)).toBe(index);
});

it("explainers that are put back stand where they stood", () => {
  const C = { ...A, id: "c" };
  const index = withEntries({ entries: [] }, [A, B, C]);
  const without = withoutEntries(index, new Set(["c", "a"]));
  const places = new Map(Object.entries({ c: 2, a: 0, none: 1 }));
  expect(withPlaces(withEntries(without, [C, A]), places).entries).toEqual([A, B, C]);
  expect(withPlaces(index, new Map()).entries).toEqual([A, B, C]);
});
