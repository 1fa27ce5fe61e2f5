import { describe, expect, it } from "vitest";
import { findLastDays, isTooOld } from "../../../src/settings/last-days.ts";

describe("an explainer of 2 June 2025, for a reader who wants none older than", () => {
  it.each([
    [3, "2025-09-02", false],
    [3, "2025-09-03", true],
    [3, "2025-06-05", false],
    [3, "2024-01-01", false],
    [6, "2025-12-02", false],
    [6, "2025-12-03", true],
    [12, "2026-06-02", false],
    [12, "2026-06-03", true],
    [0, "2099-01-01", false],
    // The benefit of the doubt.
    [3, "2025-09", false],
    [3, "2025", false],
    [3, "2025-10", true],
  ] as const)("%i months, on a page of %s is too old: %s", (maxAge, day, tooOld) => {
    expect(isTooOld("a-story", day, limits({ "a-story": "2025-06-02" }, maxAge))).toBe(tooOld);
  });
});

it("days at the end of a month and of a year stay in their order", () => {
  const days = findLastDays(3, { november: "2025-11-30", december: "2025-12-31" });
  expect(days).toEqual({ november: "2026-02-30", december: "2026-03-31" });
  const ends = ["2026-02-28", "2026-03-01"].map((day) => isTooOld("november", day, { lastDays: days, today: "" }));
  expect(ends).toEqual([false, true]);
});

it("an explainer whose day is not known is never too old", () => {
  expect(isTooOld("another", "2099-01-01", limits({ "a-story": "2025-06-02" }))).toBe(false);
});

it("a page that does not say its day is of today", () => {
  const days = { old: "2025-06-02", new: "2025-10-20" };
  expect([isTooOld("old", null, limits(days)), isTooOld("new", null, limits(days))]).toEqual([true, false]);
});

const limits = (days: Readonly<Record<string, string>>, maxAge: 0 | 3 | 6 | 12 = 3) => ({
  lastDays: findLastDays(maxAge, days),
  today: "2025-12-01",
});
