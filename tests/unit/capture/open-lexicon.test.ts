import { describe, expect, it } from "vitest";
import { openLexicon } from "../../../src/capture/names/open-lexicon.ts";

const TABLES = {
  commonWords: { de: async () => "die und Brücke", en: async () => "the and bridge" },
  nameLists: { everywhere: "Europe", common: "", adjectives: "", firstNames: "Anna" },
};

describe("the lexicon of a language", () => {
  it("knows the common words of the language, whichever country's it is", async () => {
    expect((await openLexicon("de-AT", TABLES)).rankOf("Brücke")).toBe(2);
    expect((await openLexicon("en", TABLES)).rankOf("bridge")).toBe(2);
  });

  it("still knows names where there is no table of words", async () => {
    const lexicon = await openLexicon("nl", TABLES);
    expect(lexicon.rankOf("the")).toBeNull();
    expect([lexicon.fameOf("Europe"), lexicon.isFirstName("Anna")]).toEqual(["everywhere", true]);
  });
});
