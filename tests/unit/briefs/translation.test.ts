import { describe, expect, test } from "vitest";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { languagesOf, textsIn } from "../../../src/briefs/brief-texts.ts";
import { chooseLanguage } from "../../../src/briefs/choose-language.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { BRIEF_DE_MD, type Edit, edit, makeFiles, messagesOf } from "./brief-files.ts";

function read(edits: readonly Edit[] = [], language = "de") {
  const file = { path: `brief.${language}.md`, text: edit(BRIEF_DE_MD, edits) };
  return readBrief({ ...makeFiles(), translations: [{ language, file }] }, parsePattern);
}

test("a translation gives the brief's texts in its language, marked as translated", () => {
  const { brief } = read();
  expect(languagesOf(brief)).toEqual(["en", "de"]);
  expect(textsIn("de", brief, [brief])).toMatchObject({
    language: "de",
    translatedFrom: "en",
    title: "Die Hafenbrücke",
    asOf: "2024-03-01",
    keyPoints: [{ id: "vote", text: "Der Rat stimmte für die Brücke." }, { id: "cost" }],
    sources: [{ title: "A report on the bridge" }],
  });
  expect(textsIn("en", brief, [brief])).not.toHaveProperty("translatedFrom");
});

test("an entity keeps what a translation does not say, and loses a native name that is no other name", () => {
  const { brief } = read();
  const [mayor] = textsIn("de", brief, [brief]).entities;
  expect(mayor).toMatchObject({
    name: "Ada Berg",
    role: "Bürgermeisterin der Stadt.",
    keyPoints: brief.entities[0]?.keyPoints,
  });
  expect(mayor?.native).toEqual({ language: "nb", text: "Ada Berg" });
  const norwegian = read([["language: de", "language: nb"]], "nb").brief;
  expect(textsIn("nb", norwegian, [norwegian]).entities[0]).not.toHaveProperty("native");
});

describe("what a translation lacks or has too much is a mistake with its place:", () => {
  test.each<[string, Edit, string]>([
    [
      "a key point",
      ["2. {#cost} Sie kostet 3 Millionen.\n", ""],
      "key points: expected all that the brief has: cost is not here",
    ],
    [
      "a question of its own",
      ["{#who-pays}", "{#who-paid}"],
      "questions: expected only what the brief has, and not who-paid",
    ],
    [
      "another order",
      ["1. {#vote} Der Rat stimmte für die Brücke.\n2. {#cost} Sie", "1. {#cost} Sie kostet.\n2. {#vote} Sie"],
      "key points: expected the brief's order: vote, cost",
    ],
    [
      "a paragraph",
      ["\nNiemand war dagegen.\n", ""],
      "brief.de.md:21: section the-vote: expected as many paragraphs as in the brief: 2, not 1",
    ],
    [
      "an entity",
      ["  bridge: { name: Die Brücke, role: Die Brücke der Stadt. }\n", ""],
      "brief.de.md:5: entities: expected all that the brief has: bridge is not here",
    ],
    [
      "a role",
      [", role: Bürgermeisterin der Stadt.", ""],
      "brief.de.md:6: entities.mayor: expected role: who or what it is here",
    ],
    [
      "the language of its name",
      ["language: de", "language: fr"],
      "brief.de.md:3: language: expected de, as in the file's name",
    ],
    [
      "the language it is from",
      ["translatedFrom: en", "translatedFrom: fr"],
      "brief.de.md:4: translatedFrom: expected en",
    ],
    [
      "a series",
      ["translatedFrom: en", "translatedFrom: en\nseries: { title: Die Stimmen, name: Erste }"],
      "brief.de.md:5: series: expected no series",
    ],
    [
      "a source",
      ["translatedFrom: en", "translatedFrom: en\nsources: { post: Ein Bericht }"],
      "brief.de.md:5: sources.post: expected the id of one of the brief's sources",
    ],
  ])("%s", (_, change, message) => {
    expect(messagesOf(() => read([change]))).toContainEqual(expect.stringContaining(message));
  });
});

describe("the language a brief is shown in", () => {
  test.each<[string, string[], string[], string]>([
    ["is the reader's", ["en", "de", "uk"], ["uk", "de"], "uk"],
    ["is the page's where the reader's is not there", ["en", "de", "uk"], ["fr", "de"], "de"],
    ["is the brief's own where neither is there", ["en", "de"], ["fr", "it"], "en"],
    ["is a relative of the one wanted", ["en", "pt-BR"], ["pt-PT"], "pt-BR"],
    ["is exactly the one wanted rather than a relative", ["en", "pt", "pt-BR"], ["pt-BR"], "pt-BR"],
  ])("%s", (_, present, wanted, language) => {
    expect(chooseLanguage(present, wanted)).toBe(language);
  });
});
