import { appendFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** How many tests ended how; a file that could not be loaded counts as one failed test. */
export type Counts = { passed: number; failed: number; skipped: number };

/** Adds a line with the counts of its run to the file named by SIDELIGHT_COUNTS: vitest itself prints none to rely on. */
export class CountResults implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      if (module.errors().length > 0) counts.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "pending") counts.failed += 1;
        else counts[state] += 1;
      }
    }
    const file = process.env.SIDELIGHT_COUNTS;
    if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
  }
}

/** Vitest loads a reporter by its default export. */
export default CountResults;
