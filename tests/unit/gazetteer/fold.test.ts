import { describe, expect, it } from "vitest";
import { foldText, foldUnit, IGNORABLE, SEPARATOR } from "../../../src/gazetteer/fold.ts";

describe("folding", () => {
  it.each([
    ["case", "ISTANBUL", "istanbul"],
    ["the Turkish dotted and dotless i", "İSTANBUL ılık", "istanbul ilik"],
    ["diacritics", "Çırağan Umérov", "ciragan umerov"],
    ["ё and й as their plain letters", "Пленённый", "пленённыи".normalize("NFKD").replace(/\p{M}/gu, "")],
    ["sharp s as two letters", "Straße", "strasse"],
    ["ligatures as their letters", "ceaseﬁre", "ceasefire"],
    ["full-width letters", "ＮＡＴＯ", "nato"],
    ["soft hyphens and zero-width characters away", "pri\u00adso\u200bner", "prisoner"],
    ["combining marks away", "e\u0301", "e"],
    ["apostrophes of every kind to spaces", "d’d'dʼd", "d d d d"],
  ])("levels %s", (_what, text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  it("tells every code unit as Unicode does: part of a word, invisible inside words, or neither", () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      const value = foldUnit(unit);
      if (/[\p{M}\u00ad\u200b-\u200f]/u.test(character)) expect(value, character).toBe(IGNORABLE);
      else if (!/[\p{L}\p{N}]/u.test(character)) expect([SEPARATOR, IGNORABLE], character).toContain(value);
    }
  });

  it("folds letters that are known without their class as all the others", () => {
    for (let unit = 0x80; unit < 0x2100; unit++) {
      const character = String.fromCharCode(unit);
      if (!/[\p{L}\p{N}]/u.test(character)) continue;
      const letters = character
        .toLowerCase()
        .normalize("NFKD")
        .toLowerCase()
        .replace(/\p{M}/gu, "")
        .replace(/ı/g, "i")
        .replace(/ß/g, "ss")
        .replace(/[^\p{L}\p{N}]|[\u02b9-\u02bf]/gu, "");
      expect(foldText(character).trim(), character).toBe(letters);
    }
  });

  it("folds what is folded to itself", () => {
    for (let unit = 0; unit < 0x2100; unit++) {
      const once = foldText(String.fromCharCode(unit));
      expect(foldText(once)).toBe(once);
    }
  });
});
