// `npm run spot -- FILE… [--json] [--all] [--published DATE]`: what a reader would see marked on real pages.
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { openSpotter, type SpottedMention } from "./driver/open-spotter.ts";
import { readDocuments, type SpotDocument } from "./read-documents.ts";

const { values, positionals: files } = parseArgs({
  allowPositionals: true,
  options: { json: { type: "boolean" }, all: { type: "boolean" }, published: { type: "string" } },
});
if (files.length === 0) throw new Error("Which files? npm run spot -- FILE… [--json] [--all] [--published DATE]");
for (const file of files) if (!existsSync(file)) throw new Error(`There is no file ${file}.`);

// Standard output is for what was found only.
console.log = console.error;
await buildExtension(["chrome"]);
const spotter = await openSpotter();
try {
  for await (const { id, mentions, problem } of spotter.spot(readAll(files, values.published))) {
    if (problem !== undefined) {
      console.error(`${id}: ${problem}`);
      process.exitCode = 1;
    }
    const shown = mentions.filter(({ marked }) => marked || values.all);
    process.stdout.write(values.json ? toJson(id, shown) : toLines(id, shown));
  }
} finally {
  await spotter.close();
}

async function* readAll(paths: readonly string[], published?: string): AsyncGenerator<SpotDocument> {
  for (const path of paths) yield* readDocuments(path, published);
}

function toJson(id: string, mentions: readonly SpottedMention[]): string {
  const shown = mentions.map(({ entity, text, start, end }) =>
    start === undefined ? { entity, text } : { entity, text, start, end },
  );
  return `${JSON.stringify({ id, mentions: shown })}\n`;
}

function toLines(id: string, mentions: readonly SpottedMention[]): string {
  const lines = mentions.map(({ text, entity, reason }) => `  ${text.replace(/\s+/g, " ")} → ${entity} (${reason})\n`);
  return `${id}: ${lines.length === 0 ? "nothing" : lines.length} marked\n${lines.join("")}`;
}
