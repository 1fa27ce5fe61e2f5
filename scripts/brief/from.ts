import { mkdir, readFile, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { stringify } from "yaml";
import { createIdMaker, type IdMaker } from "../../src/brief-format/made-ids.ts";
import { writeBrief } from "../../src/brief-format/write-brief.ts";
import type { Brief } from "../../src/briefs/brief.ts";
import { CaptureError } from "../../src/capture/capture-error.ts";
import { showDraft } from "../../src/capture/show-draft.ts";
import { makeFromFile } from "../capture/make-from-file.ts";

const USAGE = "npm run brief -- from FILE… [--url URL] [--json] [--out FOLDER]";

/**
 * `brief from FILE… [--url URL] [--json] [--out FOLDER]`: make explainers of pages and texts.
 *
 * `--json` prints each draft as one line of JSON. `--out` writes each explainer as one Markdown file named after its id, and its draft
 * beside it as JSON (`ID.draft`, an ending that imports pass over). With neither, the Markdown is printed. A file that nothing can be made of is named on standard error,
 * costs none of the others, and makes the command fail.
 */
export async function makeFrom(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: "string" }, json: { type: "boolean" }, out: { type: "string" } },
  });
  if (positionals.length === 0) throw new Error(`Which files? ${USAGE}`);
  // Names on the command line are meant from the folder it was given in, whatever folder the script runs in.
  const from = process.env.SIDELIGHT_FROM ?? ".";
  const folder = values.out === undefined ? undefined : resolve(from, values.out);
  const ids = createIdMaker();
  for (const file of positionals) {
    try {
      const { captured, made } = await makeFromFile(resolve(from, file), values.url ?? null);
      const draft = showDraft(captured, made);
      const brief = { ...made.brief, id: await findFreeId(made.brief, ids, folder) };
      if (values.json) process.stdout.write(`${JSON.stringify(draft)}\n`);
      if (folder !== undefined) await writeFiles(folder, brief.id, writeBrief(brief), draft);
      else if (!values.json) process.stdout.write(writeBrief(brief));
    } catch (error) {
      if (!(error instanceof CaptureError || isMissingFile(error))) throw error;
      console.error(`${file}: ${error instanceof CaptureError ? error.message : "There is no such file."}`);
      process.exitCode = 1;
    }
  }
}

/** The brief's own id, with a number where this run, or another explainer in the folder, has it. */
async function findFreeId({ id: wanted, title }: Brief, ids: IdMaker, folder: string | undefined): Promise<string> {
  for (;;) {
    const id = ids.make(wanted, "explainer");
    if (folder === undefined) return id;
    const present = await readFile(`${folder}/${id}.md`, "utf8").catch(() => null);
    if (present === null || present.includes(`\n${stringify({ title }, { lineWidth: 0 }).trim()}\n`)) return id;
  }
}

async function writeFiles(folder: string, id: string, markdown: string, draft: unknown): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/${id}.md`, markdown);
  await writeFile(`${folder}/${id}.draft`, `${JSON.stringify(draft, null, 2)}\n`);
}

function isMissingFile(error: unknown): error is Error {
  return error instanceof Error && ["ENOENT", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "");
}
