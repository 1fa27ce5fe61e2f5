import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

/** Links that comments cite for a browser's quirk; other links in code are data. */
const CITED =
  /^\s*(?:(?:\/\/|\*|\/\*).*?)?(https:\/\/(?:developer\.(?:mozilla\.org|chrome\.com)|bugzilla\.mozilla\.org|support\.mozilla\.org|firefox-source-docs\.mozilla\.org|[\w.-]+\.spec\.whatwg\.org|drafts\.csswg\.org|(?:w3c|wicg)\.github\.io)\/[^\s)*,;]+)/gm;

describe("the list of browsers' quirks", () => {
  const list = readFileSync("docs/browser-quirks.md", "utf8");
  const rows = [...list.matchAll(/^\| .+ +\| `([^`]+)` +\| \[[^\]]+\]\(([^)]+)\) +\| .+ \|$/gm)].map(
    ([, file = "", link = ""]) => `${file} ${link}`,
  );

  it("has a row for every link that a comment cites, and no other", () => {
    const files = execFileSync("git", ["ls-files", "src", "scripts"], { encoding: "utf8" }).split("\n");
    const cited = files
      .filter((file) => /\.(?:tsx?|css)$/.test(file))
      .flatMap((file) => [...readFileSync(file, "utf8").matchAll(CITED)].map(([, link]) => `${file} ${link}`));
    expect(cited.length).toBeGreaterThan(25);
    expect([...new Set(rows)].sort()).toEqual([...new Set(cited)].sort());
  });
});
