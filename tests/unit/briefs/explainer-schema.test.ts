import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readBriefFolder } from "../../../scripts/read-briefs.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { ENTITY_FIELDS } from "../../../src/brief-format/parse/parse-entities.ts";
import { FRONT_MATTER_FIELDS } from "../../../src/brief-format/parse/parse-front-matter.ts";
import { STORY_FIELDS } from "../../../src/brief-format/parse/parse-story.ts";
import { writeBrief } from "../../../src/brief-format/write-brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { messagesOf } from "./brief-files.ts";

const schema = JSON.parse(readFileSync("assets/explainer-schema.json", "utf8"));
const fits = new Ajv2020({ strict: true, allErrors: true }).compile(schema);

describe("assets/explainer-schema.json", () => {
  it("has the fields that are read, and no others", () => {
    expect(Object.keys(schema.properties).sort()).toEqual([...FRONT_MATTER_FIELDS, "entities", "story"].sort());
    expect(Object.keys(schema.$defs.entity.properties).sort()).toEqual([...ENTITY_FIELDS].sort());
    expect(Object.keys(schema.$defs.story.properties).sort()).toEqual([...STORY_FIELDS].sort());
  });

  it("fits the bundled brief", async () => {
    const { brief } = await readBriefFolder("istanbul-talks");
    expect([fits(frontOf(writeBrief(brief))), fits.errors]).toEqual([true, null]);
  });

  it.each<[string, string]>([
    ["the least", "title: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada }]\n"],
    ["no title", "language: en\nasOf: 2024-03-01\nentities: [{ name: Ada }]\n"],
    ["an unknown field", "title: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada, age: 3 }]\n"],
    [
      "a revision that is no number",
      "title: A\nlanguage: en\nasOf: 2024-03-01\nrevision: new\nentities: [{ name: Ada }]\n",
    ],
    ["a revision", "title: A\nlanguage: en\nasOf: 2024-03-01\nrevision: 3\nentities: [{ name: Ada }]\n"],
    ["a kind nobody knows", "title: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada, kind: cat }]\n"],
    [
      "a source without a title",
      "title: A\nlanguage: en\nasOf: 2024-03-01\nsource: { url: 'https://a.example' }\nentities: [{ name: Ada }]\n",
    ],
    [
      "another address",
      "title: A\nlanguage: en\nasOf: 2024-03-01\nsource: { title: A, url: 'ftp://a.example' }\nentities: [{ name: Ada }]\n",
    ],
    [
      "names that are enough",
      "title: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada }]\nstory: { atLeast: 1 }\n",
    ],
    ["an id with capitals", "title: A\nlanguage: en\nasOf: 2024-03-01\nid: Ada\nentities: [{ name: Ada }]\n"],
  ])("says the same as the reading: %s", (_, front) => {
    const files = { id: "a", words: { path: "a.md", text: `---\n${front}---\n` } };
    const told = messagesOf(() => readBrief(files, parsePattern, { strictness: "reader", version: null }));
    expect([fits(parse(front)), told]).toEqual([told.length === 0, told]);
  });
});

function frontOf(text: string): unknown {
  return parse(text.split(/^---$/m)[1] ?? "");
}
