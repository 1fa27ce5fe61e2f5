import { createHash } from "node:crypto";
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import packageJson from "../package.json" with { type: "json" };
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { thisMachine, zipSources } from "./source-archive.ts";
import { zipExtension } from "./zip-extension.ts";

const FOLDER = "artifacts";
const NAME = `sidelight-${packageJson.version}`;

/** Where the zip for a browser's store is, once `writePackages` has written it. */
export function packageOf(browser: BrowserName): string {
  return join(FOLDER, `${NAME}-${browser}.zip`);
}

/**
 * Write what the stores take into `artifacts/`, from the builds in `dist/`: a zip a browser, the sources, and their checksums.
 *
 * Empties the folder first.
 *
 * @returns A line of each file for whoever asked for them, then the checksums.
 */
export async function writePackages(): Promise<readonly string[]> {
  const files = new Map<string, Uint8Array>();
  for (const browser of BROWSER_NAMES) files.set(packageOf(browser), await zipExtension(`dist/${browser}`));
  files.set(join(FOLDER, `${NAME}-source.zip`), zipSources(thisMachine()));
  await rm(FOLDER, { recursive: true, force: true });
  await mkdir(FOLDER);
  for (const [path, bytes] of files) await writeFile(path, bytes);
  const sums = [...files].map(([path, bytes]) => sumOf(path.slice(FOLDER.length + 1), bytes));
  await writeFile(join(FOLDER, "SHA256SUMS"), `${sums.join("\n")}\n`);
  return [...[...files].map(([path, { length }]) => `${path} (${(length / 1024).toFixed(0)} kB)`), ...sums];
}

/** A file's line in `SHA256SUMS`, as `sha256sum --check` reads it. */
export function sumOf(name: string, bytes: Uint8Array): string {
  return `${createHash("sha256").update(bytes).digest("hex")}  ${name}`;
}
