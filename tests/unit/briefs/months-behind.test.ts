import { expect, test } from "vitest";
import { compareDays, monthsBehind } from "../../../src/briefs/compare-days.ts";

test.each([
  ["2025-06-02", "2025-06-02", 0],
  ["2025-06-02", "2025-07-01", 0],
  ["2025-06-02", "2025-07-02", 1],
  ["2025-06-02", "2025-07-23", 1],
  ["2025-06-02", "2026-01-05", 7],
  ["2025-12-31", "2026-01-30", 0],
  ["2025-12-31", "2026-03-01", 2],
  ["2025-06-02", "2028-06-01", 35],
  ["2025-06-02", "2025-01-01", 0],
  ["2025-06-02", undefined, 0],
])("an explainer of %s is older than a page of %s by so many whole months: %i", (asOf, page, months) => {
  expect(monthsBehind(compareDays(page, asOf), asOf)).toBe(months);
});
