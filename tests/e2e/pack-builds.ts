import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { BROWSER_NAMES, type BrowserName } from "../../scripts/derive-manifest.ts";
import { packageOf } from "../../scripts/write-packages.ts";
import { zipExtension } from "../../scripts/zip-extension.ts";
import { readPackage } from "./packages.ts";

/**
 * Vitest calls this before the end-to-end tests: see to it that the zips which they install are those of the builds in `dist/`.
 *
 * After `npm run package` and in `npm test` they are, and nothing is written. After `npm run build` alone they are missing or
 * older, and are packed as `npm run package` packs them.
 */
export async function setup(): Promise<void> {
  for (const browser of BROWSER_NAMES) {
    if ((process.env.SIDELIGHT_BROWSER ?? browser) !== browser || (await isPacked(browser))) continue;
    await mkdir(dirname(packageOf(browser)), { recursive: true });
    await writeFile(packageOf(browser), await zipExtension(`dist/${browser}`));
    console.log(`Packed dist/${browser} as ${packageOf(browser)}, which was not there or of another build.`);
  }
}

async function isPacked(browser: BrowserName): Promise<boolean> {
  const folder = `dist/${browser}`;
  if (!existsSync(folder)) throw new Error(`There is no ${folder}: run "npm run package" first.`);
  if (!existsSync(packageOf(browser))) return false;
  const packed = await readPackage(browser);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  if (files.length !== Object.keys(packed).length) return false;
  for (const file of files) {
    const bytes = packed[file.slice(folder.length + 1).replaceAll("\\", "/")];
    if (!bytes || !(await readFile(file)).equals(bytes)) return false;
  }
  return true;
}
