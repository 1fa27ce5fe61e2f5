import { describe, expect, it } from "vitest";
import { BriefError } from "../../../src/brief-format/brief-error.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { NewerBriefError } from "../../../src/brief-format/newer-brief.ts";
import type { Brief } from "../../../src/briefs/brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { BRIEF_MD, messagesOf } from "./brief-files.ts";

const LEAST = `---
format: 1
title: The harbour bridge
language: en
asOf: 2024-03-01
entities:
  - name: Ada Berg
  - name: Harbour bridge
    role: The bridge that the town is to get.
---
`;

describe("a reader's explainer", () => {
  it("may lack lead, summary, key points, sections, questions, source and story", () => {
    const brief = read(LEAST);
    expect(brief).toMatchObject({ id: "bridge", lead: "", summary: "", keyPoints: [], sections: [], questions: [] });
    expect(brief.sources).toEqual([{ title: "The harbour bridge" }]);
  });

  it("finds entities without forms by their names, on pages that name two of them", () => {
    const { entities, story } = read(LEAST);
    expect(entities.map(({ id, kind, role }) => [id, kind, role])).toEqual([
      ["ada-berg", "subject", ""],
      ["harbour-bridge", "subject", "The bridge that the town is to get."],
    ]);
    expect(entities[0]?.forms).toEqual([{ strength: "contextual", language: "en", patterns: ["Ada Berg"] }]);
    expect(story).toMatchObject({
      atLeast: 2,
      requires: ["ada-berg", "harbour-bridge"],
      enough: { short: 2, long: 2 },
    });
  });

  it("gets an id for every heading and key point without one, none of them twice or like one that is given", () => {
    const brief = read(`${LEAST}
## Key points

- It will cost 3 million.
- {#point} The council voted.

## The vote

On Friday.

## The vote

On Monday.

## Что дальше

Ничего.

## Questions

### Who pays? {#the-vote-2}

The town.

### Who pays?

The town.
`);
    expect(brief.keyPoints.map(({ id }) => id)).toEqual(["point-2", "point"]);
    expect(brief.sections.map(({ id }) => id)).toEqual(["the-vote", "the-vote-3", "section"]);
    expect(brief.questions.map(({ id }) => id)).toEqual(["the-vote-2", "who-pays"]);
  });

  it("may have markup, which is read as the text it marks", () => {
    const brief = read(`${LEAST}
# The harbour bridge

The *town* wants a **new** [bridge](https://example.org/), says \`she\`.

> So it was said.

- One thing
- and another
`);
    expect(brief.lead).toBe("The town wants a new bridge, says she. So it was said. One thing and another");
  });

  it("says who wrote it, under which licence, which revision it is and what it belongs to", () => {
    const about = `author: Ada Berg
licence: CC-BY-4.0
revision: 3
minimumVersion: "0.1.0"
series: { id: the-bridge, title: The bridge, order: 2, name: The vote, day: 2024-03-01 }
id: the-bridge
`;
    expect(read(LEAST.replace("language: en\n", `language: en\n${about}`))).toMatchObject({
      id: "the-bridge",
      author: "Ada Berg",
      licence: "CC-BY-4.0",
      revision: 3,
      minimumVersion: "0.1.0",
      series: { id: "the-bridge", title: "The bridge", order: 2, name: "The vote", day: "2024-03-01" },
    });
  });

  it("is refused without a title or a true day, each with its place", () => {
    expect(messagesOf(() => read(LEAST.replace("title: The harbour bridge\n", "")))).toEqual([
      "bridge.md:1: file: expected title: the brief's title",
    ]);
    expect(messagesOf(() => read(LEAST.replace("2024-03-01", "2024-02-30")))).toEqual([
      'bridge.md:5: asOf: expected a day of the calendar such as 2025-06-02, not "2024-02-30"',
    ]);
  });

  it("of a newer format, or for a newer Sidelight, is refused with that alone", () => {
    expect(() => read(LEAST.replace("format: 1", "format: 2\nwhatever: new"))).toThrow(NewerBriefError);
    expect(messagesOf(() => read(LEAST.replace("format: 1", "format: 2\nwhatever: new")))).toEqual([
      "bridge.md:2: format: expected format 1: this file is of format 2, which a newer Sidelight reads",
    ]);
    expect(() => read(LEAST.replace("title:", 'minimumVersion: "0.10"\ntitle:'))).toThrow(NewerBriefError);
    expect(read(LEAST.replace("title:", 'minimumVersion: "0.1"\ntitle:')).title).toBe("The harbour bridge");
  });

  it("is not what bundled ones may be", () => {
    const files = { id: "bridge", words: { path: "bridge.md", text: LEAST } };
    expect(() => readBrief(files, parsePattern)).toThrow(BriefError);
  });
});

describe("hostile explainers are refused with the place of what is wrong", () => {
  it.each<[string, string, string]>([
    ["HTML in the words", `${LEAST}\nSee <b>this</b>.\n`, "bridge.md:12: lead: expected plain text, not HTML"],
    [
      "a script",
      `${LEAST}\n<script>alert(1)</script>\n`,
      "bridge.md:12: lead: expected paragraphs of plain text, not HTML",
    ],
    [
      "HTML in a name",
      LEAST.replace("Ada Berg", "<img src=x>"),
      "bridge.md:7: entities.img-src-x.name: expected plain text",
    ],
    [
      "javascript:",
      `${LEAST}\n[a](javascript:alert(1))\n`,
      "bridge.md:12: lead: expected a link that begins with https:, not javascript:",
    ],
    [
      "javascript: in pieces",
      `${LEAST}\n[a](<java&#10;script:alert(1)>)\n`,
      "expected a link that begins with https:, not javascript:",
    ],
    ["data:", `${LEAST}\n![a](data:text/html,x)\n`, "expected a link that begins with https:, not data:"],
    ["a link's address elsewhere", `${LEAST}\nSee [a].\n\n[a]: vbscript:x\n`, "not vbscript:"],
    [
      "a source that is no page",
      LEAST.replace("entities:", "source: { title: A, url: 'javascript:alert(1)' }\nentities:"),
      "bridge.md:6: source.url: expected an address that begins with https://",
    ],
    [
      "an anchor",
      LEAST.replace("- name: Ada Berg", "- &a { name: Ada Berg }"),
      "bridge.md:7: YAML: expected plain YAML, without the anchor &a",
    ],
    [
      "an alias",
      LEAST.replace("- name: Ada Berg", "- *a"),
      "bridge.md:7: YAML: expected plain YAML, without the alias *a",
    ],
    [
      "a tag",
      LEAST.replace("name: Ada", "name: !!binary Ada"),
      "bridge.md:7: YAML: expected plain YAML, without the tag !!binary",
    ],
    ["lists in lists in lists", LEAST.replace("title:", `x: ${"[".repeat(100_000)}\ntitle:`), "bridge.md:"],
    [
      "list marks in a row",
      LEAST.replace("entities:", `x:\n  ${"- ".repeat(5_000)}\nentities:`),
      "bridge.md:1: YAML: expected lists and maps less deep",
    ],
    ["quotations in quotations", `${LEAST}\n${"> ".repeat(3_000)}a\n`, "bridge.md:1: body: expected"],
    [
      "an id __proto__",
      LEAST.replace("name: Ada Berg", "name: Ada Berg\n    id: __proto__"),
      'bridge.md:7: entities.__proto__: expected an id of lower-case words joined by hyphens, not "__proto__"',
    ],
    [
      "an id constructor",
      LEAST.replace("name: Ada Berg", "name: Ada Berg\n    id: constructor"),
      "bridge.md:7: entities.constructor: expected an id",
    ],
    [
      "an id twice",
      LEAST.replaceAll("  - name: ", "  - id: one\n    name: "),
      'expected an id of its own, for "one" already is that of Ada Berg',
    ],
    [
      "a name of a field twice",
      LEAST.replace("language: en", "language: en\nlanguage: de"),
      'bridge.md:5: language: expected each name once, and "language" stands here twice',
    ],
    ["an empty form", form('""'), "bridge.md:10: entities.ada.strong.en: expected at least one form"],
    [
      "a form of one letter",
      form("a"),
      'bridge.md:10: entities.ada.strong.en[0]: expected more than the one letter "a"',
    ],
    ["a form that every page says", form("the"), 'expected more than "the", which every page says'],
    [
      "a form of 10,000 letters",
      form("a".repeat(10_000)),
      "bridge.md:10: entities.ada.strong.en[0]: expected at most 3000 letters, not 10000",
    ],
    [
      "a pattern that explodes",
      form(`"${"{a,b}".repeat(30)}"`),
      "bridge.md:10: entities.ada.strong.en[0]: expected fewer alternatives",
    ],
    ["a pattern that explodes, word by word", form(`"${"{ab,c d} ".repeat(30)}"`), "expected fewer alternatives"],
    [
      "too many entities",
      LEAST.replace("entities:\n", `entities:\n${"  - name: Bo\n".repeat(5_000)}`),
      "bridge.md:6: entities: expected at most 5000 entities, not 5002",
    ],
    ["a file that never ends", LEAST + "a".repeat(2_000_001), "bridge.md:1: file: expected at most 2000000 letters"],
    ["nothing", "", "bridge.md:1: front matter: expected front matter first"],
  ])(
    "%s",
    (_, text, message) => {
      const told = messagesOf(() => {
        const files = { id: "bridge", words: { path: "bridge.md", text } };
        const { warnings } = readBrief(files, parsePattern, { strictness: "reader", version: "0.1.0" });
        if (warnings.length > 0) throw new BriefError(warnings);
      });
      expect(told.join("\n")).toContain(message);
    },
    30_000,
  );
});

function form(pattern: string): string {
  return LEAST.replace("name: Ada Berg", `name: Ada Berg\n    id: ada\n    strong:\n      en: ${pattern}`);
}

function read(text: string): Brief {
  const files = { id: "bridge", words: { path: "bridge.md", text } };
  return readBrief(files, parsePattern, { strictness: "reader", version: "0.1.0" }).brief;
}

// The strict file is a reader's file too.
it("reads what a bundled one may be", () => {
  expect(
    read(BRIEF_MD.replace("---\n\nThe town", "entities: [{ name: Ada Berg }]\n---\n\nThe town")).questions,
  ).toHaveLength(1);
});
