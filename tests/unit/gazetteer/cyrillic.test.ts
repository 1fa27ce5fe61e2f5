import { describe, expect, it } from "vitest";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { hasCyrillic, isCyrillic, withoutCyrillic } from "../../../src/gazetteer/cyrillic.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { foldText } from "../../../src/gazetteer/fold.ts";
import type { GazetteerData } from "../../../src/gazetteer/gazetteer-data.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { listWords } from "../../../src/gazetteer/word-table.ts";
import { bundledTables, openBundledGazetteer } from "../../bundled-gazetteer.ts";
import { buildBrief, buildEntity } from "../builders.ts";

describe("what begins with Cyrillic letters", () => {
  it("is seen in a text, however these are written", () => {
    // Without the syllables of Hangul, all of which together are more than folding has room to remember.
    const units = Array.from({ length: 0x10000 }, (_, unit) => String.fromCharCode(unit)).filter(
      (unit) => unit < "\uac00" || unit > "\ud7a3",
    );
    const letters = units.filter((unit) => [...foldText(unit)].some(isCyrillic));
    expect(letters.length).toBeGreaterThan(250);
    expect(letters.filter((letter) => !hasCyrillic(`a ${letter}`))).toEqual([]);
    expect(["Zelenskyy, Zürich", "Αθήνα", "تهران"].filter(hasCyrillic)).toEqual([]);
  });

  it("is apart from the rest, and a form that begins in both ways is in both", () => {
    const tables = compile("{Kyiv,Київ} talks", "переговори 2025", "2025 переговори");
    expect(listWords(tables.words)).toEqual(["2025", "kyiv", "talks", "переговори"]);
    expect(tables.cyrillic && listWords(tables.cyrillic.words)).toEqual([
      "2025",
      "talks",
      "київ".normalize("NFD").replace(/\u0308/, ""),
      "переговори",
    ]);
    expect(compile("Kyiv").cyrillic).toBeNull();
  });

  it("is lacking only where it was left out, there is some, and a text has such letters", () => {
    const tables = compile("Kyiv", "Київ");
    const lacks = (data: typeof tables, text: string): boolean => openGazetteer([data], WORD_LISTS).lacks(text);
    expect(lacks(withoutCyrillic(tables), "У Києві")).toBe(true);
    expect(lacks(withoutCyrillic(tables), "In Kyiv")).toBe(false);
    expect(lacks(tables, "У Києві")).toBe(false);
    expect(lacks(withoutCyrillic(compile("Kyiv")), "У Києві")).toBe(false);
  });

  it("is all that is not found without it", () => {
    const all = openBundledGazetteer();
    const most = openGazetteer(
      bundledTables(false).map((json) => JSON.parse(json)),
      WORD_LISTS,
    );
    const latin = "On 2 June 2025, Umerov and Medinsky met in Istanbul: 6,000 bodies, 1,000 for 1,000.";
    expect(findCandidates(latin, all).length).toBeGreaterThan(10);
    expect(findCandidates(latin, most)).toEqual(findCandidates(latin, all));
    const mixed = "Umerov: в Стамбуле 6,000 тел, переговоры, Istanbul.";
    const isLatin = ({ phraseStart }: { readonly phraseStart: number }): boolean =>
      !isCyrillic(foldText(mixed[phraseStart] ?? ""));
    expect(findCandidates(mixed, most)).toEqual(findCandidates(mixed, all).filter(isLatin));
    expect(findCandidates(mixed, most).length).toBeLessThan(findCandidates(mixed, all).length);
  });
});

describe("a word that the story searches for", () => {
  const namesakes = (data: GazetteerData, text: string): number =>
    findCandidates(text, openGazetteer([data], WORD_LISTS)).filter(({ meaning }) => meaning.role === "namesake").length;

  it("is no given name, be it in other letters than the surname, or of a form that was left out", () => {
    const tables = compile("Мединський", "Umerov", "Media House", "газета Merkur");
    for (const data of [tables, withoutCyrillic(tables)]) {
      expect(namesakes(data, "as Nimbus Umerov said")).toBe(1);
      expect(namesakes(data, "as Merkur Umerov said")).toBe(0);
    }
    expect(namesakes(tables, "as Nimbus Мединський said")).toBe(1);
    expect(namesakes(tables, "as Media Мединський said")).toBe(0);
  });
});

function compile(...patterns: readonly string[]) {
  const forms = [{ strength: "strong" as const, language: "en", patterns }];
  return compileGazetteer([buildBrief({ entities: [buildEntity({ kind: "person", forms })] })]);
}
