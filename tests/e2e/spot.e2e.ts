import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSpotter, type SpottedDocument, type Spotter } from "../../scripts/driver/open-spotter.ts";
import type { SpotDocument } from "../../scripts/read-documents.ts";
import { copySources } from "./copy-sources.ts";
import { installablePackage } from "./packages.ts";

// It works in Chromium alone.
describe.skipIf(process.env.SIDELIGHT_BROWSER === "firefox")("npm run spot", () => {
  let spotter: Spotter;
  beforeAll(async () => {
    spotter = await openSpotter(false, await installablePackage("chrome"));
  });
  afterAll(() => spotter.close());

  it("says where mentions stand in a text, document for document in their order", async () => {
    const text = "Less than three hours\n\nUkraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov.";
    const about = {
      id: "about",
      html: `<body>${text
        .split("\n")
        .map((line) => `<p>${line}</p>`)
        .join("\n")}</body>`,
      text,
    };
    const other = { id: "other", html: "<p>The ferry was late.</p>", text: "The ferry was late." };
    const spotted = await spotAll([other, about, other]);
    expect(spotted.map(({ id }) => id)).toEqual(["other", "about", "other"]);
    expect(spotted[0]?.mentions).toEqual([]);
    const umerov = spotted[1]?.mentions.find(({ text }) => text === "Rustem Umerov");
    expect(umerov).toMatchObject({ start: text.indexOf("Rustem"), end: text.indexOf("Rustem") + 13 });
  });

  it("dates a page only where it says no date itself", async () => {
    const story = "<p>Ukraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov.</p>";
    const dated = new TextEncoder().encode(`<meta property="article:published_time" content="2012-01-01">${story}`);
    const own = `<meta property="article:published_time" content="2025-06-03">${story}`;
    const [byGift, byItself] = await spotAll([
      { id: "without", html: story, dated },
      { id: "with", html: own, dated },
    ]);
    const talks = (spotted?: SpottedDocument) => spotted?.mentions.some(({ entity }) => entity === "istanbul-talks");
    expect([talks(byGift), talks(byItself)]).toEqual([false, true]);
  });

  async function spotAll(documents: readonly SpotDocument[]) {
    async function* each() {
      yield* documents;
    }
    const spotted = [];
    for await (const document of spotter.spot(each())) spotted.push(document);
    return spotted;
  }
});

describe.skipIf(process.env.SIDELIGHT_BROWSER === "firefox")("npm run spot -- --explainers", () => {
  let folder: string;
  let json: string;
  // It builds the extension with these explainers, which is not to be the one that other tests install.
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), "sidelight-spot-"));
    copySources(join(folder, "sources"));
    mkdirSync(join(folder, "own/crossing"), { recursive: true });
    writeFileSync(join(folder, "own/crossing/brief.md"), WORDS);
    writeFileSync(join(folder, "own/crossing/entities.yaml"), ENTITIES);
    writeFileSync(join(folder, "own/ferry.md"), FERRY);
    writeFileSync(join(folder, "page.html"), `<meta charset="utf-8">${ABOUT}`);
    json = await run();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("marks by these explainers instead of the bundled ones, and names the one of each mark", () => {
    const { mentions } = JSON.parse(json);
    expect(mentions).toEqual([
      { explainer: "crossing", entity: "mayor", text: "Anna Lindqvist" },
      { explainer: "crossing", entity: "bridge", text: "Skerry Crossing" },
      { explainer: "ferry", entity: "wick-line", text: "Wick Line" },
      { explainer: "ferry", entity: "norvale-pier", text: "Norvale Pier" },
    ]);
  });

  async function run(): Promise<string> {
    // Without what the test runner sets: a build would take itself for a test.
    const { NODE_ENV: _node, VITEST: _vitest, ...env } = process.env;
    const args = ["scripts/run.mjs", "spot", "--explainers", join(folder, "own"), join(folder, "page.html"), "--json"];
    const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: join(folder, "sources"), env });
    return stdout;
  }
});

/** A paragraph for each of the two, and one for the bundled ones. */
const ABOUT = `<p>Anna Lindqvist walked over the Skerry Crossing in Ostwick.</p>
<p>Then she took the Wick Line from Norvale Pier.</p>
<p>Nobody spoke of Rustem Umerov, or of the talks of Ukraine and Russia in Istanbul.</p>`;

const WORDS = `---
title: The Skerry Crossing
language: en
asOf: 2024-03-01
source: { title: A report on the crossing }
---

Ostwick was promised a bridge.
`;

const ENTITIES = `entities:
  - id: mayor
    kind: person
    name: Anna Lindqvist
    role: Mayor of Ostwick.
    strong: { en: Anna Lindqvist }
  - id: bridge
    kind: place
    name: The bridge
    role: The bridge that Ostwick was promised.
    strong: { en: Skerry Crossing }
`;

const FERRY = `---
format: 1
id: ferry
title: The ferry
language: en
asOf: 2024-03-01
entities:
  - name: Wick Line
  - name: Norvale Pier
---
`;
