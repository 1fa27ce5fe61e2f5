import { describe, expect, it } from "vitest";
import { findMarked } from "../../making/measure-stories.ts";
import { readOwnStories, readOwnUnrelated } from "../../making/own-stories.ts";
import { runStories } from "../../making/run-set.ts";

const stories = readOwnStories();

describe("an explainer made of a story's text, untouched by a reader", () => {
  it("is measured on at least six stories", () => {
    expect(stories.length).toBeGreaterThanOrEqual(6);
  });

  it.each(stories)("marks the pages about its story and leaves the near misses alone: $story", ({ texts }) => {
    const [run] = runStories(texts);
    expect(run?.dated.faults).toEqual([]);
    expect(run?.undated.faults).toEqual([]);
  });

  it("marks no other story's pages and nothing unrelated, with all of them at once", () => {
    const briefs = stories.flatMap(({ texts }) => runStories(texts)).map(({ made }) => made.brief);
    expect(findMarked(briefs, readOwnUnrelated())).toEqual([]);
    for (const { story, texts } of stories) {
      const own = new Set(briefs.filter((_, at) => stories[at]?.story === story));
      const others = briefs.filter((brief) => !own.has(brief));
      expect(findMarked(others, texts)).toEqual([]);
    }
  });
});

describe("an explainer whose core names a reader chose", () => {
  it.each(stories)("marks the same pages: $story", ({ texts, core }) => {
    const [run] = runStories(texts, ({ names }) => ({
      core: names.filter(({ name }) => core.some((one) => name.includes(one))).map(({ name }) => name),
      dropped: [],
    }));
    expect(run?.undated.faults).toEqual([]);
  });
});
