// `npm test`: everything there is to check, from format to the built extension in two browsers.
import { availableParallelism } from "node:os";
import type { Counts } from "../tests/count-results.ts";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { findBrowser, requireBrowsers } from "./driver/find-browser.ts";
import { generate } from "./generate-bundled.ts";
import { lintAddon } from "./lint-addon.ts";
import { planEndToEnd } from "./plan-e2e.ts";
import { runInLanes } from "./run-in-lanes.ts";
import { runStaticChecks } from "./static-checks.ts";
import { runTests, sumCounts, type TestChoice } from "./test-results.ts";
import { writePackages } from "./write-packages.ts";

/** Something to do or to check; it may count what it checked. */
type Step = { readonly name: string; readonly run: () => Promise<Partial<Counts> | undefined> };

const started = performance.now();
const cores = availableParallelism();
const { SIDELIGHT_BROWSER: only } = process.env;
const all: Counts[] = [];

await runStep({ name: "browsers", run: findBrowsers });
await runStep({ name: "generated files", run: writeGeneratedFiles });
await (cores < 2 || only ? runOneByOne() : runSideBySide());

const { passed, failed, skipped, failures, unsteady } = sumCounts(all);
for (const test of unsteady) console.log(`\nUNSTEADY, passed when tried again: ${test}`);
for (const failure of failures) console.log(`\nFAIL ${failure}`);
console.log(`\nThe whole run took ${((performance.now() - started) / 1000).toFixed(0)} s.`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 ? 1 : 0);

/** In this order, where one thing at a time is all there is room for, or one browser's specs are all that is wanted. */
async function runOneByOne(): Promise<void> {
  await runSteps(checkSteps());
  for (const step of testSteps()) await runStep(step);
  await runSteps(buildSteps());
  await runStep({ name: "the packages in the browser", run: () => runTests("e2e") });
}

/**
 * One kind of test after the other: specs in browsers beside unit tests had the processors busy for longer. Browsers wait a lot: two specs
 * at a time leave a third of two cores to others, so there is a lane more than there are cores.
 */
async function runSideBySide(): Promise<void> {
  const { beside, inPair, alone } = await planEndToEnd();
  const toJobs = (choices: readonly TestChoice[]) => choices.map((choice) => () => runSpecs(choice));
  const tests = testSteps();
  await runSteps(checkSteps());
  await runInLanes(
    tests.map((step) => () => runStep(step)),
    tests.length,
  );
  await runSteps(buildSteps());
  await runInLanes(toJobs(beside), cores + 1);
  await runInLanes(toJobs(inPair), inPair.length);
  await runSpecs(alone);
}

function checkSteps(): readonly Step[] {
  return [{ name: "code as written", run: runStaticChecks }];
}

function testSteps(): readonly Step[] {
  return [
    { name: "unit tests", run: () => runTests("unit*", { coverage: true, label: "unit" }) },
    { name: "tests in a real engine", run: runEngineTests },
  ];
}

function buildSteps(): readonly Step[] {
  return [
    { name: "builds and packages", run: buildAndPack },
    { name: "addons-linter on dist/firefox", run: lintFirefoxBuild },
  ];
}

function runSpecs(choice: TestChoice): Promise<void> {
  const where = choice.browser ?? choice.label ?? "both browsers, with nothing beside it";
  return runStep({ name: `the packages: ${where}`, run: () => runTests("e2e", choice) });
}

async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const step of steps) await runStep(step);
}

async function runStep({ name, run }: Step): Promise<void> {
  console.log(`\n── ${name}`);
  const counts = sumCounts([{ ...sumCounts([]), ...(await run().catch(countAsFailed)) }]);
  if (counts.failed > 0 && counts.failures.length === 0) counts.failures.push(name);
  all.push(counts);
}

async function findBrowsers(): Promise<undefined> {
  console.log(requireBrowsers(BROWSER_NAMES.filter((name) => (only ?? name) === name)).join("\n"));
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
