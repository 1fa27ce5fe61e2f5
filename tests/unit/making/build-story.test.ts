import { describe, expect, it } from "vitest";
import { readLexicon } from "../../../scripts/capture/read-lexicon.ts";
import { asksForTwo, buildStory, type StoryGround } from "../../../src/capture/evidence/build-story.ts";
import type { FoundName } from "../../../src/capture/names/found-name.ts";

const LEXICON = readLexicon("en");

const ground: StoryGround = {
  names: [name("Ada Berg", 12, true), name("Ostwick", 7, true, 1), name("Tor Lund", 5), name("Mia Falk", 4)],
  topics: [{ word: "ferry", count: 4, spellings: ["ferry"] }],
  length: 4_000,
  since: null,
};

describe("the core names that a reader chose", () => {
  it("are alternatives where the headline has at most one of them", () => {
    expect(rulesOf(["Ada Berg", "Tor Lund"])).toEqual([["core", "topic"], undefined]);
  });

  it("are asked for together where the headline has two of them, and others stand in for the first", () => {
    expect(asksForTwo(ground.names, ["Ostwick", "Ada Berg"])).toBe(true);
    expect(rulesOf(["Ostwick", "Ada Berg"])).toEqual([["core", "core-2", "topic"], undefined]);
    const { story } = buildStory(ground, LEXICON, { names: ["Ostwick", "Tor Lund", "Ada Berg"], two: null });
    expect(story.requires).toEqual(["core", "core-2", "topic"]);
    expect(story.evidence.map(({ name, speaksFor, patterns }) => [name, speaksFor, patterns[0]]).slice(0, 3)).toEqual([
      ["core", undefined, "Ada Berg"],
      ["core-2", undefined, "Ostwick"],
      ["core-3", "core", "Tor Lund"],
    ]);
  });

  it("ask for no more than the weights do when they are the same names", () => {
    const { core } = buildStory(ground, LEXICON);
    expect(
      asksForTwo(
        ground.names,
        core.map((one) => one.name),
      ),
    ).toBe(false);
  });

  it("are asked for as the reader says", () => {
    expect(rulesOf(["Ostwick", "Ada Berg"], false)).toEqual([["core", "topic"], undefined]);
    expect(rulesOf(["Ada Berg", "Tor Lund"], true)).toEqual([["core", "core-2", "topic"], undefined]);
    // Two of the three and a topic word, or all three.
    expect(rulesOf(["Ada Berg", "Tor Lund", "Mia Falk"], true)).toEqual([["core", "core-2", "core-3", "topic"], 3]);
    expect(rulesOf(["Ada Berg"], true)).toEqual([["core", "topic"], undefined]);
  });
});

function rulesOf(names: readonly string[], two: boolean | null = null) {
  const { requires, atLeast } = buildStory(ground, LEXICON, { names, two }).story;
  return [requires, atLeast];
}

function name(text: string, count: number, inTitle = false, weight = 2.5): FoundName {
  return { name: text, kind: "person", count, inLead: false, inTitle, full: [text], short: [], titles: [], weight };
}
