import { expect, it } from "vitest";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { decideInSteps, decideMentions } from "../../../src/mentions/decide-mentions.ts";
import type { SearchedBlock } from "../../../src/mentions/evidence.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

const PATTERNS = ["Ostwick"];
const GAZETTEER = openGazetteer(
  [
    compileGazetteer([
      buildBrief({
        entities: [
          buildEntity({
            kind: "person",
            forms: [{ strength: "strong", language: "en", patterns: PATTERNS }],
            vetoes: ["Ostwick Road"],
          }),
        ],
        story: buildStory({ evidence: [{ name: "town", weight: 1, patterns: PATTERNS }], requires: ["town"] }),
      }),
    ]),
  ],
  WORD_LISTS,
);
const TEXT = "The ferry leaves Ostwick. ";
const FACTS = { length: 10_000 * TEXT.length, parts: 1, published: null, modified: null, title: [], outer: [] };

it("deciding a long page lets it go on often, and comes to the same", () => {
  const candidates = findCandidates(TEXT, GAZETTEER);
  const blocks = Array.from({ length: 10_000 }, (_, at) => ({ ...blockOf(candidates), position: at * TEXT.length }));
  const steps = decideInSteps(blocks, GAZETTEER.briefs, FACTS);
  let count = 0;
  let last = steps.next();
  for (; !last.done; last = steps.next()) count += 1;
  expect(count).toBeGreaterThan(300);
  expect(last.value.decisions).toHaveLength(10_000);
  expect(last.value).toEqual(decideMentions(blocks, GAZETTEER.briefs, FACTS));
});

it("a block with twice as many candidates, as a page of plain text has, is decided with twice as many looks at them", () => {
  const looksFor = (sentences: number): number => {
    let looks = 0;
    const candidates = findCandidates(TEXT.repeat(sentences), GAZETTEER).map(
      (candidate) =>
        new Proxy(candidate, {
          get(target, field) {
            looks += 1;
            return target[field as keyof typeof target];
          },
        }),
    );
    const { decisions } = decideMentions([blockOf(candidates)], GAZETTEER.briefs, FACTS);
    expect(decisions.filter(({ shown }) => shown)).toHaveLength(sentences);
    return looks;
  };
  expect(looksFor(400)).toBeLessThan(2.1 * looksFor(200));
});

function blockOf(candidates: SearchedBlock["candidates"]): SearchedBlock {
  const length = TEXT.length;
  return { position: 0, length, section: 0, part: 0, partLength: length, isEntry: false, candidates };
}
