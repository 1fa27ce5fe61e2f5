import { describe, expect, it } from "vitest";
import { composePages, type Entry } from "../spotting/compose-pages.ts";
import { measureComposed, readOwnPages } from "../spotting/measure-composed.ts";
import { openGazetteerOf } from "./builders.ts";

const gazetteer = openGazetteerOf("peace talks");

const on: Entry = { headline: "The peace talks began", text: "Nobody knows for how long.", on: true };
const off: Entry = { headline: "A novel", text: "It tells of peace talks, and of peace talks.", on: false };

describe("pages of many entries", () => {
  const pages = composePages([on], [off, off]);

  it("are one of each kind around each entry on the story", () => {
    expect(pages.map(({ kind }) => kind)).toEqual(["front page", "live blog", "link list"]);
    expect(pages[0]?.entries).toEqual([off, on, off]);
    expect(pages[2]?.paragraphs.map(({ text }) => text)).toEqual([
      "Most read",
      "A novel",
      "The peace talks began",
      "A novel",
    ]);
  });

  it("count entries on the story with a mark, and marks in the others", () => {
    const { figures, misses } = measureComposed(pages.slice(0, 1), gazetteer, () => true);
    expect(figures).toEqual({ entries: 1, marked: 1, wrong: 4 });
    expect(misses).toHaveLength(4);
    expect(misses[0]?.what).toBe('wrong: an-entity "peace talks" in A novel');
  });

  it("tell which entries have none", () => {
    const { figures, misses } = measureComposed(pages.slice(2), gazetteer, () => false);
    expect(figures).toEqual({ entries: 1, marked: 0, wrong: 0 });
    expect(misses.map(({ what }) => what)).toEqual(["nothing: The peace talks began"]);
  });

  it.each(["entries", "untouched-entries"])("are written in eight languages in %s", (file) => {
    const own = readOwnPages(`tests/spotting/pages/${file}.yaml`);
    expect(Object.keys(own).sort()).toEqual(["de", "en", "es", "fr", "it", "ru", "tr", "uk"]);
  });
});
