import { join } from "node:path";
import type { Brief } from "../src/briefs/brief.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { generate } from "./generate-bundled.ts";
import { reportStep, runStep } from "./run-step.ts";

/**
 * Write the unpacked extension for each browser into `<folder>/<browser>`.
 *
 * @param briefs - What it explains instead of the bundled briefs.
 * @param folder - Where to; `dist` when left out.
 * @throws When a build fails, after its output was printed.
 */
export async function buildExtension(
  browsers: readonly BrowserName[] = BROWSER_NAMES,
  briefs?: readonly Brief[],
  folder = "dist",
): Promise<void> {
  await generate(briefs);
  for (const browser of browsers) {
    const how = ["--mode", browser, "--logLevel", "warn", "--outDir", join(folder, browser), "--emptyOutDir"];
    const result = await runStep(`build for ${browser}`, "vite", ["build", ...how]);
    reportStep(result);
    if (result.code !== 0) throw new Error(`The build for ${browser} failed.`);
  }
}
