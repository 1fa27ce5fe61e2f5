import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describeMistake } from "../../../src/brief-format/brief-error.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";

const guide = await readFile("docs/explainers.md", "utf8");

test("the example brief in the guide can be read, and has no risky forms", () => {
  const { brief, warnings } = readBrief(
    {
      id: "harbour-bridge",
      words: { path: "brief.md", text: getExample("text") },
      entities: { path: "entities.yaml", text: getExample("yaml") },
    },
    parsePattern,
  );
  expect(brief.entities.map(({ id }) => id)).toEqual(["mayor", "bridge"]);
  expect(warnings.map(describeMistake)).toEqual([]);
});

test("every pattern in the guide's table can be read", () => {
  const [, table = ""] = guide.split(/\| write +\| to find +\|/);
  const patterns = Array.from(
    table.split("\n\n")[0]?.matchAll(/^\| `([^`]+)` +\|/gm) ?? [],
    ([, pattern = ""]) => pattern,
  );
  expect(patterns.length).toBeGreaterThan(8);
  for (const pattern of patterns) expect(parsePattern(pattern)).not.toEqual([]);
});

/** The first block of code in a language. */
function getExample(language: string): string {
  const [, example] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(guide) ?? [];
  if (example === undefined) throw new Error(`no ${language} in the guide`);
  return example;
}
