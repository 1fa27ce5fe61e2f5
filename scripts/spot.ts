// `npm run spot -- FILE… [--json] [--all] [--why] [--published DATE] [--out FILE] [--explainers PATH…]`: what would be marked.
import { createWriteStream } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import type { WithheldSummary } from "../src/messages/page-summary.ts";
import { buildExtension } from "./build-extension.ts";
import { describeWithheld } from "./describe-withheld.ts";
import { openSpotter, type SpottedMention } from "./driver/open-spotter.ts";
import { namedFile } from "./named-file.ts";
import { readDocuments, type SpotDocument, toIsoDay } from "./read-documents.ts";
import { isExplainerPath, readExplainers } from "./read-explainers.ts";

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
const briefs = explainers && (await readExplainers(explainers));
await buildExtension(["chrome"], briefs);
const spotter = await openSpotter(values.why);
try {
  for await (const { id, mentions, withheld, problem } of spotter.spot(readAll(files, published))) {
    if (problem !== undefined) {
      console.error(`${id}: ${problem}`);
      process.exitCode = 1;
    }
    const shown = mentions.filter(({ marked }) => marked || values.all);
    out.write(values.json ? toJson(id, shown, withheld) : toLines(id, shown));
    if (values.why && !values.json) out.write(toReasons(withheld));
  }
} finally {
  if (out !== process.stdout) await new Promise<void>((resolve) => out.end(() => resolve()));
  await spotter.close();
  // The extension that others find in dist is the one with the bundled briefs.
  if (briefs) await buildExtension(["chrome"]);
}

async function* readAll(paths: readonly string[], published?: string): AsyncGenerator<SpotDocument> {
  for (const path of paths) yield* readDocuments(path, published);
}

function toJson(id: string, mentions: readonly SpottedMention[], withheld: readonly WithheldSummary[]): string {
  const shown = mentions.map(({ brief, entity, text, start, end }) => {
    const named = { explainer: brief, entity, text };
    return start === undefined ? named : { ...named, start, end };
  });
  return `${JSON.stringify({ id, mentions: shown, ...(values.why && { withheld }) })}\n`;
}

function toLines(id: string, mentions: readonly SpottedMention[]): string {
  const lines = mentions.map(
    ({ text, brief, entity, reason }) => `  ${plain(text)} → ${brief}/${entity} (${reason})\n`,
  );
  return `${id}: ${lines.length === 0 ? "nothing" : lines.length} marked\n${lines.join("")}`;
}

/** Not in a page that names too little to be searched at all: there is nothing to tell of it. */
function toReasons(withheld: readonly WithheldSummary[]): string {
  if (withheld.length === 0) return "  nothing was withheld; a page that names too little is not searched\n";
  return withheld
    .map((one) => `  not marked: ${plain(one.text)} → ${one.brief}/${one.entity} (${describeWithheld(one)})\n`)
    .join("");
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ");
}
