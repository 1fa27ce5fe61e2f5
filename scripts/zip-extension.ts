import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";

/** The oldest day a zip can name: each file has it, so that the day of packaging does not show. */
export const DAY = new Date(1980, 0, 1);

/** A built extension as one zip, the same bytes for the same files. */
export async function zipExtension(folder: string): Promise<Uint8Array> {
  return zipSync(await readFolder(folder), { mtime: DAY, level: 9 });
}

async function readFolder(folder: string): Promise<Zippable> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files: Zippable = {};
  for (const path of paths.sort()) files[path.slice(folder.length + 1).replaceAll("\\", "/")] = await readFile(path);
  return files;
}
