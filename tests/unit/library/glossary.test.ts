import { describe, expect, it } from "vitest";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import type { Brief } from "../../../src/briefs/brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { compileStory } from "../../../src/library/compiled-story.ts";
import { readGlossary, withTopic } from "../../../src/library/glossary.ts";
import { decideMentions } from "../../../src/mentions/decide-mentions.ts";
import { messagesOf } from "../briefs/brief-files.ts";

const CSV = `Term,Definition,Aliases
Halyard,"A rope that hoists a sail, ""up"" the mast",up-haul
Gybe,Turning the stern through the wind,jibe|wear
Agent,Somebody who acts for the owner,
`;

describe("readGlossary", () => {
  it("reads CSV by its header: names, meanings and other spellings", () => {
    expect(termsOf(CSV)).toEqual([
      ["Halyard", 'A rope that hoists a sail, "up" the mast', ["halyard{,s}", "up-haul{,s}"]],
      ["Gybe", "Turning the stern through the wind", ["gybe{,s}", "jibe{,s}", "wear{,s}"]],
      ["Agent", "Somebody who acts for the owner", ["agent{,s}"]],
    ]);
  });

  it.each<[string, string, string]>([
    ["semicolons", "terms.csv", "halyard;a rope\ngybe;a turn\n"],
    ["tabs", "terms.tsv", "halyard\ta rope\ngybe\ta turn\n"],
    [
      "a text export of Anki",
      "notes.txt",
      "#separator:tab\n#html:true\n#guid column:1\nx1\thalyard\ta <b>rope</b>\nx2\tgybe\ta&nbsp;turn\n",
    ],
    [
      "JSON-LD",
      "terms.json",
      '{"@type":"DefinedTermSet","hasDefinedTerm":[{"@type":"DefinedTerm","name":"halyard","description":"a rope"},{"@type":"DefinedTerm","name":"gybe","description":"a turn"}]}',
    ],
    [
      "a page with JSON-LD",
      "page.html",
      '<!doctype html><script type="application/ld+json">[{"@type":"DefinedTerm","name":"halyard","description":"a rope"},{"@type":"DefinedTerm","name":"gybe","description":"a turn"}]</script>',
    ],
  ])("reads %s", (_, path, text) => {
    expect(termsOf(text, path).map(([name, meaning]) => [name, meaning])).toEqual([
      ["halyard", "a rope"],
      ["gybe", "a turn"],
    ]);
  });

  it("leaves out terms that every page says, single letters and sentences, and says how many", () => {
    const { leftOut } = readGlossary(
      { path: "a.csv", text: "the,x\nx,y\nhalyard,z\nWhat is a rope that hoists a sail up the mast called?,w\n" },
      "2024-03-01",
    );
    expect(leftOut).toBe(3);
  });

  it("shows no markup of its own, nor any that its texts bring", () => {
    const row = '"<img src=x onerror=alert(1)>a **rope** &lt;script&gt;"';
    expect(termsOf(`term,meaning\nhalyard,${row}\n`).map(([, meaning]) => meaning)).toEqual(["a rope ‹script>"]);
  });

  it("refuses more than 5,000 terms, and what is no glossary", () => {
    const many = Array.from({ length: 5_001 }, (_, at) => `term number ${at},x\n`).join("");
    expect(messagesOf(() => readGlossary({ path: "a.csv", text: many }, "2024-03-01"))).toEqual([
      "a.csv:1: glossary: expected at most 5000 terms, not 5001: a dictionary would mark half of each page",
    ]);
    expect(messagesOf(() => readGlossary({ path: "a.txt", text: "Just a text.\n" }, "2024-03-01"))[0]).toContain(
      "expected an explainer",
    );
  });
});

describe("a glossary on a page", () => {
  it("is quiet where one of its terms stands, however often", () => {
    expect(marksOn("The agent met another agent, and the agents talked.", read(CSV))).toEqual([]);
  });

  it("is quiet with a single term", () => {
    expect(marksOn("The agent met another agent, and the agents talked.", read("Agent,x\n"))).toEqual([]);
  });

  it("explains its terms where two of them stand", () => {
    expect(marksOn("Ease the halyard before you gybe.", read(CSV))).toEqual(["halyard", "gybe"]);
  });

  it("explains a single term where the topic stands that its reader named, also after it was written and read again", () => {
    const brief = withTopic(read("Agent,x\n"), "sailing, regatta");
    expect(marksOn("The agent was late for the regatta.", brief)).toEqual(["agent"]);
    expect(marksOn("The agent was late for the meeting.", brief)).toEqual([]);
    expect(withTopic(brief, "").story).toEqual(read("Agent,x\n").story);
  });
});

function read(text: string, path = "sailing.csv"): Brief {
  const { files } = readGlossary({ path, text }, "2024-03-01");
  return readBrief(files, parsePattern, { strictness: "reader", version: null }).brief;
}

function termsOf(text: string, path?: string): readonly (readonly [string, string, readonly string[]])[] {
  return read(text, path).entities.map(({ name, role, forms }) => [
    name,
    role,
    forms.flatMap(({ patterns }) => patterns),
  ]);
}

function marksOn(text: string, brief: Brief): readonly string[] {
  const gazetteer = openGazetteer([compileStory(brief).tables], WORD_LISTS);
  const place = { position: 0, length: text.length, section: 0, part: 0, partLength: text.length, isEntry: false };
  const block = { ...place, candidates: findCandidates(text, gazetteer) };
  const { decisions } = decideMentions([block], gazetteer.briefs, {
    length: text.length,
    parts: 1,
    published: null,
    modified: null,
    title: [],
    outer: [],
  });
  return decisions.filter(({ shown }) => shown).map(({ candidate }) => text.slice(candidate.start, candidate.end));
}
