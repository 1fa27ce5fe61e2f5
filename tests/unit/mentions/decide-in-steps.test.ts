import { expect, it } from "vitest";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { decideInSteps, decideMentions } from "../../../src/mentions/decide-mentions.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

it("deciding a long page lets it go on often, and comes to the same", () => {
  const patterns = ["Ostwick"];
  const gazetteer = openGazetteer(
    [
      compileGazetteer([
        buildBrief({
          entities: [buildEntity({ forms: [{ strength: "strong", language: "en", patterns }] })],
          story: buildStory({ evidence: [{ name: "town", weight: 1, patterns }], requires: ["town"] }),
        }),
      ]),
    ],
    WORD_LISTS,
  );
  const text = "The ferry leaves Ostwick.";
  const candidates = findCandidates(text, gazetteer);
  const blocks = Array.from({ length: 10_000 }, (_, at) => ({
    position: at * text.length,
    length: text.length,
    section: 0,
    part: 0,
    partLength: text.length,
    isEntry: false,
    candidates,
  }));
  const facts = { length: 10_000 * text.length, parts: 1, published: null, modified: null, title: [], outer: [] };
  const steps = decideInSteps(blocks, gazetteer.briefs, facts);
  let count = 0;
  let last = steps.next();
  for (; !last.done; last = steps.next()) count += 1;
  expect(count).toBeGreaterThan(300);
  expect(last.value.decisions).toHaveLength(10_000);
  expect(last.value).toEqual(decideMentions(blocks, gazetteer.briefs, facts));
});
