import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { describeMistake } from "../../../src/briefs/brief-error.ts";
import { readBrief } from "../../../src/briefs/check-brief.ts";
import { parsePattern } from "../../../src/gazetteer/parse-pattern.ts";

const readme = await readFile("README.md", "utf8");

test("the example brief in the README can be read, and has no risky forms", () => {
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

test("every pattern in the README's table can be read", () => {
  const [, table = ""] = readme.split(/\| write +\| to find +\|/);
  const patterns = Array.from(
    table.split("\n\n")[0]?.matchAll(/^\| `([^`]+)` +\|/gm) ?? [],
    ([, pattern = ""]) => pattern,
  );
  expect(patterns.length).toBeGreaterThan(8);
  for (const pattern of patterns) expect(parsePattern(pattern)).not.toEqual([]);
});

/** The first block of code in a language below "How to write a brief". */
function getExample(language: string): string {
  const [, section = ""] = readme.split("## How to write a brief");
  const [, example] = new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "s").exec(section) ?? [];
  if (example === undefined) throw new Error(`no ${language} in the README's section`);
  return example;
}
