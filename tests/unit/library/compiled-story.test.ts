import { describe, expect, it } from "vitest";
import type { Brief } from "../../../src/briefs/brief.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { compileStory } from "../../../src/library/compiled-story.ts";
import { decideMentions } from "../../../src/mentions/decide-mentions.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

describe("compileStory", () => {
  it("gives the most telling word of each name that a required group has, and wants all groups", () => {
    const brief = buildBrief({
      story: buildStory({
        requires: ["town", "people"],
        enough: { short: 1, long: 1 },
        evidence: [
          { name: "town", weight: 1, patterns: ["Ängelholm", "Old Harbour"] },
          { name: "people", weight: 1, patterns: ["fishermen"] },
          { name: "mayor", weight: 1, speaksFor: "people", patterns: ["Lindqvist"] },
        ],
      }),
    });
    expect(compileStory(brief).gate).toEqual({
      groups: [
        ["angelholm", "harbour"],
        ["fishermen", "lindqvist"],
      ],
      atLeast: 2,
      names: [],
      persons: [],
      small: false,
    });
  });

  it("is plain JSON of one story", () => {
    const compiled = compileStory(glossary());
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    expect(compiled.id).toBe("sailing");
    expect(compiled.tables.briefs.map(({ brief }) => brief)).toEqual(["sailing"]);
  });
});

describe("a story that requires at least two of its terms", () => {
  it("tells its gate how many are enough", () => {
    const { gate } = compileStory(glossary());
    expect(gate.groups).toHaveLength(3);
    expect(gate.atLeast).toBe(2);
  });

  it("is silent on a page that names one of them, however often", () => {
    expect(marksOn("The agent waited. Another agent came. Halyard, said the first; halyard, said the other.")).toEqual(
      [],
    );
  });

  it("marks each of them on a page that names two", () => {
    expect(marksOn("Let go the halyard before you gybe.")).toEqual(["halyard", "gybe"]);
  });
});

function glossary(): Brief {
  const terms = ["halyard", "gybe", "leeward"];
  return buildBrief({
    id: "sailing",
    entities: terms.map((term) =>
      buildEntity({ id: term, forms: [{ strength: "contextual", language: "en", patterns: [term] }] }),
    ),
    story: buildStory({
      requires: terms,
      atLeast: 2,
      enough: { short: 2, long: 2 },
      evidence: terms.map((name) => ({ name, weight: 1, patterns: [name] })),
    }),
  });
}

function marksOn(text: string): readonly string[] {
  const gazetteer = openGazetteer([compileStory(glossary()).tables], WORD_LISTS);
  const place = { position: 0, length: text.length, section: 0, part: 0, partLength: text.length, isEntry: false };
  const block = { ...place, candidates: findCandidates(text, gazetteer) };
  const facts = { length: text.length, parts: 1, published: null, modified: null, title: [], outer: [] };
  const { decisions } = decideMentions([block], gazetteer.briefs, facts);
  return decisions.filter(({ shown }) => shown).map(({ candidate }) => text.slice(candidate.start, candidate.end));
}
