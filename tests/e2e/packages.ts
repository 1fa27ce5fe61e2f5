import { rmSync } from "node:fs";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { unzipSync } from "fflate";
import type { BrowserName } from "../../scripts/derive-manifest.ts";
import { packageOf } from "../../scripts/write-packages.ts";

/** What is in the zip that `npm run package` wrote for a browser, by path. */
export async function readPackage(browser: BrowserName): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await readFile(packageOf(browser)));
}

/** Unpack a browser's zip into a new folder, which goes when this process ends. */
export async function unpackPackage(browser: BrowserName): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sidelight-package-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));
  for (const [path, bytes] of Object.entries(await readPackage(browser))) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
  return folder;
}

/**
 * A browser's zip in the shape which that browser installs: Firefox takes the file itself, Chromium what is in it, because it
 * takes zips from its store alone.
 */
export async function installablePackage(browser: BrowserName): Promise<string> {
  return browser === "firefox" ? resolve(packageOf(browser)) : unpackPackage(browser);
}
