import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { checkBriefs } from "../../scripts/brief/check.ts";
import { newBrief } from "../../scripts/brief/new.ts";
import { packBrief } from "../../scripts/brief/pack.ts";

const project = process.cwd();
let folder: string;
let said: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "sidelight-brief-"));
  process.chdir(folder);
  // As the commands are given it by the way into them.
  vi.stubEnv("SIDELIGHT_FROM", folder);
  said = [];
  vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  process.chdir(project);
  process.exitCode = 0;
  await rm(folder, { recursive: true });
});

it("a new explainer is good as it is, and packs into a zip of its files", async () => {
  await newBrief(["harbour-bridge"]);
  await checkBriefs(["harbour-bridge"]);
  expect(said.at(-1)).toBe("1 good, 0 with mistakes");
  expect(process.exitCode).not.toBe(1);
  await packBrief(["harbour-bridge"]);
  const files = unzipSync(await readFile("harbour-bridge.zip"));
  expect(Object.keys(files)).toEqual(["harbour-bridge/brief.md", "harbour-bridge/entities.yaml"]);
  await checkBriefs(["harbour-bridge.zip"]);
  expect(said.at(-1)).toBe("1 good, 0 with mistakes");
});

it("an author's question that another sentence answers is a warning, and a fact without one in an explainer that has some", async () => {
  await newBrief(["one"]);
  const words = await readFile("one/brief.md", "utf8");
  const [, at = ""] = /\{#([\w-]+)\}/.exec(words) ?? [];
  const ask = `asks:\n  - at: ${at}\n    ask: |\n      What about it?\n`;
  await writeFile("one/brief.md", words.replace(/^asOf: /m, `${ask}asOf: `));
  await checkBriefs(["one"]);
  expect(said).toEqual(
    expect.arrayContaining([
      `warning: one/brief.md: asks: "What about it?" is answered with nothing, not with the sentence in ${at} that it hangs on`,
      expect.stringMatching(/^warning: one\/brief\.md: asks: no question leads to ".+" in [\w-]+$/),
      "1 good, 0 with mistakes",
    ]),
  );
  expect(process.exitCode).not.toBe(1);
});

it("all mistakes of all files are told at once, with an exit code", async () => {
  await newBrief(["one"]);
  const words = await readFile("one/brief.md", "utf8");
  await writeFile(
    "one/brief.md",
    words.replace("language: en", "language: english!").replace("revision: 1", "revision: x"),
  );
  await writeFile("two.md", "no front matter");
  await checkBriefs(["one", "two.md"]);
  expect(said.slice(1)).toEqual([
    expect.stringContaining("one/brief.md:4: language: expected a language tag"),
    "one/brief.md:7: revision: expected a number",
    "one/brief.md:7: revision: expected a whole number from 1 on",
    "two.md:1: front matter: expected front matter first: fields between two lines of ---",
    "0 good, 2 with mistakes",
  ]);
  expect(process.exitCode).toBe(1);
});

it("an explainer that takes forms from the one in the folder beside it is checked with them", async () => {
  await checkBriefs([join(project, "assets/briefs/istanbul-talks-may-2025")]);
  expect(said).toEqual([
    expect.stringMatching(/^ok .*istanbul-talks-may-2025\/brief\.md: istanbul-talks-may-2025, /),
    "1 good, 0 with mistakes",
  ]);
});

it("a name that is none, a folder that is there, and a bad explainer to pack are refused", async () => {
  await expect(newBrief(["Harbour Bridge"])).rejects.toThrow("in lower-case words joined by hyphens");
  await newBrief(["one"]);
  await expect(newBrief(["one"])).rejects.toThrow("exist");
  await writeFile("one/brief.md", "nothing");
  await expect(packBrief(["one"])).rejects.toThrow("one/brief.md:1: front matter");
});
