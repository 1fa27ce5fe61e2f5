import { expect, it } from "vitest";
import { figuresOf, median } from "../bench/figures.ts";
import { makeForms } from "../bench/forms.ts";
import { plot } from "../bench/plot.ts";

it("takes ratios round by round, their median by page and their geometric mean over pages", () => {
  const pages = [
    { times: { base: [1, 2, 4], ours: [2, 4, 80] }, found: { base: 1, ours: 3 } },
    { times: { base: [1, 1, 1], ours: [8, 8, 8] }, found: { base: 1, ours: 4 } },
  ];
  expect(figuresOf(pages, "base")).toEqual([
    { variant: "base", ratio: 1, milliseconds: 2, found: 2, pages: 2 },
    { variant: "ours", ratio: 4, milliseconds: 8, found: 7, pages: 2 },
  ]);
  expect(median([3, 1, 2])).toBe(2);
});

it("refuses to compare with what was not timed", () => {
  expect(() => figuresOf([{ times: { ours: [1] }, found: {} }], "base")).toThrow("base was not timed");
});

it("makes as many different forms as asked, the same every time", () => {
  const forms = makeForms(["Peter Jackson met Anna"], 1_000);
  expect(new Set(forms).size).toBe(1_000);
  expect(makeForms(["Peter Jackson met Anna"], 1_000)).toEqual(forms);
});

it("draws a longer bar for a larger ratio", () => {
  const figure = { milliseconds: 1, found: 0, pages: 1 };
  const svg = plot("Some & more", [
    { ...figure, variant: "a", ratio: 1 },
    { ...figure, variant: "b", ratio: 60 },
  ]);
  const [short = 0, long = 0] = [...svg.matchAll(/<rect [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
  expect(long).toBeGreaterThan(short);
  expect(short).toBeGreaterThan(0);
  expect(svg).toContain("Some &#38; more");
});
