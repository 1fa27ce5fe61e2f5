// `npm run spot -- FILE… [--json] [--all] [--why] [--published DATE] [--out FILE] [--explainers PATH…]`: what would be marked.
import { createWriteStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Brief } from "../src/briefs/brief.ts";
import { buildExtension } from "./build-extension.ts";
import { openSpotter } from "./driver/open-spotter.ts";
import { generate } from "./generate-bundled.ts";
import { namedFile } from "./named-file.ts";
import { readDocuments, type SpotDocument, toIsoDay } from "./read-documents.ts";
import { isExplainerPath, readExplainers } from "./read-explainers.ts";
import { toJson, toLines, toReasons } from "./spotted-text.ts";

const { values, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean" },
    all: { type: "boolean" },
    published: { type: "string" },
    out: { type: "string" },
    why: { type: "boolean" },
    explainers: { type: "string", multiple: true },
  },
});
const { published } = values;
if (published !== undefined && toIsoDay(published) === null)
  throw new Error(`--published takes a day such as 2025-06-02, not "${published}".`);
// A list behind --explainers ends where the pages begin: folders, zips and Markdown are no pages.
const named = names.map(namedFile);
const explainers = values.explainers && [...values.explainers.map(namedFile), ...named.filter(isExplainerPath)];
const files = explainers ? named.filter((path) => !isExplainerPath(path)) : named;
if (files.length === 0)
  throw new Error(
    "Which files? npm run spot -- FILE… [--json] [--all] [--why] [--published DATE] [--out FILE] [--explainers PATH…]",
  );
const out =
  values.out === undefined ? process.stdout : createWriteStream(resolve(process.env.SIDELIGHT_FROM ?? ".", values.out));

// Standard output is for what was found only.
console.log = console.error;
const own = explainers && (await buildWith(await readExplainers(explainers)));
if (!own) await buildExtension(["chrome"]);
const spotter = await openSpotter(values.why, own && join(own, "chrome"));
try {
  for await (const { id, mentions, withheld, problem } of spotter.spot(readAll(files, published))) {
    if (problem !== undefined) {
      console.error(`${id}: ${problem}`);
      process.exitCode = 1;
    }
    const shown = mentions.filter(({ marked }) => marked || values.all);
    out.write(values.json ? toJson(id, shown, values.why ? withheld : undefined) : toLines(id, shown));
    if (values.why && !values.json) out.write(toReasons(withheld));
  }
} finally {
  if (out !== process.stdout) await new Promise<void>((resolve) => out.end(() => resolve()));
  await spotter.close();
  if (own) await rm(own, { recursive: true });
}

/**
 * Build the extension with briefs instead of the bundled ones.
 *
 * @returns A folder for it alone: the extension that others find in dist has the bundled ones.
 */
async function buildWith(briefs: readonly Brief[]): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sidelight-spot-"));
  try {
    await buildExtension(["chrome"], briefs, folder);
  } finally {
    await generate();
  }
  return folder;
}

async function* readAll(paths: readonly string[], published?: string): AsyncGenerator<SpotDocument> {
  for (const path of paths) yield* readDocuments(path, published);
}
