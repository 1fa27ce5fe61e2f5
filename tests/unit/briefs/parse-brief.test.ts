import { describe, expect, test } from "vitest";
import { parseBrief } from "../../../src/brief-format/parse/parse-brief.ts";
import { BRIEF_MD, type Edit, ENTITIES_YAML, makeFiles, messagesOf } from "./brief-files.ts";

test("a brief is read from its words and its entities", () => {
  expect(parseBrief(makeFiles())).toMatchObject({
    id: "harbour-bridge",
    title: "The harbour bridge",
    language: "en",
    asOf: "2024-03-01",
    sources: [{ title: "A report on the bridge" }],
    changes: [],
    summary: "The council voted, and work begins in spring.",
    keyPoints: [
      { id: "vote", text: "The council voted for the bridge." },
      { id: "cost", text: "It will cost 3 million, the mayor says." },
    ],
    sections: [
      { id: "the-vote", heading: "The vote", paragraphs: ["The council met on Friday.", "Nobody was against it."] },
    ],
    questions: [{ id: "who-pays", question: "Who pays?", answer: ["The town, the mayor says."] }],
  });
});

test("the lead is what stands before the first heading, in one paragraph", () => {
  expect(parseBrief(makeFiles()).lead).toBe("The town wants a new bridge. It would be the first one.");
});

test("lines that an author broke are joined", () => {
  const files = makeFiles({ words: [["The council met on Friday.", "The council\nmet on\n  Friday."]] });
  expect(parseBrief(files).sections[0]?.paragraphs[0]).toBe("The council met on Friday.");
});

test("patterns stand one a line, and lines that begin with # are for the author", () => {
  const [mayor] = parseBrief(makeFiles()).entities;
  expect(mayor?.forms).toEqual([
    { strength: "strong", language: "en", patterns: ["Ada Berg", "Mayor Berg"] },
    { strength: "contextual", language: "en", patterns: ["Berg"] },
  ]);
  expect(mayor?.vetoes).toEqual(["Berg en Dal"]);
});

test("a share of the evidence that a page must name is read, with how often each group is named", () => {
  const entities: Edit[] = [
    ["long: 2 }", "long: 2, coverage: 0.4 }"],
    ["weight: 2", "weight: 2\n      count: 7"],
  ];
  const { story } = parseBrief(makeFiles({ entities }));
  expect(story.enough).toEqual({ short: 1, long: 2, coverage: 0.4 });
  expect(story.evidence[0]).toMatchObject({ name: "town", weight: 2, count: 7 });
});

test("what an entity needs, and the story's evidence, rivals and time are read", () => {
  const { entities, story } = parseBrief(makeFiles());
  expect(entities[1]?.needs).toEqual({ near: ["town"], time: true });
  expect(entities[0]).not.toHaveProperty("needs");
  expect(story).toEqual({
    requires: ["town"],
    enough: { short: 1, long: 2 },
    evidence: [{ name: "town", weight: 2, patterns: ["Harbourton"] }],
    rivals: [{ name: "other bridges", patterns: ["Golden Gate"] }],
    time: { from: "2024-01-01", cues: ["March 2024"], otherwise: ["in 1950"] },
  });
});

test("entities may stand in the front matter of a small brief", () => {
  const text = BRIEF_MD.replace("\n---\n", `\n${ENTITIES_YAML}---\n`);
  const brief = parseBrief({ id: "harbour-bridge", words: { path: "brief.md", text } });
  expect(brief).toEqual(parseBrief(makeFiles()));
});

test("the fixed parts are known by their ids in a brief of another language", () => {
  const files = makeFiles({
    words: [
      ["## Summary", "## Zusammenfassung {#summary}"],
      ["## Key points", "## Das Wichtigste {#key-points}"],
      ["## Questions", "## Fragen {#questions}"],
    ],
  });
  expect(parseBrief(files)).toEqual(parseBrief(makeFiles()));
});

test("files with Windows line ends and a byte order mark are read alike", () => {
  const windows = (text: string): string => text.replaceAll("\n", "\r\n");
  const brief = parseBrief({
    id: "harbour-bridge",
    words: { path: "brief.md", text: `\uFEFF${windows(BRIEF_MD)}` },
    entities: { path: "entities.yaml", text: windows(ENTITIES_YAML) },
  });
  expect(brief).toEqual(parseBrief(makeFiles()));
});

describe("a mistake in the words is reported with its line, field and what was expected:", () => {
  test.each<[string, Edit, string]>([
    ["no front matter", ["---\ntitle", "title"], "brief.md:1: front matter: expected front matter first"],
    ["front matter that is no YAML", ["asOf: 2024-03-01", "asOf: [2024"], "brief.md:5: YAML: expected readable YAML"],
    ["a missing title", ["title: The harbour bridge\n", ""], "brief.md:1: file: expected title: the brief's title"],
    ["a missing day", ["asOf: 2024-03-01\n", ""], "brief.md:1: file: expected asOf: the day it describes"],
    ["an empty title", ["title: The harbour bridge", "title:"], "brief.md:2: title: expected a text"],
    ["a list for a text", ["language: en", "language: [en, uk]"], "brief.md:3: language: expected a text"],
    [
      "a field nobody knows",
      ["language: en", "langauge: en"],
      "brief.md:3: langauge: expected one of format, id, title, language",
    ],
    [
      "a source without a title",
      ["  title: A report on the bridge", "  publisher: The Post"],
      "brief.md:5: source: expected title: what",
    ],
    [
      "a text for the source",
      ["source:\n  title: A report on the bridge", "source: A report"],
      "brief.md:5: source: expected fields",
    ],
    [
      "a missing lead",
      ["The town wants a new bridge.\n\nIt would be the first one.\n", ""],
      "brief.md:1: lead: expected at least one paragraph",
    ],
    [
      "a missing summary",
      ["## Summary\n\nThe council voted, and work begins in spring.\n", ""],
      "brief.md:1: body: expected a part ## Summary",
    ],
    [
      "an empty summary",
      ["The council voted, and work begins in spring.\n", ""],
      "brief.md:13: summary: expected at least one paragraph",
    ],
    [
      "no sections",
      ["## The vote {#the-vote}\n\nThe council met on Friday.\n\nNobody was against it.\n", ""],
      "brief.md:1: body: expected at least one section",
    ],
    [
      "a section without an id",
      ["## The vote {#the-vote}", "## The vote"],
      "brief.md:22: heading: expected an id behind it, such as ## The vote {#",
    ],
    [
      "an id without a heading",
      ["## The vote {#the-vote}", "## {#the-vote}"],
      "brief.md:22: heading: expected a text before the id",
    ],
    ["a key point without an id", ["1. {#vote} The", "1. The"], "brief.md:19: key points: expected an id first"],
    [
      "a key point without a text",
      ["{#vote} The council voted for the bridge.", "{#vote}"],
      "brief.md:19: key point vote: expected a text behind the id",
    ],
    [
      "key points that are no list",
      ["1. {#vote} The council voted for the bridge.\n2. {#cost}", "{#cost}"],
      "brief.md:19: key points: expected one list",
    ],
    [
      "a question without an answer",
      ["The town, the mayor says.\n", ""],
      "brief.md:30: question who-pays: expected at least one paragraph",
    ],
    [
      "questions without a question",
      ["### Who pays? {#who-pays}\n\n", ""],
      "brief.md:30: questions: expected a question first",
    ],
    [
      "a question without an id",
      ["### Who pays? {#who-pays}", "### Who pays?"],
      "brief.md:30: question: expected an id behind it",
    ],
    [
      "a link",
      ["met on Friday", "met on [Friday](https://example.org)"],
      "brief.md:24: section the-vote: expected plain text, not a link",
    ],
    ["emphasis", ["Nobody was", "*Nobody* was"], "brief.md:26: section the-vote: expected plain text, not emphasis"],
    [
      "HTML",
      ["Nobody was against it.", "<p>Nobody</p>"],
      "brief.md:26: section the-vote: expected paragraphs of plain text, not HTML",
    ],
    [
      "code",
      ["The council met on Friday.", "    council()"],
      "brief.md:24: section the-vote: expected paragraphs of plain text, not code",
    ],
    [
      "a list in a section",
      ["Nobody was against it.", "- nobody"],
      "brief.md:26: section the-vote: expected paragraphs of plain text, not a list",
    ],
    [
      "a heading of another level",
      ["Nobody was against it.", "# Nobody"],
      "brief.md:26: section the-vote: expected paragraphs of plain text, not a heading of this level",
    ],
  ])("%s", (_, edit, message) => {
    expect(messagesOf(() => parseBrief(makeFiles({ words: [edit] })))).toContainEqual(expect.stringContaining(message));
  });
});

describe("a mistake in the entities is reported with its line, field and what was expected:", () => {
  test.each<[string, Edit, string]>([
    [
      "a file that is no YAML",
      ["requires: [town]", "requires: [town"],
      "entities.yaml:33: YAML: expected readable YAML",
    ],
    ["a tab for spaces", ["    kind: person", "\tkind: person"], "entities.yaml:3: YAML: expected readable YAML"],
    ["no entities", ["entities:", "people:"], "entities.yaml:1: people: expected one of formsFrom, entities, story"],
    ["no story", ["story:", "tale:"], "entities.yaml:1: file: expected story: the evidence"],
    [
      "a missing role",
      ["    role: The bridge that the town is to get.\n", ""],
      "entities.yaml:19: entities.bridge: expected role",
    ],
    ["a missing id", ["  - id: bridge\n    kind", "  - kind"], "entities.yaml:19: entities.[1]: expected id"],
    [
      "a kind nobody knows",
      ["kind: event", "kind: thing"],
      "entities.yaml:20: entities.bridge.kind: expected one of person, organisation",
    ],
    [
      "a role of two lines",
      ["role: The bridge that", "role: |\n      The\n      bridge that"],
      "entities.yaml:22: entities.bridge.role: expected a text in one line",
    ],
    [
      "a field nobody knows",
      ["contextual:\n      en: |", "weak:\n      en: |"],
      "entities.yaml:27: entities.bridge.weak: expected one of id, kind",
    ],
    [
      "key points that are no list",
      ["keyPoints: [vote]", "keyPoints: vote"],
      "entities.yaml:23: entities.bridge.keyPoints: expected a list",
    ],
    [
      "patterns in a list",
      ["en: Berg", "en: [Berg]"],
      "entities.yaml:16: entities.mayor.contextual.en: expected a text with one entry a line",
    ],
    [
      "patterns of two lines without |",
      ["en: Berg", "en: Berg\n       and Berg"],
      "entities.yaml:16: entities.mayor.contextual.en: expected | before",
    ],
    [
      "forms without a language",
      ["contextual:\n      en: Berg", "contextual: Berg"],
      "entities.yaml:15: entities.mayor.contextual: expected fields with values",
    ],
    [
      "a need that is no truth value",
      ["time: true", "time: often"],
      "entities.yaml:26: entities.bridge.needs.time: expected true or false",
    ],
    [
      "a weight that is no number",
      ["weight: 2", "weight: much"],
      "entities.yaml:36: story.evidence.town.weight: expected a number",
    ],
    [
      "evidence without patterns",
      ["      patterns: Harbourton\n", ""],
      "entities.yaml:35: story.evidence.town: expected patterns",
    ],
    [
      "half of what is enough",
      ["{ short: 1, long: 2 }", "{ short: 1 }"],
      "entities.yaml:33: story.enough: expected both short and long",
    ],
    [
      "a native name without a language",
      ["{ language: nb, text: Ada Berg }", "{ text: Ada Berg }"],
      "entities.yaml:5: entities.mayor.native: expected language",
    ],
  ])("%s", (_, edit, message) => {
    const files = makeFiles({ entities: [edit] });
    expect(messagesOf(() => parseBrief(files))).toContainEqual(expect.stringContaining(message));
  });
});

test("entities in both places are a mistake", () => {
  const files = makeFiles({ words: [["language: en", "language: en\nentities: []"]] });
  expect(messagesOf(() => parseBrief(files))).toEqual([
    "brief.md:4: entities: expected this only in the file of the entities, which is there",
  ]);
});

test("every mistake is reported at once, in the order of the files and lines", () => {
  const files = makeFiles({
    words: [
      ["### Who pays? {#who-pays}", "### Who pays?"],
      ["title: The harbour bridge", "title:"],
    ],
    entities: [
      ["weight: 2", "weight: much"],
      ["kind: event", "kind: thing"],
    ],
  });
  expect(messagesOf(() => parseBrief(files)).map((message) => message.split(": ")[0])).toEqual([
    "brief.md:2",
    "brief.md:30",
    "entities.yaml:20",
    "entities.yaml:36",
  ]);
});
