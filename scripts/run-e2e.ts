import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Counts } from "../tests/count-results.ts";
import { ALONE, IN_ONE } from "../tests/e2e/alone.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { runTests, sumCounts } from "./test-results.ts";

const FOLDER = "tests/e2e";

/**
 * Run the end-to-end specs: where there are cores for it, Chromium's beside Firefox's, and after both what needs the machine for
 * itself. On two cores that takes three quarters of the time (three specs: 54 s, not 73).
 *
 * @returns How all of them ended.
 */
export async function runEndToEnd(): Promise<Counts> {
  if (availableParallelism() < 2 || process.env.SIDELIGHT_BROWSER) return runTests("e2e");
  const alone = ALONE.map((name) => `${FOLDER}/${name}.e2e.ts`);
  const specs = (await readdir(FOLDER)).filter((name) => name.endsWith(".e2e.ts")).map((name) => `${FOLDER}/${name}`);
  const missing = [...alone, ...Object.keys(IN_ONE).map((name) => `${FOLDER}/${name}.e2e.ts`)].filter(
    (file) => !specs.includes(file),
  );
  if (missing.length > 0) throw new Error(`${FOLDER}/alone.ts names what is not there: ${missing.join(", ")}`);
  const files = specs.filter((file) => !alone.includes(file));
  const filesFor = (browser: BrowserName): string[] =>
    files.filter((file) => (IN_ONE[file.slice(FOLDER.length + 1, -".e2e.ts".length)] ?? browser) === browser);
  const beside = await Promise.all(
    BROWSER_NAMES.map((browser) => runTests("e2e", { files: filesFor(browser), browser })),
  );
  return sumCounts([...beside, await runTests("e2e", { files: alone })]);
}
