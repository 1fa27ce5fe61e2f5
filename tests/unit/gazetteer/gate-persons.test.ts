import { describe, expect, it } from "vitest";
import { compileGate } from "../../../src/gazetteer/compile/compile-gate.ts";
import { compileStoryGate } from "../../../src/gazetteer/compile/compile-story-gate.ts";
import { createGate } from "../../../src/gazetteer/gate.ts";
import { cutPieces } from "../../../src/gazetteer/page-pieces.ts";
import { createStoryIndex } from "../../../src/gazetteer/story-index.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

const brief = buildBrief({
  entities: [
    buildEntity({
      id: "mayor",
      kind: "person",
      forms: [{ strength: "strong", language: "en", patterns: ["Ada Berg", "Berg", "Mayor [Berg]"] }],
    }),
  ],
  story: buildStory({
    evidence: [
      { name: "town", weight: 2, patterns: ["Harbourton"] },
      { name: "mayor", weight: 1, speaksFor: "town", patterns: ["Berg"] },
      { name: "sea", weight: 1, patterns: ["Tide"] },
    ],
    requires: ["town", "sea"],
  }),
});

describe.each([
  ["the gate opens", isOpenAfter],
  ["the index of stories opens one", isFoundIn],
])("%s", (_, isOpen) => {
  it.each([
    ["for all that the story requires", "In Harbourton the tide rose."],
    ["for a person's full name and another word for the own side", "Ada Berg spoke in Harbourton."],
    ["whatever stands in between", "In Harbourton the voters of Ada listened to Berg."],
  ])("%s", (_, text) => {
    expect(isOpen(text)).toBe(true);
  });

  it.each([
    ["for a surname and the own side", "Berg spoke in Harbourton."],
    ["for a full name alone", "Ada Berg spoke, and Berg went home."],
    ["for a title, which is no given name", "Mayor Berg spoke in Harbourton."],
    ["for the other side alone", "Ada saw the tide."],
  ])("not %s", (_, text) => {
    expect(isOpen(text)).toBe(false);
  });
});

function isOpenAfter(text: string): boolean {
  const gate = createGate(compileGate([brief]));
  gate.passes(text);
  return gate.opened().length > 0;
}

/** As the background asks for stories on pages when there are many of them. */
function isFoundIn(text: string): boolean {
  const index = createStoryIndex([{ id: brief.id, gate: compileStoryGate(brief) }]);
  return index.find(cutPieces(text, "words"), []).stories.length > 0;
}
