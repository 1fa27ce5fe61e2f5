import { describe, expect, it } from "vitest";
import type { FormGroup } from "../../../src/briefs/brief.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { writeOutForms } from "../../../src/library/candidate-forms.ts";
import { findSharedForms, toLookup } from "../../../src/library/find-shared-forms.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

describe("the forms of an explainer, written out", () => {
  it("are as their author wrote them, or with every choice made", () => {
    expect(spellingsOf("U.S. Navy")).toEqual([["U.S. Navy"]]);
    expect(spellingsOf("{Long,Old} Bridge{,s}")).toEqual([
      ["Long Bridge", "Long Bridges", "Old Bridge", "Old Bridges"],
    ]);
    expect(spellingsOf("bridge … [Ostwick]")).toEqual([["bridge … Ostwick"]]);
  });

  it("are strong ones first, and each but once", () => {
    const forms: readonly FormGroup[] = [
      { strength: "contextual", language: "en", patterns: ["pier", "quay"] },
      { strength: "strong", language: "en", patterns: ["Long Bridge", "pier"] },
    ];
    const written = writeOutForms(buildBrief({ entities: [buildEntity({ forms })] }));
    expect(written.map(({ spellings }) => spellings[0])).toEqual(["Long Bridge", "pier", "quay"]);
  });

  it("are no more than 64 spellings of one pattern", () => {
    const [spellings] = spellingsOf("{a,b,c,d}x {e,f,g,h}x {i,j,k,l}x {m,n,o,p}x");
    expect(spellings).toHaveLength(64);
  });
});

describe("the forms that another explainer has, too", () => {
  it.each([
    ["Long Bridge", "Long Bridge", true],
    ["Ängelholm", "ANGELHOLM", true],
    ["Long Bridge", "{Long,Old} Bridge{,s}", true],
    ["{New,Old} Bridges", "{Long,Old} Bridge{,s}", true],
    ["bridge … Ostwick", "bridge … [Ostwick]", true],
    ["U.S. Navy", "U S Navy", true],
    ["bridge of Ostwick", "[bridge] of Ostwick", true],
    ["Long Bridge", "Long Bridge Board", false],
    ["Long Bridge Board", "Long Bridge", false],
    ["bridge Ostwick", "bridge … Ostwick", false],
    ["Long Bridge", "Old Bridge", false],
  ])("%s and %s: %s", (own, other, isShared) => {
    expect(sharedBy(own, [strong(other)]).length > 0).toBe(isShared);
  });

  it("are named as the candidate writes them, once for each explainer", () => {
    const twice = [strong("Old {Bridge,Bridges}"), { ...strong("old bridge"), strength: "contextual" } as const];
    expect(sharedBy("Old Bridge{,s}", twice)).toEqual([{ form: 0, spelling: "Old Bridge", brief: "a-story" }]);
  });

  it("are none of what only speaks for its story or against a mention", () => {
    const story = buildStory({ evidence: [{ name: "ferry", weight: 1, patterns: ["Ferry"] }] });
    const entity = buildEntity({ forms: [strong("Pier")], vetoes: ["Long Bridge"] });
    const tables = compileGazetteer([buildBrief({ story, entities: [entity] })]);
    const found = (own: string) => [...findSharedForms(tables, toLookup(formsOf(own)))];
    expect([found("Ferry"), found("Long Bridge")]).toEqual([[], []]);
    expect(found("Pier")).toHaveLength(1);
  });

  it("say of tables with several explainers whose they are", () => {
    const briefOf = (id: string, pattern: string) =>
      buildBrief({ id, entities: [buildEntity({ forms: [strong(pattern)] })] });
    const tables = compileGazetteer([briefOf("one", "Pier"), briefOf("two", "Quay"), briefOf("three", "Pier")]);
    const found = [...findSharedForms(tables, toLookup(formsOf("pier")))];
    expect(found.map(({ brief }) => brief)).toEqual(["one", "three"]);
  });
});

function spellingsOf(pattern: string): readonly (readonly string[])[] {
  return formsOf(pattern).map(({ spellings }) => spellings);
}

function formsOf(pattern: string) {
  return writeOutForms(buildBrief({ entities: [buildEntity({ forms: [strong(pattern)] })] }));
}

function sharedBy(own: string, forms: readonly FormGroup[]) {
  const tables = compileGazetteer([buildBrief({ entities: [buildEntity({ forms })] })]);
  return [...findSharedForms(tables, toLookup(formsOf(own)))];
}

function strong(pattern: string): FormGroup {
  return { strength: "strong", language: "en", patterns: [pattern] };
}
