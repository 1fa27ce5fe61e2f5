import { describe, expect, it } from "vitest";
import type { Brief } from "../../../src/briefs/brief.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { readDate, spotText } from "../../spotting/spot-text.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

// A story of our own: the strike at the docks of Harbourton, and the talks in which it ended.

const FILLER = "The weather was fair and nobody had much to say about it. ".repeat(30);

describe("a page", () => {
  it("that names all that the story requires, and enough of it, has its mentions shown with what speaks for them", () => {
    const [union] = spot("The dockers of Harbourton went on strike. Anna Berg speaks for the dockers.");
    expect(union).toEqual({ text: "Anna Berg", shown: true, rule: "near", names: ["docks", "strike"] });
  });

  it.each([
    ["lacks one of the things that it must name", "The dockers met the mayor and Anna Berg; the dockers like her."],
    ["names none", "Anna Berg won a race."],
    ["names a rival more often", "Dockers strike. Miners, miners, miners. Dockers strike, says Anna Berg."],
  ])("that %s has none", (_what, text) => {
    expect(spot(text).map(({ text, shown }) => [text, shown])).toEqual([["Anna Berg", false]]);
  });

  it("that is long needs more to be about the story than one that is short", () => {
    const text = "The dockers are on strike, the dockers say. Anna Berg won.";
    const long = { enough: { short: 3, long: 100 } };
    expect(isShown(text, long)).toBe(true);
    expect(isShown(`${`The dockers are on strike. ${FILLER.slice(0, 800)}\n`.repeat(12)}${text}`, long)).toBe(false);
  });

  it("has mentions shown near what it says of the story, and not far away in what it says of others", () => {
    const story = "The dockers of Harbourton are on strike. The dockers ask for more. Anna Berg speaks.";
    const far = `${FILLER.repeat(4)}\nAnna Berg won a race.`;
    expect(spot(`${story}\n${far}`).map(({ shown }) => shown)).toEqual([true, false]);
  });
});

describe("a form that needs its story", () => {
  const ABOUT = "The dockers of Harbourton are on strike; the dockers ask for more.";

  it("is withheld in a paragraph that names another story and nothing of ours", () => {
    const decided = spot(`${ABOUT}\nThe miners went home after the talks.\nThe talks went on.`);
    expect(decided.map(({ shown, rule }) => [shown, rule])).toEqual([
      [false, "rival"],
      [true, "near"],
    ]);
    expect(decided[0]?.names).toEqual(["miners"]);
  });

  it("is shown in a paragraph that names another story beside ours", () => {
    expect(spot(`${ABOUT}\nThe miners joined the dockers for the talks.`)[0]).toMatchObject({
      text: "talks",
      shown: true,
    });
  });

  it("is withheld where what its entity needs is not named", () => {
    expect(spot(`${ABOUT}\nThe pact is good.`)[0]).toMatchObject({ text: "pact", shown: false, rule: "not-the-event" });
    expect(spot(`${ABOUT} The mayor came.\nThe pact is good.`)[0]).toMatchObject({ text: "pact", shown: true });
  });

  it("is withheld where a veto says that it is something else", () => {
    const [vetoed, meant] = spot(`${ABOUT}\nThe pillow talks were short. The talks were long.`);
    expect(vetoed).toMatchObject({ text: "talks", shown: false, rule: "something-else" });
    expect(meant).toMatchObject({ text: "talks", shown: true });
  });

  it("is covered by a longer one that overlaps it, and of equal ones the first stays", () => {
    const decided = spot(`${ABOUT}\nThe Harbourton talks were long.`);
    expect(decided.map(({ text, shown, rule }) => [text, shown, rule])).toEqual([
      ["Harbourton talks", true, "near"],
      ["talks", false, "covered"],
    ]);
  });
});

describe("an event", () => {
  const ABOUT = "The dockers of Harbourton are on strike; the dockers ask for more.";
  const ruleOf = (text: string, published: string | null) => spot(`${ABOUT}\n${text}`, {}, published).at(-1)?.rule;

  it.each([
    ["its sentence names another time", "In the talks of 1926 nobody won.", null, "another-time"],
    [
      "its sentence names another time, on a page of the story's days",
      "In the talks of 1926 nobody won.",
      "2025-05-02",
      "another-time",
    ],
    ["its sentence names both times", "Unlike in 1926, the talks of May 2025 were won.", null, "near"],
    ["another time is named near by, and ours is not", "That was in 1926. The talks were won.", null, "another-time"],
    ["both times are named near by", "That was in 1926. This is May 2025. The talks were won.", null, "near"],
    ["the page is from before the story", "The talks were won.", "2025-04-30", "before-the-story"],
    ["the page is from the story's days", "The talks were won.", "2025-05-02", "near"],
    ["the page tells its month only", "The talks were won.", "2025-05", "near"],
    ["the page is from long after", "The talks were won.", "2025-09-01", "another-time"],
    ["the page is from long after, and names the time", "The talks of May 2025 were won.", "2025-09-01", "near"],
  ])("when %s", (_what, text, published, rule) => {
    expect(ruleOf(text, published)).toBe(rule);
  });
});

describe("a story that asks for a share of its evidence, by how often its explainer names each group,", () => {
  const own: Partial<Brief["story"]> = {
    evidence: [
      { name: "docks", weight: 2, count: 3, patterns: ["dockers"] },
      { name: "strike", weight: 2, count: 2, patterns: ["strike"] },
      { name: "mayor", weight: 1, count: 5, patterns: ["mayor"] },
    ],
    enough: { short: 3, long: 4, coverage: 0.6 },
  };
  const between = "Nothing happened on that day. ".repeat(30);
  const about = "The dockers are on strike. Anna Berg spoke. The dockers slept.";

  it("is not told by a page that names less of it, however often", () => {
    expect(spot(`${about} ${between} The dockers are on strike.`, own).map(({ rule }) => rule)).toEqual([
      "page-silent",
    ]);
    expect(isShown(`${about} ${between} The dockers are on strike.`, { ...own, enough: { short: 3, long: 4 } })).toBe(
      true,
    );
  });

  it("is told by one that names as much", () => {
    expect(isShown(`${about} ${between} The mayor and the dockers met.`, own)).toBe(true);
  });

  it("is told where all that a page says of it stands within 800 characters", () => {
    expect(isShown(`${between} ${about} ${between}`, own)).toBe(true);
  });
});

it("dates are read as pages and data sets write them", () => {
  expect(["2025-05", "2025-05-02", "2 May 2025", "soon", undefined].map(readDate)).toEqual([
    "2025-05",
    "2025-05-02",
    "2025-05-02",
    null,
    null,
  ]);
});

function spot(text: string, own: Partial<Brief["story"]> = {}, published: string | null = null) {
  const gazetteer = openGazetteer([compileGazetteer([buildStrike(own)])], WORD_LISTS);
  return spotText(text, gazetteer, published).map(({ text, shown, reason }) => ({ text, shown, ...reason }));
}

function isShown(text: string, own: Partial<Brief["story"]>): boolean {
  return spot(text, own).every(({ shown }) => shown);
}

function buildStrike(own: Partial<Brief["story"]>): Brief {
  const forms = (strength: "strong" | "contextual", ...patterns: string[]) => [
    { strength, language: "en", patterns } as const,
  ];
  return buildBrief({
    entities: [
      buildEntity({ id: "anna-berg", kind: "person", forms: forms("strong", "Anna Berg") }),
      buildEntity({
        id: "talks",
        kind: "event",
        forms: [...forms("strong", "Harbourton talks"), ...forms("contextual", "talks")],
        vetoes: ["pillow talks"],
        needs: { time: true },
      }),
      buildEntity({ id: "pact", kind: "agreement", forms: forms("contextual", "pact"), needs: { near: ["mayor"] } }),
    ],
    story: buildStory({
      evidence: [
        { name: "docks", weight: 2, patterns: ["dockers"] },
        { name: "strike", weight: 2, patterns: ["strike"] },
        { name: "mayor", weight: 1, patterns: ["mayor"] },
      ],
      requires: ["docks", "strike"],
      enough: { short: 3, long: 4 },
      rivals: [{ name: "miners", patterns: ["miners"] }],
      time: { from: "2025-05-01", until: "2025-06-30", cues: ["May 2025"], otherwise: ["1926"] },
      ...own,
    }),
  });
}
