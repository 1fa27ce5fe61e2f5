import { describe, expect, it } from "vitest";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import type { Brief, Entity, Translation } from "../../../src/briefs/brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { compareBriefs, saysTheSame } from "../../../src/library/compare-briefs.ts";
import { makeFiles } from "../briefs/brief-files.ts";

const BEFORE: Brief = readBrief(makeFiles(), parsePattern).brief;
const TRANSLATION: Translation = {
  ...{ language: "de", translatedFrom: "en", title: "Die Brücke", lead: "", summary: "", changes: [] },
  ...{ sections: [], keyPoints: [], questions: [], sourceTitles: {}, entities: {} },
};

describe("comparing two revisions of an explainer", () => {
  it("finds none between an explainer and itself, read again", () => {
    const found = compareBriefs(BEFORE, structuredClone(BEFORE));
    expect(saysTheSame(found)).toBe(true);
    expect(found.onlyDetails).toBe(false);
  });

  it.each<[string, Partial<Brief>]>([
    ["vetoes", withMayor({ vetoes: [] })],
    ["what a form needs", withMayor({ needs: { time: true } })],
    ["a native name", withMayor({ native: { language: "nn", text: "Ada Berg" } })],
    ["the key points of an entity", withMayor({ keyPoints: [] })],
    ["the language of a form", withMayor({ forms: mayorForms().map((one) => ({ ...one, language: "nb" })) })],
    ["the order of its entities", { entities: BEFORE.entities.toReversed() }],
    ["evidence", { story: { ...BEFORE.story, evidence: BEFORE.story.evidence.map((one) => ({ ...one, weight: 1 })) } }],
    ["rivals", { story: { ...BEFORE.story, rivals: [] } }],
    ["time", withoutTime()],
    ["sources", { sources: [{ title: "Another report" }] }],
    ["the author", { author: "Ada Berg" }],
    ["a translation", { translations: [TRANSLATION] }],
  ])("does not say that they are the same when they differ only in %s", (_, changed) => {
    const found = compareBriefs(BEFORE, { ...BEFORE, ...changed });
    expect(saysTheSame(found)).toBe(false);
    expect(found.onlyDetails).toBe(true);
  });

  it("says that a translation that both have is another", () => {
    const [before, after] = [TRANSLATION, { ...TRANSLATION, lead: "Die Stadt will sie." }];
    const found = compareBriefs({ ...BEFORE, translations: [before] }, { ...BEFORE, translations: [after] });
    expect(found.onlyDetails).toBe(true);
  });

  it("tells only of what readers see where that differs too", () => {
    const found = compareBriefs(BEFORE, { ...BEFORE, lead: "Another lead.", author: "Ada Berg" });
    expect(found).toMatchObject({ textsChanged: 1, onlyDetails: false });
    expect(saysTheSame(found)).toBe(false);
  });
});

function withMayor(changed: Partial<Entity>): Partial<Brief> {
  return { entities: BEFORE.entities.map((one, at) => (at === 0 ? { ...one, ...changed } : one)) };
}

function mayorForms(): Entity["forms"] {
  return BEFORE.entities[0]?.forms ?? [];
}

function withoutTime(): Partial<Brief> {
  const { time: _, ...story } = BEFORE.story;
  return { story };
}
