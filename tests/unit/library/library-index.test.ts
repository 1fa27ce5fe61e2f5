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
  withPlace,
} from "../../../src/library/library-index.ts";
import { buildBrief } from "../builders.ts";

const [A, B] = ["a", "b"].map((id) => toEntry(buildBrief({ id }), compileStory(buildBrief({ id })), 20, 1)) as [
  ReturnType<typeof toEntry>,
  ReturnType<typeof toEntry>,
];

it("an index that was stored comes back, and what makes no sense in it costs only itself", () => {
  const gate = { groups: [["a"]], atLeast: 1, names: [], persons: [], small: false };
  const stored = { entries: [{ ...A, gate }, { id: "../x" }, null, { ...B, gate }], leaving: ["c", 3] };
  expect(readIndex(JSON.parse(JSON.stringify(stored)))).toEqual({
    entries: [
      { ...A, gate },
      { ...B, gate },
    ],
    leaving: ["c"],
  });
  expect(readIndex("nonsense")).toEqual({ entries: [], leaving: [] });
});

it("an explainer whose gate another version made otherwise is kept, and its gate made again", () => {
  const index = readIndex({ entries: [{ ...A, gate: { words: "of another form" } }], leaving: [] });
  expect(index.entries.map(isStale)).toEqual([true]);
  const gate = { groups: [["a"]], atLeast: 1, names: [], persons: [], small: false };
  expect(withGates(index, [{ ...A, gate }]).entries.map(isStale)).toEqual([false]);
  expect(withGates(index, [{ ...A, added: 2, gate }]).entries.map(isStale)).toEqual([true]);
});

it("explainers keep the reader's order when they are replaced, and leave by their ids", () => {
  const index = withMoved(withEntries({ entries: [], leaving: [] }, [A, B]), "b", -1);
  expect(withEntries(index, [{ ...B, revision: 2 }]).entries.map(({ id, revision }) => [id, revision])).toEqual([
    ["b", 2],
    ["a", 0],
  ]);
  expect(withoutEntries(index, ["b", "none"])).toEqual({ entries: [A], leaving: ["b"] });
  expect(withMoved(index, "b", -1)).toBe(index);
});

it("an explainer that is put back stands where it stood", () => {
  const index = withEntries({ entries: [], leaving: [] }, [A, B]);
  const without = withoutEntries(index, ["a"]);
  expect(withPlace(withEntries(without, [A]), "a", 0).entries).toEqual([A, B]);
  expect(withPlace(index, "none", 0)).toBe(index);
});
