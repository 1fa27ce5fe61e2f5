import type { Brief } from "../src/briefs/brief.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { generate } from "./generate-bundled.ts";
import { reportStep, runStep } from "./run-step.ts";

/**
 * Write the unpacked extension for each browser into `dist/<browser>`.
 *
 * @param briefs - What it explains instead of the bundled briefs.
 * @throws When a build fails, after its output was printed.
 */
export async function buildExtension(
  browsers: readonly BrowserName[] = BROWSER_NAMES,
  briefs?: readonly Brief[],
): Promise<void> {
  await generate(briefs);
  for (const browser of browsers) {
    const result = await runStep(`build for ${browser}`, "vite", ["build", "--mode", browser, "--logLevel", "warn"]);
    reportStep(result);
    if (result.code !== 0) throw new Error(`The build for ${browser} failed.`);
  }
}
