import { describe, expect, it } from "vitest";
import { scorePage } from "../../making/measure-pages.ts";
import { captureOwn, readOwnPages, toMade } from "../../making/own-pages.ts";

describe("a draft made of one of the project's own pages", () => {
  const pages = readOwnPages();

  it("is asked for of at least forty pages", () => {
    expect(pages.length).toBeGreaterThanOrEqual(40);
  });

  it.each(pages.map((page) => [page.id, page] as const))(
    "has all parts of the page and nothing else: %s",
    (_id, page) => {
      const captured = captureOwn(page);
      expect(scorePage(page, toMade(captured)).faults).toEqual([]);
      expect(captured.parts.summary).toBe(page.expected.summary);
    },
  );
});
