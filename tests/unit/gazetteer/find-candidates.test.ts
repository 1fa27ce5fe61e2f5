import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteerOf } from "../builders.ts";

describe("finding candidates", () => {
  it.each([
    ["a word by itself", "Umerov", "Umerov arrived.", ["Umerov"]],
    ["whole words only", "умеров", "пронумерованный список", []],
    ["a possessive's stem", "Zelenskyy", "Zelenskyy’s plan", ["Zelenskyy"]],
    ["other diacritics", "Çırağan", "the CIRAGAN palace, the Çırağan palace", ["CIRAGAN", "Çırağan"]],
    ["the Turkish dotted capital", "Istanbul", "İSTANBUL ve İstanbul", ["İSTANBUL", "İstanbul"]],
    ["ё as е", "пленение", "пленёние", ["пленёние"]],
    ["soft hyphens", "Gefangenenaustausch", "Gefangenen\u00adaus\u00adtausch", ["Gefangenen\u00adaus\u00adtausch"]],
    ["combining marks", "Umérov", "Ume\u0301rov", ["Ume\u0301rov"]],
    ["ligatures", "ceasefire", "the ceaseﬁre", ["ceaseﬁre"]],
    ["no-break spaces", "prisoner exchange", "prisoner\u00a0exchange", ["prisoner\u00a0exchange"]],
    ["hyphens as spaces", "cease-fire", "a cease fire, a cease\u2011fire", ["cease fire", "cease\u2011fire"]],
    [
      "numbers with any grouping",
      "1,000 for 1,000",
      "1 000 for 1.000 and 1000 for 1000",
      ["1 000 for 1.000", "1000 for 1000"],
    ],
    ["quotation marks inside", "Istanbul talks", "the «Istanbul» talks", ["Istanbul» talks"]],
    ["no comma inside", "Istanbul talks", "in Istanbul, talks began", []],
    ["a line break inside", "Istanbul talks", "Istanbul\n talks", ["Istanbul\n talks"]],
    ["nothing across what is no prose", "Istanbul talks", "Istanbul \ufffc talks", []],
    ["capitals that the pattern wants", "Путин", "путин и Путин и ПУТИН", ["Путин", "ПУТИН"]],
    ["all capitals that the pattern wants", "EU", "eu Eu EU", ["EU"]],
    [
      "a gap within a sentence",
      "talks … in Istanbul",
      "talks were held on Monday in Istanbul.",
      ["talks were held on Monday in Istanbul"],
    ],
    ["no gap across sentences", "talks … in Istanbul", "They held talks. He lives in Istanbul.", []],
    [
      "a gap across an abbreviation",
      "talks … in Istanbul",
      "talks with Mr. Fidan in Istanbul",
      ["talks with Mr. Fidan in Istanbul"],
    ],
    ["no gap of more than seven words", "talks … Istanbul", "talks a b c d e f g h Istanbul", []],
    ["no gap of more than seventy characters", "talks … Istanbul", `talks ${"x".repeat(71)} Istanbul`, []],
    ["only the bracketed part", "wrote on [X]", "She wrote on X today", ["X"]],
    ["no handles and hashtags", "Istanbul", "@istanbul #istanbul", []],
    [
      "no addresses",
      "Istanbul",
      "https://a.example/istanbul/x www.istanbul.com istanbul.org/x me@istanbul.example",
      [],
    ],
    ["a word after a full stop without a space", "Istanbul", "posts.Istanbul is", ["Istanbul"]],
    ["a file's name is no mention", "Istanbul", "istanbul.js", []],
  ])("finds %s", (_what, pattern, text, expected) => {
    const gazetteer = openGazetteerOf(pattern);
    const found = findCandidates(text, gazetteer).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(expected);
    if (expected.length > 0) expect(gazetteer.screen.passes(text)).toBe(true);
  });

  it("gives every reading of a stretch, and leaves the choice to the decision", () => {
    const text = "peace talks in Istanbul";
    const found = findCandidates(text, openGazetteerOf("talks", "peace talks", "peace talks in Istanbul"));
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual([
      "peace talks",
      "peace talks in Istanbul",
      "talks",
    ]);
  });
});

describe("the screen", () => {
  it("lets most text by that nothing begins in", () => {
    const { screen } = openGazetteerOf("Umerov", "Istanbul talks");
    expect(screen.passes("Nothing of the kind stands in this sentence about gardens.")).toBe(false);
  });

  it("reads a word on over the ends of text nodes", () => {
    const { screen } = openGazetteerOf("Zelenskyy");
    expect(["President Zel", "en", "skyy, who"].map((text) => screen.passes(text))).toEqual([false, false, true]);
  });

  it("reads a word that begins right at a text node's start, whatever stood before", () => {
    const { screen } = openGazetteerOf("Zelenskyy");
    expect(["One", "Zelen", "skyy"].map((text) => screen.passes(text))).toEqual([false, false, true]);
  });

  it("forgets an unfinished word when told to", () => {
    const { screen } = openGazetteerOf("Zelenskyy");
    screen.passes("Zelen");
    screen.reset();
    expect(screen.passes("skyy")).toBe(false);
  });
});
