import { describe, expect, it } from "vitest";
import { readLexicon } from "../../../scripts/capture/read-lexicon.ts";
import { buildStory, type StoryGround } from "../../../src/capture/evidence/build-story.ts";
import { chooseCore } from "../../../src/capture/evidence/choose-core.ts";
import type { TopicWord } from "../../../src/capture/evidence/topic-words.ts";
import type { FoundName } from "../../../src/capture/names/found-name.ts";

const LEXICON = readLexicon("en");

const ground: StoryGround = {
  names: [name("Ada Berg", 12, true), name("Ostwick", 7, true, 1), name("Tor Lund", 5), name("Mia Falk", 4)],
  topics: [topic("ferry"), topic("harbour")],
  length: 4_000,
  since: null,
};

describe("the core names that a reader chose", () => {
  it("are alternatives where the headline has at most one of them", () => {
    expect(rulesOf(["Ada Berg", "Tor Lund"])).toEqual([["core", "topic"], undefined]);
  });

  it("are asked for together where the headline has two of them, and others stand in for the first", () => {
    expect(chooseCore(ground.names, [], { names: ["Ostwick", "Ada Berg"], two: null }).asked).toBe(2);
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
    const names = core.map((one) => one.name);
    expect(chooseCore(ground.names, [], { names, two: null }).asked).toBe(1);
  });

  it("are asked for as the reader says", () => {
    expect(rulesOf(["Ostwick", "Ada Berg"], false)).toEqual([["core", "topic"], undefined]);
    expect(rulesOf(["Ada Berg", "Tor Lund"], true)).toEqual([["core", "core-2", "topic"], undefined]);
    // Two of the three and a topic word, or all three.
    expect(rulesOf(["Ada Berg", "Tor Lund", "Mia Falk"], true)).toEqual([["core", "core-2", "core-3", "topic"], 3]);
    expect(rulesOf(["Ada Berg"], true)).toEqual([["core", "topic"], undefined]);
  });
});

it("a page must name a third of what the text names: names as often as it does, topic words half as often, each at least once", () => {
  const names = [...ground.names, name("Bo Ek", 0)];
  const { evidence, enough } = buildStory({ ...ground, names }, LEXICON).story;
  expect(enough.coverage).toBe(0.33);
  const counts = Object.fromEntries(evidence.map(({ patterns, count }) => [patterns[0], count]));
  expect(counts).toMatchObject({ "Ada Berg": 12, Ostwick: 7, "Bo Ek": 1, "ferry{,s}": 2 });
});

describe("what the headline says happened", () => {
  const topics = [topic("strike", true), topic("harbour"), topic("ferry")];

  it("may stand for the less telling of two names, not for both", () => {
    const { story } = buildStory({ ...ground, topics }, LEXICON, { names: ["Ostwick", "Ada Berg"], two: null });
    expect(story.requires).toEqual(["core", "core-2", "topic"]);
    const speaks = new Map(story.evidence.map(({ name, speaksFor, patterns }) => [patterns[0], [name, speaksFor]]));
    expect(speaks.get("Ostwick")).toEqual(["core-2", undefined]);
    expect(speaks.get("strike{,s}")).toEqual(["happening", "core-2"]);
    expect(speaks.get("harbour{,s}")).toEqual(["topic", undefined]);
    expect(speaks.get("ferry{,s}")).toEqual(["topic-2", "topic"]);
  });

  it("is asked for besides a name that is on pages of any kind, however often the text has it", () => {
    const names = [name("Norway", 12, true, 0.5), name("Tor Lund", 2)];
    expect(buildStory({ ...ground, names, topics }, LEXICON).story.requires).toEqual(["core", "topic", "happening"]);
    const told = [name("Norway", 2, true, 0.5), name("Tor Lund", 12)];
    expect(buildStory({ ...ground, names: told, topics }, LEXICON).story.requires).toEqual(["core", "topic"]);
  });

  it("is not asked for where the headline does not have the most telling word, or the text no other", () => {
    const names = [name("Norway", 12, true, 0.5)];
    const rules = (own: readonly TopicWord[]) => buildStory({ ...ground, names, topics: own }, LEXICON).story.requires;
    expect(rules([topic("harbour"), topic("strike", true)])).toEqual(["core", "topic"]);
    expect(rules([topic("strike", true)])).toEqual(["core", "topic"]);
  });
});

function topic(word: string, inTitle = false): TopicWord {
  return { word, count: 4, spellings: [word], inTitle };
}

function rulesOf(names: readonly string[], two: boolean | null = null) {
  const { requires, atLeast } = buildStory(ground, LEXICON, { names, two }).story;
  return [requires, atLeast];
}

function name(text: string, count: number, inTitle = false, weight = 2.5): FoundName {
  return { name: text, kind: "person", count, inLead: false, inTitle, full: [text], short: [], titles: [], weight };
}
