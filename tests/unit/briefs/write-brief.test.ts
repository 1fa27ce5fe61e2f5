import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBriefFolder } from "../../../scripts/read-briefs.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { writeBrief } from "../../../src/brief-format/write-brief.ts";
import type { Brief } from "../../../src/briefs/brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";
import { makeFiles } from "./brief-files.ts";

describe("writeBrief", () => {
  it("writes the bundled brief so that the same comes back", async () => {
    const { translations: _, ...brief } = (await readBriefFolder("istanbul-talks")).brief;
    expect(read(writeBrief(brief), "another-id")).toEqual(brief);
  });

  it("writes a brief with every kind of field so that the same comes back", () => {
    const { brief } = readBrief(makeFiles(), parsePattern);
    const full = { ...brief, author: "A", licence: "CC0", revision: 2, minimumVersion: "0.1" };
    expect(read(writeBrief(full))).toEqual(full);
  });

  it("leaves out evidence that is the entities' own names", () => {
    const text = `---\ntitle: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Halyard }, { name: Gybe }]\n---\n`;
    const brief = read(text);
    expect(writeBrief(brief)).toContain("story:\n  atLeast: 2\n");
    expect(read(writeBrief(brief))).toEqual(brief);
  });

  it("gives any words back as they were, and the same text when written again", () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 12, maxLength: 12 }), (texts) => {
        const [lead, summary, point, heading, one, two, question, answer, name, role, title, source] = texts as Texts;
        const brief = buildBrief({
          lead,
          summary,
          keyPoints: [{ id: "a-point", text: point }],
          sections: [{ id: "a-section", heading, paragraphs: [one, two] }],
          questions: [{ id: "a-question", question, answer: [answer] }],
          title,
          sources: [{ title: source }],
          entities: [
            buildEntity({
              name,
              role,
              forms: [{ strength: "strong", language: "en", patterns: ["Ada Berg", "{Bo,Bea} … Ek"] }],
            }),
          ],
          story: buildStory({
            requires: ["town"],
            enough: { short: 1, long: 1, coverage: 0.25 },
            evidence: [{ name: "town", weight: 1, count: 2.5, patterns: ["Harbourton"] }],
          }),
        });
        const written = writeBrief(brief);
        expect(read(written)).toEqual(brief);
        expect(writeBrief(read(written))).toBe(written);
      }),
      { numRuns: Number(process.env.RUNS ?? 60) },
    );
  }, 60_000);
});

type Texts = [string, string, string, string, string, string, string, string, string, string, string, string];

/** Plain texts in one line, of pieces that mean something in Markdown or YAML. */
const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        "1.",
        "2)",
        "-",
        "+",
        "#",
        "##",
        "=",
        "---",
        "***",
        ">",
        "<b",
        "&amp;",
        "{#x}",
        "{",
        "[a](b)",
        "_x",
        "\\",
        "~~~",
        "`a",
        "!",
        "|",
        "a:",
        "#tag",
        "yes",
        "null",
        "1e3",
        "2024-01-01",
        "'",
        '"',
        "…",
        "Україна",
        "http://a.example",
        "!!str",
        "&a",
        "*a",
        "%",
        "@",
      ),
      fc.string({ minLength: 1, maxLength: 8 }),
      fc.constant("word"),
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((pieces) =>
    withoutMarkup(pieces.join(" "))
      .replace(/\s+/g, " ")
      .replace(/(?:\s*\{#[^}]*\})+$/, "")
      .trim(),
  )
  .map((text) => (text.replace(/^\{#[^}]*\}/, "").trim() === "" ? "word" : text.replace(/^\{/, "(")));

/** What is taken out can bring together what is markup again. */
function withoutMarkup(text: string): string {
  const less = text.replace(/<\/?[a-z!]|\*\*|__|\]\(|`|\p{Cc}/giu, "");
  return less === text ? text : withoutMarkup(less);
}

function read(text: string, id = "a-story"): Brief {
  const files = { id, words: { path: "a.md", text } };
  return readBrief(files, parsePattern, { strictness: "reader", version: null }).brief;
}
