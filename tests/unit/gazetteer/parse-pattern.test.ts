import { describe, expect, it } from "vitest";
import { PatternError, parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";

describe("a pattern", () => {
  it("is a row of words, folded", () => {
    expect(spell("Çırağan  Palace")).toEqual(["ciragan palace"]);
  });

  it("gathers single-word alternatives in one place", () => {
    expect(spell("Istanbul {talks,negotiations}")).toEqual(["istanbul talks|negotiations"]);
  });

  it("takes endings, also none", () => {
    expect(spell("Умеров{,а,у}")).toEqual(["умеров|умерова|умерову"]);
  });

  it("spells alternatives of several words out", () => {
    expect(spell("{peace,face-to-face} talks")).toEqual(["face to face talks", "peace talks"]);
  });

  it("can leave a word out", () => {
    expect(spell("{direct,} talks")).toEqual(["talks", "direct talks"]);
  });

  it("keeps a gap between words", () => {
    expect(spell("talks … in Istanbul")).toEqual(["talks gap in istanbul"]);
  });

  it("keeps the brackets around the part to mark", () => {
    expect(spell("wrote on [X]")).toEqual(["wrote on open x close"]);
  });

  it("writes a number with and without its comma", () => {
    expect(spell("{1,000,6,000} bodies").sort()).toEqual(["1 000 bodies", "1000|6000 bodies", "6 000 bodies"].sort());
  });

  it.each([
    ["путин", "lower"],
    ["Путин", "initial"],
    ["ЕС", "all"],
    ["NATO", "all"],
    ["Nato", "initial"],
  ])("asks for capitals as %s is written", (pattern, capitals) => {
    expect(parsePattern(pattern)[0]).toEqual([expect.objectContaining({ capitals })]);
  });

  it.each([
    ["", 0],
    ["…", 0],
    ["talks …", 6],
    ["talks {in,at", 6],
    ["talks in}", 8],
    ["a {b,{c}}", 5],
    ["wrote [on X", 6],
  ])("says where %j is wrong", (pattern, at) => {
    expect(() => parsePattern(pattern)).toThrow(expect.objectContaining({ at }));
    expect(() => parsePattern(pattern)).toThrow(PatternError);
  });
});

function spell(pattern: string): string[] {
  return parsePattern(pattern).map((phrase) =>
    phrase.map((element) => (typeof element === "string" ? element : element.words.join("|"))).join(" "),
  );
}
