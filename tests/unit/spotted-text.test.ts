import { expect, it } from "vitest";
import { toJson, toLines, toReasons } from "../../scripts/spotted-text.ts";

const MARKED = {
  brief: "harbour",
  entity: "bridge",
  text: "Skerry\n  Crossing",
  reason: "a name of its own",
  start: 7,
  end: 24,
} as Parameters<typeof toLines>[1][number];

it("says what is marked in words, a line each", () => {
  expect(toLines("page.html", [MARKED, { ...MARKED, entity: "mayor", text: "Anna" }])).toBe(
    "page.html: 2 marked\n  Skerry Crossing → harbour/bridge (a name of its own)\n  Anna → harbour/mayor (a name of its own)\n",
  );
});

it("says that nothing is marked, or was withheld", () => {
  expect(toLines("page.html", [])).toBe("page.html: nothing marked\n");
  expect(toReasons([])).toMatch(/^ {2}nothing was withheld/);
});

it("gives the same as JSON, with places where they are known and with what was withheld where that was asked for", () => {
  const { start: _start, end: _end, ...unplaced } = MARKED;
  expect(JSON.parse(toJson("a", [MARKED, unplaced]))).toEqual({
    id: "a",
    mentions: [
      { explainer: "harbour", entity: "bridge", text: MARKED.text, start: 7, end: 24 },
      { explainer: "harbour", entity: "bridge", text: MARKED.text },
    ],
  });
  expect(JSON.parse(toJson("a", [], []))).toEqual({ id: "a", mentions: [], withheld: [] });
});
