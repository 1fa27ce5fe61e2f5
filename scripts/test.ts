// `npm test`: everything there is to check, from format to the built extension in two browsers.
import type { Counts } from "../tests/count-results.ts";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { findBrowser, requireBrowsers } from "./driver/find-browser.ts";
import { generate } from "./generate-bundled.ts";
import { lintAddon } from "./lint-addon.ts";
import { runEndToEnd } from "./run-e2e.ts";
import { runStaticChecks } from "./static-checks.ts";
import { runTests, sumCounts } from "./test-results.ts";
import { writePackages } from "./write-packages.ts";

/** Something to do or to check; it may count what it checked. */
type Step = { readonly name: string; readonly run: () => Promise<Partial<Counts> | undefined> };

const STEPS: readonly Step[] = [
  { name: "browsers", run: findBrowsers },
  { name: "generated files", run: writeGeneratedFiles },
  { name: "code as written", run: runStaticChecks },
  { name: "unit tests, and beside them tests in a real engine", run: runUnitAndEngineTests },
  { name: "builds and packages", run: buildAndPack },
  { name: "addons-linter on dist/firefox", run: lintFirefoxBuild },
  { name: "the packages in Chromium and Firefox", run: runEndToEnd },
];

const started = performance.now();
const all: Counts[] = [];
for (const { name, run } of STEPS) {
  console.log(`\n── ${name}`);
  const counts = sumCounts([{ ...sumCounts([]), ...(await run().catch(countAsFailed)) }]);
  if (counts.failed > 0 && counts.failures.length === 0) counts.failures.push(name);
  all.push(counts);
}
const { passed, failed, skipped, failures, unsteady } = sumCounts(all);
for (const test of unsteady) console.log(`\nUNSTEADY, passed when tried again: ${test}`);
for (const failure of failures) console.log(`\nFAIL ${failure}`);
console.log(`\nThe whole run took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);

async function findBrowsers(): Promise<undefined> {
  const { SIDELIGHT_BROWSER: only } = process.env;
  console.log(requireBrowsers(BROWSER_NAMES.filter((name) => (only ?? name) === name)).join("\n"));
}

/** Those in an engine leave two thirds of two cores to others: side by side both take two thirds of the time. */
async function runUnitAndEngineTests(): Promise<Counts> {
  return sumCounts(await Promise.all([runTests("unit*", { coverage: true, label: "unit" }), runEngineTests()]));
}

/** They run in Chromium, which is not asked for where only Firefox is to be tested. */
async function runEngineTests(): Promise<Counts> {
  if (findBrowser("chrome")) return runTests("browser", { label: "engine" });
  console.log("Left out: there is no Chromium, and SIDELIGHT_BROWSER asks for Firefox alone.");
  return sumCounts([]);
}

async function writeGeneratedFiles(): Promise<undefined> {
  await generate();
}

async function buildAndPack(): Promise<Partial<Counts>> {
  await buildExtension();
  console.log((await writePackages()).join("\n"));
  return { passed: BROWSER_NAMES.length };
}

async function lintFirefoxBuild(): Promise<Partial<Counts>> {
  const complaints = await lintAddon("dist/firefox");
  console.log(complaints.length === 0 ? "ok   0 errors, 0 notices, 0 warnings" : `FAIL ${complaints.join("\n     ")}`);
  return complaints.length === 0 ? { passed: 1 } : { failed: complaints.length };
}

function countAsFailed(error: unknown): Partial<Counts> {
  console.log(`FAIL ${error instanceof Error ? error.message : String(error)}`);
  return { failed: 1 };
}
