import { describe, expect, it } from "vitest";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import type { GazetteerData } from "../../../src/gazetteer/gazetteer-data.ts";
import { openGazetteer, phraseParts } from "../../../src/gazetteer/open-gazetteer.ts";
import { bundledTables, openBundledGazetteer } from "../../bundled-gazetteer.ts";

const TEXT = "On 2 June 2025, Rustem Umerov and Vladimir Medinsky met in Istanbul: «переговоры», 1,000 for 1,000.";
const STORIES = bundledTables().map((json) => JSON.parse(json) as GazetteerData);

/** Its words, its phrases and what these mean, of each part of each story. */
const PARTS = STORIES.flatMap(phraseParts).length * 3;

describe("tables that are opened part by part", () => {
  it("let the page have its turn after each part, and once", () => {
    const gazetteer = openGazetteer(STORIES, WORD_LISTS);
    expect(PARTS).toBeGreaterThan(3);
    expect([...gazetteer.open()]).toHaveLength(PARTS);
    expect([...gazetteer.open()]).toEqual([]);
  });

  it("find what those find that were opened at once, also where a search comes in between", () => {
    const wanted = findCandidates(TEXT, openBundledGazetteer());
    expect(wanted.length).toBeGreaterThan(3);
    const gazetteer = openGazetteer(STORIES, WORD_LISTS);
    const opening = gazetteer.open();
    for (let step = 0; step < 4; step++) opening.next();
    expect(findCandidates(TEXT, gazetteer)).toEqual(wanted);
    for (const _ of opening);
    expect(findCandidates(TEXT, gazetteer)).toEqual(wanted);
  });
});
