import { describe, expect, test } from "vitest";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { findLenders } from "../../../src/brief-format/parse/read-lent.ts";
import { writeBrief } from "../../../src/brief-format/write-brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { type Edit, ENTITIES_YAML, makeFiles, messagesOf } from "./brief-files.ts";

const SOURCES = `sources:
  - { id: post, title: A report on the bridge, publisher: The Post, url: "https://example.org/a", day: 2024-03-01 }
  - { id: radio, title: A broadcast }
`;
const TWO_SOURCES: Edit = ["source:\n  title: A report on the bridge\n", SOURCES];

function read(words: Edit[]) {
  return readBrief(makeFiles({ words: [TWO_SOURCES, ...words] }), parsePattern).brief;
}

test("a claim cites its sources in braces, which readers do not see", () => {
  const brief = read([
    ["voted for the bridge.", "voted for the bridge. {@post, radio}"],
    ["on Friday.", "on Friday. {@radio} Few came. {@post}"],
  ]);
  expect(brief.keyPoints[0]).toEqual({
    id: "vote",
    text: "The council voted for the bridge.",
    cites: ["post", "radio"],
  });
  expect(brief.sections[0]).toMatchObject({
    paragraphs: ["The council met on Friday. Few came.", "Nobody was against it."],
    cites: ["radio", "post"],
  });
  expect(brief.questions[0]).not.toHaveProperty("cites");
});

test("an entity cites the sources of its role, which are written again with it", () => {
  const files = makeFiles({
    words: [TWO_SOURCES],
    entities: [["    role: Mayor", "    cites: [radio]\n    role: Mayor"]],
  });
  const { brief } = readBrief(files, parsePattern);
  expect(brief.entities[0]?.cites).toEqual(["radio"]);
  const written = { id: brief.id, words: { path: "brief.md", text: writeBrief(brief) } };
  expect(readBrief(written, parsePattern, { strictness: "reader", version: "0.2.0" }).brief.entities).toEqual(
    brief.entities,
  );
  const wrong = makeFiles({
    words: [TWO_SOURCES],
    entities: [["    role: Mayor", "    cites: [paper]\n    role: Mayor"]],
  });
  expect(messagesOf(() => readBrief(wrong, parsePattern))).toEqual([
    expect.stringContaining("cites[0]: expected one of post, radio"),
  ]);
});

describe("what makes no sense in sources and series is a mistake with its place:", () => {
  test.each<[string, Edit[], string]>([
    [
      "a source that is not there",
      [["for the bridge.", "for the bridge. {@paper}"]],
      "brief.md:20: key point vote.cites[0]: expected one of post, radio",
    ],
    ["a source's id given twice", [["id: radio", "id: post"]], "brief.md:7: sources[1].id: expected an id of its own"],
    [
      "a day that does not exist",
      [["day: 2024-03-01", "day: 2024-02-30"]],
      "brief.md:6: sources[0].day: expected a day of the calendar",
    ],
    [
      "source beside sources",
      [["asOf: 2024-03-01", "asOf: 2024-03-01\nsource: { title: One }"]],
      "sources: expected either source or sources",
    ],
    [
      "a series without an order",
      [["sources:", "series: { id: votes, title: Votes, name: First, day: 2024-03-01 }\nsources:"]],
      "brief.md:5: series: expected order: which one",
    ],
    [
      "a series' order that is no place",
      [["sources:", "series: { id: votes, title: Votes, order: 0, name: First, day: 2024-03-01 }\nsources:"]],
      "brief.md:5: series.order: expected a whole number from 1 on",
    ],
  ])("%s", (_, words, message) => {
    expect(messagesOf(() => read(words))).toContainEqual(expect.stringContaining(message));
  });
});

describe("a brief that takes its forms from another", () => {
  const entities = `formsFrom: harbour-bridge
entities:
  - id: mayor
    kind: person
    name: Ada Berg
    role: Mayor of the town.
    keyPoints: [cost]
    contextual:
      en: the mayor of Harbourton
story:
  time:
    from: 2025-01-01
    cues: March 2025
`;
  const files = makeFiles();
  const second = { ...files, id: "second-vote", entities: { path: "second.yaml", text: entities } };
  const lenders = [{ id: "harbour-bridge", entities: { path: "entities.yaml", text: ENTITIES_YAML } }];

  test("has the other's forms, vetoes and evidence beside its own, and a time of its own", () => {
    const { brief } = readBrief({ ...second, lenders }, parsePattern);
    const [mayor] = brief.entities;
    expect(mayor?.forms.map(({ strength, patterns }) => [strength, patterns])).toEqual([
      ["contextual", ["the mayor of Harbourton"]],
      ["strong", ["Ada Berg", "Mayor Berg"]],
      ["contextual", ["Berg"]],
    ]);
    expect(mayor?.vetoes).toEqual(["Berg en Dal"]);
    expect(brief.story).toMatchObject({
      requires: ["town"],
      enough: { short: 1, long: 2 },
      evidence: [{ name: "town" }],
      time: { from: "2025-01-01", cues: ["March 2025"], otherwise: ["in 1950"] },
    });
  });

  test("names those it takes them from, for whoever reads the files", () => {
    expect(findLenders(second.entities)).toEqual(["harbour-bridge"]);
    expect(findLenders({ path: "a.yaml", text: "formsFrom: [one, two]\nentities: []" })).toEqual(["one", "two"]);
    expect(findLenders({ path: "a.yaml", text: ENTITIES_YAML })).toEqual([]);
  });

  test("is told of one that is not there", () => {
    expect(messagesOf(() => readBrief(second, parsePattern))).toContainEqual(
      expect.stringContaining("second.yaml:1: formsFrom: expected the name of a brief that is there too"),
    );
  });
});
