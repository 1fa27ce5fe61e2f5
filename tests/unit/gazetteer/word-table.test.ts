import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { packWords } from "../../../src/gazetteer/compile/pack-words.ts";
import { createWordTable, listWords } from "../../../src/gazetteer/word-table.ts";

const WORDS = ["1", "10", "2022", "a", "ab", "abandon", "abandoned", "able", "ваза", "вал", "я"];

describe("packed words", () => {
  it("are told by what they share with the one before, in groups of two first letters", () => {
    expect(packWords(["abandon", "abandoned", "able", "as"])).toEqual({
      packed: "abandonHedCle as",
      counts: [3, 1],
    });
  });

  it("are found by their number, and no others", () => {
    const table = createWordTable(packWords(WORDS));
    expect(table.count).toBe(WORDS.length);
    expect(WORDS.map((word) => table.find(lettersOf(word)))).toEqual(WORDS.map((_, at) => at));
    const others = ["2", "aba", "abandone", "abandoneds", "abl", "b", "ва", "вазы", "яя"];
    expect(others.map((word) => table.find(lettersOf(word)))).toEqual(others.map(() => -1));
  });

  it("are listed as they were, however long and alike they are", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "1", "я", "한"), minLength: 1, maxLength: 40 });
    const begun = fc.tuple(fc.constantFrom("", "a".repeat(30)), word).map((parts) => parts.join(""));
    fc.assert(
      fc.property(fc.uniqueArray(begun, { maxLength: 60 }), (given) => {
        const words = given.toSorted((a, b) => (a < b ? -1 : 1));
        const packed = packWords(words);
        expect(listWords(packed)).toEqual(words);
        expect(words.map((one) => createWordTable(packed).find(lettersOf(one)))).toEqual(words.map((_, at) => at));
      }),
    );
  });
});

function lettersOf(word: string): readonly number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}
