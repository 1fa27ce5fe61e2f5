// `npm run package`: the two zips that the stores take, the same bytes for the same sources.
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Zippable, zipSync } from "fflate";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";

/** The oldest day a zip can name: each file has it, so that the day of packaging does not show. */
const DAY = new Date(1980, 0, 1);

await buildExtension();
for (const browser of BROWSER_NAMES) {
  const zip = zipSync(await readFolder(`dist/${browser}`), { mtime: DAY, level: 9 });
  const file = `dist/sidelight-${browser}.zip`;
  await writeFile(file, zip);
  console.log(`${file} (${(zip.length / 1024).toFixed(0)} kB)`);
}

async function readFolder(folder: string): Promise<Zippable> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  const files: Zippable = {};
  for (const path of paths.sort()) files[path.slice(folder.length + 1).replaceAll("\\", "/")] = await readFile(path);
  return files;
}
