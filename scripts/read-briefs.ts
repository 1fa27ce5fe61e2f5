import { readdir, readFile } from "node:fs/promises";
import type { Brief } from "../src/briefs/brief.ts";
import { describeMistake } from "../src/briefs/brief-error.ts";
import { type CheckedBrief, readBrief } from "../src/briefs/check-brief.ts";
import type { BriefFile } from "../src/briefs/parse-brief.ts";
import { parsePattern } from "../src/gazetteer/parse-pattern.ts";

const FOLDER = "assets/briefs";

/**
 * Read every brief under `assets/briefs`, in the order of their names.
 *
 * @param warn - Told, one line each, what an author should look at again.
 * @throws BriefError with every mistake of a brief, each with file, line and field.
 */
export async function readBriefs(warn: (warning: string) => void): Promise<readonly Brief[]> {
  const folders = await readdir(FOLDER, { withFileTypes: true });
  const briefs: Brief[] = [];
  for (const { name } of folders
    .filter((entry) => entry.isDirectory())
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const { brief, warnings } = await readBriefFolder(name);
    for (const warning of warnings) warn(describeMistake(warning));
    briefs.push(brief);
  }
  return briefs;
}

/** Read and check the brief in one folder under `assets/briefs`. */
export async function readBriefFolder(id: string): Promise<CheckedBrief> {
  const words = await readFileOf(id, "brief.md");
  if (!words) throw new Error(`${FOLDER}/${id}: expected a file brief.md`);
  const entities = await readFileOf(id, "entities.yaml");
  return readBrief({ id, words, ...(entities && { entities }) }, parsePattern);
}

/** One file of a brief; undefined when it is not there. */
async function readFileOf(id: string, name: string): Promise<BriefFile | undefined> {
  const path = `${FOLDER}/${id}/${name}`;
  try {
    return { path, text: await readFile(path, "utf8") };
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
