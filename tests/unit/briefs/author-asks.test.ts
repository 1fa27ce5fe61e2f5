import { describe, expect, test } from "vitest";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { parseBrief } from "../../../src/brief-format/parse/parse-brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { type Edit, makeFiles, messagesOf } from "./brief-files.ts";

test("questions of the author's and words of the field stand in the front matter", () => {
  const brief = readBrief(withFront(ASKS), parsePattern).brief;
  expect(brief.words).toEqual([
    ["bridge", "crossing"],
    ["toll", "road charge"],
  ]);
  expect(brief.asks).toEqual([
    { at: "cost", questions: ["How much is it?", "What does it cost?"] },
    { at: "the-vote", says: "Nobody was against", questions: ["Did anybody vote no?"] },
  ]);
});

test("a brief may do without both", () => {
  const brief = parseBrief(makeFiles());
  expect(brief).not.toHaveProperty("asks");
  expect(brief).not.toHaveProperty("words");
});

describe("what makes no sense is a mistake with its place:", () => {
  test.each<[string, Edit, string]>([
    [
      "a part that is not there",
      ["at: cost", "at: price"],
      "brief.md:11: asks[0].at: expected one of lead, summary, vote, cost",
    ],
    [
      "words that do not stand there",
      ["Nobody was against", "Somebody"],
      'words that stand in "the-vote", not "Somebody"',
    ],
    [
      "a question given twice",
      ["What does it cost?", "How much is it?"],
      "brief.md:14: asks[0].ask[1]: expected each question once",
    ],
    ["no questions", ["    ask: Did anybody vote no?\n", ""], "brief.md:15: asks[1]: expected ask: the questions"],
    ["no part", ["at: cost", "says: cost"], "brief.md:11: asks[0]: expected at: the id of a key point"],
    ["an unknown field", ["says: Nobody", "say: Nobody"], "brief.md:16: asks[1].say: expected one of at, says, ask"],
    ["a word alone", ["bridge, crossing", "bridge"], "brief.md:8: words[0]: expected two words or more"],
  ])("%s", (_name, [from, to], message) => {
    expect(ASKS).toContain(from);
    const messages = messagesOf(() => readBrief(withFront(ASKS.replace(from, to)), parsePattern));
    expect(messages.join("\n")).toContain(message);
  });
});

const ASKS = `words: |
  bridge, crossing
  toll, road charge
asks:
  - at: cost
    ask: |
      How much is it?
      What does it cost?
  - at: the-vote
    says: Nobody was against
    ask: Did anybody vote no?
`;

function withFront(fields: string): ReturnType<typeof makeFiles> {
  return makeFiles({ words: [["---\n\nThe town", `${fields}---\n\nThe town`]] });
}
