import { readdir, readFile } from "node:fs/promises";
import { describeMistake } from "../src/brief-format/brief-error.ts";
import type { BriefFile, BriefFiles, LenderFile } from "../src/brief-format/brief-files.ts";
import { type CheckedBrief, readBrief } from "../src/brief-format/check/check-brief.ts";
import { findLenders } from "../src/brief-format/parse/read-lent.ts";
import type { Brief } from "../src/briefs/brief.ts";
import { parsePattern } from "../src/gazetteer/compile/parse-pattern.ts";

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
  const lenders = await Promise.all((entities ? findLenders(entities) : []).map(readLender));
  return readBrief(
    {
      id,
      words,
      ...(entities && { entities }),
      translations: await readTranslations(id),
      lenders: lenders.filter((lender) => lender !== null),
    },
    parsePattern,
  );
}

async function readLender(id: string): Promise<LenderFile | null> {
  const entities = await readFileOf(id, "entities.yaml");
  return entities ? { id, entities } : null;
}

/** The files `brief.de.md` and the like beside `brief.md`, in the order of their names. */
async function readTranslations(id: string): Promise<NonNullable<BriefFiles["translations"]>> {
  const found = [];
  for (const name of (await readdir(`${FOLDER}/${id}`)).toSorted()) {
    const language = /^brief\.([A-Za-z0-9-]+)\.md$/.exec(name)?.[1];
    const file = language && (await readFileOf(id, name));
    if (language && file) found.push({ language, file });
  }
  return found;
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
