import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Counts } from "../tests/count-results.ts";
import type { BrowserName } from "./derive-manifest.ts";

/** What of a project is run. */
export type TestChoice = {
  /** Test files; all of the project when left out. */
  readonly files?: readonly string[];
  /** The only browser that end-to-end specs run in; both when left out. */
  readonly browser?: BrowserName;
  /** What is put before each line of the output, for runs side by side; the browser's name, or nothing, when left out. */
  readonly label?: string;
  /** Whether it is counted which statements run, and held to what the configuration asks for; false when left out. */
  readonly coverage?: boolean;
};

/**
 * Run the tests of one vitest project, showing its output as it comes.
 *
 * @returns How the tests ended. A run that ends badly without a failed test, or without any test, counts as one failed.
 */
export async function runTests(project: string, choice: TestChoice = {}): Promise<Counts> {
  const folder = await mkdtemp(join(tmpdir(), "sidelight-counts-"));
  const file = join(folder, "counts.jsonl");
  const code = await runVitest(project, file, choice);
  const written = await readFile(file, "utf8").catch(() => "");
  await rm(folder, { recursive: true });
  const counts = sumCounts(
    written
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Counts),
  );
  if (counts.passed === 0) console.log(`FAIL ${project}: no test passed; a step that tests nothing is a failure`);
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) {
    counts.failed = 1;
    counts.failures.push(`the run of ${project} itself`);
  }
  return counts;
}

/** Add up the counts of several runs. */
export function sumCounts(all: readonly Counts[]): Counts {
  const sum: Counts = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
  for (const counts of all) {
    sum.passed += counts.passed;
    sum.failed += counts.failed;
    sum.skipped += counts.skipped;
    sum.failures.push(...counts.failures);
    sum.unsteady.push(...counts.unsteady);
  }
  return sum;
}

function runVitest(
  project: string,
  countsFile: string,
  { files = [], browser, label = browser, coverage }: TestChoice,
): Promise<number> {
  const args = ["run", "--config=tests/vitest.config.ts", `--project=${project}`];
  const reporters = ["--reporter=default", "--reporter=./tests/count-results.ts"];
  const child = spawn(
    "node_modules/.bin/vitest",
    [...args, ...(coverage ? ["--coverage"] : []), ...reporters, ...files],
    {
      stdio: ["ignore", label ? "pipe" : "inherit", label ? "pipe" : "inherit"],
      env: { ...process.env, SIDELIGHT_COUNTS: countsFile, ...(browser && { SIDELIGHT_BROWSER: browser }) },
    },
  );
  for (const stream of [child.stdout, child.stderr])
    if (stream) createInterface(stream).on("line", (line) => console.log(`${label?.padEnd(8)}${line}`));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => resolve(code ?? 1));
  });
}
