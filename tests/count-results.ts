import { appendFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/**
 * How many tests ended how, a file that could not be loaded counting as one failed test; what failed, and what passed only when it was
 * tried again, each with its first error.
 */
export type Counts = { passed: number; failed: number; skipped: number; failures: string[]; unsteady: string[] };

/** Adds a line with the counts of its run to the file named by SIDELIGHT_COUNTS: vitest itself prints none to rely on. */
export class CountResults implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const counts: Counts = { passed: 0, failed: 0, skipped: 0, failures: [], unsteady: [] };
    const failures = unhandledErrors.map((error) => describe("outside of any test", String(error)));
    for (const module of modules) {
      const [error] = module.errors();
      if (error) failures.push(describe(module.relativeModuleId, error.message));
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        const description = describe(
          `${module.relativeModuleId} > ${test.fullName}`,
          errors?.[0]?.message ?? "never ended",
        );
        if (state === "passed" || state === "skipped") counts[state] += 1;
        else failures.push(description);
        if (test.diagnostic()?.flaky) counts.unsteady.push(description);
      }
    }
    counts.failed = failures.length;
    counts.failures.push(...failures);
    const file = process.env.SIDELIGHT_COUNTS;
    if (file) appendFileSync(file, `${JSON.stringify(counts)}\n`);
  }
}

function describe(name: string, message: string): string {
  return `${name}\n  ${message.slice(0, 400).replaceAll("\n", "\n  ")}`;
}

/** Vitest loads a reporter by its default export. */
export default CountResults;
