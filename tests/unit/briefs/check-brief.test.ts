import { describe, expect, test } from "vitest";
import { describeMistake } from "../../../src/brief-format/brief-error.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { type Edit, makeFiles, messagesOf } from "./brief-files.ts";

test("a brief that makes sense is given back without warnings", () => {
  const { brief, warnings } = readBrief(makeFiles(), parsePattern);
  expect(brief.id).toBe("harbour-bridge");
  expect(warnings).toEqual([]);
});

describe("what makes no sense in the words is a mistake with its place:", () => {
  test.each<[string, Edit, string]>([
    [
      "a day that does not exist",
      ["asOf: 2024-03-01", "asOf: 2024-02-30"],
      "brief.md:4: asOf: expected a day of the calendar",
    ],
    [
      "a date written otherwise",
      ["asOf: 2024-03-01", "asOf: 1 March 2024"],
      "brief.md:4: asOf: expected a day of the calendar",
    ],
    [
      "a language that is none",
      ["language: en", "language: English language"],
      "brief.md:3: language: expected a language tag",
    ],
    [
      "markup in the title",
      ["title: The harbour bridge", "title: The <b>harbour</b> bridge"],
      "brief.md:2: title: expected plain text",
    ],
    [
      "an address without https",
      ["  title: A report on the bridge", "  title: A report on the bridge\n  url: example.org"],
      "brief.md:7: source.url: expected an address that begins with https://",
    ],
    [
      "changes in the wrong order",
      [
        "---\n\nThe town",
        "changes:\n  - { date: 2024-01-01, text: First. }\n  - { date: 2024-02-01, text: Second. }\n---\n\nThe town",
      ],
      "brief.md:9: changes[1].date: expected the newest change first",
    ],
    [
      "a change on no day",
      ["---\n\nThe town", "changes: [{ date: soon, text: First. }]\n---\n\nThe town"],
      "brief.md:7: changes[0].date: expected a day of the calendar",
    ],
    [
      "an id with capitals",
      ["{#the-vote}", "{#The-Vote}"],
      "brief.md:22: section The-Vote: expected an id of lower-case words",
    ],
    ["an id used twice", ["{#cost}", "{#vote}"], "brief.md:20: key point vote: expected an id of its own"],
    [
      "a section with a key point's id",
      ["{#the-vote}", "{#vote}"],
      "brief.md:22: section vote: expected an id of its own",
    ],
    [
      "a question with the id of a fixed part",
      ["{#who-pays}", "{#lead}"],
      "brief.md:30: question lead: expected an id of its own",
    ],
  ])("%s", (_, edit, message) => {
    const files = makeFiles({ words: [edit] });
    expect(messagesOf(() => readBrief(files, parsePattern))).toContainEqual(expect.stringContaining(message));
  });
});

describe("what makes no sense in the entities is a mistake with its place:", () => {
  test.each<[string, Edit, string]>([
    [
      "a key point that does not exist",
      ["[cost]", "[cost, price]"],
      `entities.yaml:7: entities.mayor.keyPoints[1]: expected one of vote, cost, not "price"`,
    ],
    [
      "a section that does not exist",
      [
        "role: The bridge that the town is to get.\n    keyPoints: [vote]\n    sections: [the-vote]",
        "role: The bridge that the town is to get.\n    keyPoints: [vote]\n    sections: [a-vote]",
      ],
      `entities.yaml:24: entities.bridge.sections[0]: expected one of the-vote, not "a-vote"`,
    ],
    [
      "a question named twice",
      ["questions: [who-pays]\n    strong", "questions: [who-pays, who-pays]\n    strong"],
      `entities.yaml:9: entities.mayor.questions[1]: expected each id once`,
    ],
    ["an entity's id used twice", ["id: bridge", "id: mayor"], "expected an id of its own"],
    [
      "evidence needed that does not exist",
      ["near: [town]", "near: [city]"],
      `entities.yaml:26: entities.bridge.needs.near[0]: expected one of town, not "city"`,
    ],
    [
      "evidence required that does not exist",
      ["requires: [town]", "requires: [city]"],
      `entities.yaml:32: story.requires[0]: expected one of town, not "city"`,
    ],
    [
      "a pattern with an open brace",
      ["{new,planned} … bridge", "{new,planned … bridge"],
      "entities.yaml:30: entities.bridge.contextual.en[1]: expected a } for this {, in →{new,planned … bridge",
    ],
    [
      "a pattern that ends with a gap",
      ["{new,planned} … bridge", "planned …"],
      "entities.yaml:30: entities.bridge.contextual.en[1]: expected a word on both sides of …",
    ],
    [
      "a pattern given twice",
      ["{new,planned} … bridge", "harbour bridge"],
      "entities.yaml:30: entities.bridge.contextual.en[1]: expected each pattern once",
    ],
    [
      "a veto that cannot be read",
      ["Berg en Dal", "Berg [en Dal"],
      "entities.yaml:18: entities.mayor.vetoes[0]: expected one [ and one ]",
    ],
    [
      "a rival that cannot be read",
      ["Golden Gate", "Golden}"],
      "entities.yaml:40: story.rivals.other bridges.patterns[0]: expected a { before this }",
    ],
    [
      "a weight of nothing",
      ["weight: 2", "weight: 0"],
      "entities.yaml:36: story.evidence.town.weight: expected a number above 0",
    ],
    [
      "more than enough on a short page",
      ["{ short: 1, long: 2 }", "{ short: 2, long: 1 }"],
      "entities.yaml:33: story.enough.long: expected at least as much as on a short page",
    ],
    [
      "enough that can never be reached",
      ["{ short: 1, long: 2 }", "{ short: 1, long: 5 }"],
      "entities.yaml:33: story.enough: expected at most 2",
    ],
    [
      "a share of more than all",
      ["{ short: 1, long: 2 }", "{ short: 1, long: 2, coverage: 1.5 }"],
      "entities.yaml:33: story.enough.coverage: expected a number above 0, at most 1",
    ],
    [
      "a group that is never named",
      ["weight: 2", "weight: 2\n      count: 0"],
      "entities.yaml:37: story.evidence.town.count: expected a number above 0",
    ],
    [
      "a group named twice",
      ["  rivals:", "    - { name: town, weight: 1, patterns: Harbour }\n  rivals:"],
      "story.evidence.town: expected a name that no other group has",
    ],
    [
      "a story that begins on no day",
      ["from: 2024-01-01", "from: 2024-13-01"],
      "entities.yaml:42: story.time.from: expected a day of the calendar",
    ],
    [
      "a need for time in a story without",
      ["  time:\n    from: 2024-01-01\n    cues: March 2024\n    otherwise: in 1950\n", ""],
      "entities.yaml:26: entities.bridge.needs.time: expected story.time",
    ],
    [
      "a native name in no language",
      ["language: nb", "language: n"],
      "entities.yaml:5: entities.mayor.native.language: expected a language tag",
    ],
    [
      "forms in no language",
      ["    contextual:\n      en: Berg", "    contextual:\n      in English: Berg"],
      "entities.yaml:16: entities.mayor.contextual.in English: expected a language tag",
    ],
    [
      "markup in a role",
      ["role: The bridge that", "role: The **bridge** that"],
      "entities.yaml:22: entities.bridge.role: expected plain text",
    ],
  ])("%s", (_, edit, message) => {
    const files = makeFiles({ entities: [edit] });
    expect(messagesOf(() => readBrief(files, parsePattern))).toContainEqual(expect.stringContaining(message));
  });
});

test("a folder whose name is no id is a mistake", () => {
  const files = { ...makeFiles(), id: "Harbour Bridge" };
  expect(messagesOf(() => readBrief(files, parsePattern))[0]).toContain(`named in lower-case words joined by hyphens`);
});

test("mistakes of writing and of sense are reported together", () => {
  const files = makeFiles({
    words: [["title: The harbour bridge", "title:"]],
    entities: [["[cost]", "[price]"]],
  });
  expect(messagesOf(() => readBrief(files, parsePattern))).toHaveLength(2);
});

test("what the reading complained of is not said twice", () => {
  const files = makeFiles({ words: [["asOf: 2024-03-01", "asOf: [2024-03-01]"]] });
  expect(messagesOf(() => readBrief(files, parsePattern))).toEqual(["brief.md:4: asOf: expected a text"]);
});

describe("a risky form is a warning with its place:", () => {
  test.each<[string, Edit, string]>([
    [
      "a short strong form",
      ["Mayor Berg", "Ada"],
      `entities.yaml:14: entities.mayor.strong.en[1]: expected a longer form than "ada"`,
    ],
    [
      "a strong form that is an ordinary word",
      ["Mayor Berg", "mayor"],
      `entities.yaml:14: entities.mayor.strong.en[1]: expected a capital letter in "mayor"`,
    ],
    [
      "a strong form inside another entity's form",
      ["harbour bridge", "Ada Berg bridge"],
      `entities.yaml:12: entities.mayor.strong.en[0]: expected a form that does not stand inside one of "bridge"`,
    ],
    [
      "contextual forms without evidence",
      ["requires: [town]", "requires: []"],
      "entities.yaml:15: entities.mayor.contextual: expected evidence that the story requires",
    ],
    [
      "an entity without forms",
      ["    contextual:\n      en: |\n        harbour bridge\n        {new,planned} … bridge\n", ""],
      "entities.yaml:19: entities.bridge: expected surface forms",
    ],
    [
      "an entity that nothing in the brief concerns",
      ["keyPoints: [vote]\n    sections: [the-vote]\n    questions: [who-pays]\n    needs", "needs"],
      "entities.yaml:19: entities.bridge: expected key points, sections or questions",
    ],
    [
      "a key point that no entity stands for",
      ["keyPoints: [cost]", "keyPoints: [vote]"],
      "brief.md:20: key point cost: expected an entity that has it first",
    ],
    ["a story that requires nothing", ["requires: [town]", "requires: []"], "story.requires: expected what every page"],
    ...(["harbour|bridge", "harbour (bridge)", "harbour, bridge", "@harbour bridge", "#harbour bridge"] as const).map(
      (pattern): [string, Edit, string] => [
        `a mark that the search drops, in ${pattern}`,
        ["harbour bridge", `"${pattern}"`],
        "entities.bridge.contextual.en[0]: expected words only",
      ],
    ),
    ...(["港大桥", "ハーバー橋", "항구 다리"] as const).map((pattern): [string, Edit, string] => [
      `a script without words, as in ${pattern}`,
      ["harbour bridge", pattern],
      "entities.bridge.contextual.en[0]: expected a script with spaces between its words",
    ]),
    [
      "a veto that can never apply",
      ["Berg en Dal", "Golden Gate Park"],
      "entities.yaml:18: entities.mayor.vetoes[0]: expected a word of the entity's forms",
    ],
  ])("%s", (_, edit, message) => {
    const { warnings } = readBrief(makeFiles({ entities: [edit] }), parsePattern);
    expect(warnings.map(describeMistake)).toContainEqual(expect.stringContaining(message));
  });

  test("but not a comma inside a number or between spellings", () => {
    const { warnings } = readBrief(
      makeFiles({ entities: [["harbour bridge", "1,000 {old,new} bridges"]] }),
      parsePattern,
    );
    expect(warnings).toEqual([]);
  });
});
