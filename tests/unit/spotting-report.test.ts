import { describe, expect, it } from "vitest";
import type { Corpus } from "../spotting/corpus.ts";
import { measureCorpus } from "../spotting/measure-corpus.ts";
import { measureMixed } from "../spotting/measure-mixed.ts";
import { halfOf, reportCorpus, reportOwnSet, share, table } from "../spotting/spotting-report.ts";
import { openGazetteerOf } from "./builders.ts";

const gazetteer = openGazetteerOf("peace talks");

const corpus: Corpus = {
  documents: [
    { id: "on-0", label: "on", lang: "en", text: "The peace talks began. The summit began." },
    { id: "off-1", label: "off", lang: "en", text: "Some peace talks in a novel." },
    { id: "off-3", label: "off", lang: "de", text: "Nothing." },
  ],
  mentions: [
    { id: "on-0", start: 4, end: 15, entity: "an-entity", text: "peace talks", gold: 1 },
    { id: "on-0", start: 27, end: 33, entity: "an-entity", text: "summit", gold: 1 },
    { id: "off-1", start: 5, end: 16, entity: "an-entity", text: "peace talks", gold: 0 },
  ],
};

describe("measuring spotting", () => {
  it("counts right, wrong, missed and unknown mentions, and marked pages", () => {
    const { figures, misses } = measureCorpus(corpus, gazetteer, () => true);
    expect(figures).toEqual({
      right: 1,
      wrong: 1,
      known: 1,
      knownShown: 1,
      unknown: 1,
      documents: {
        on: { count: 1, marked: 1, event: 0, contextual: 0 },
        off: { count: 2, marked: 1, event: 0, contextual: 0 },
      },
    });
    expect(misses.map(({ kind }) => kind)).toEqual(["unknown", "false"]);
  });

  it("counts what is not shown as missed", () => {
    const { figures, misses } = measureCorpus(corpus, gazetteer, () => false);
    expect([figures.right, figures.wrong, figures.knownShown]).toEqual([0, 0, 0]);
    expect(misses.map(({ kind }) => kind)).toEqual(["missed", "unknown"]);
  });

  it("tells marks inside the document on the story from those around it", () => {
    const contextual = measureMixed(corpus, gazetteer, () => true);
    expect(contextual).toEqual({ right: 0, wrong: 0, alone: 0, kept: 0 });
  });

  it("says what each figure is of", () => {
    expect(share(1, 8)).toBe("1/8 = 12.5 %");
    expect(share(0, 0)).toBe("–");
    const report = reportCorpus(corpus, gazetteer);
    expect(report).toMatch(/labelled mentions: precision +\S+ +1\/2 = 50\.0 %/);
    expect(report).toMatch(/unrelated pages: any mark +0\/2 = 0\.0 % +1\/2 = 50\.0 %/);
    expect(
      table([
        ["a", "b"],
        ["long", "c"],
      ]),
    ).toBe("a      b\nlong   c");
  });

  it("parts a corpus by the numbers of its documents", () => {
    expect(halfOf(corpus, 0).documents.map(({ id }) => id)).toEqual(["on-0"]);
    expect(halfOf(corpus, 1).mentions.map(({ id }) => id)).toEqual(["off-1"]);
  });

  it("keeps cases known to be hard apart", () => {
    const nothing = { right: [], missed: [], wrong: [] };
    const named = { entity: "e", text: "t" };
    const own = { id: "a", trap: "traps", lang: "en", expect: [named] };
    const report = reportOwnSet([
      { case: own, outcome: { ...nothing, right: [{ ...named, why: "" }] }, naive: nothing },
      { case: { ...own, id: "b", hard: "for a reason" }, outcome: { ...nothing, missed: [named] }, naive: nothing },
    ]);
    expect(report).toMatch(/all +1 +1\/1 = 100\.0 %/);
    expect(report).toContain("1 known to be hard, not counted above\n  b: for a reason");
  });
});
