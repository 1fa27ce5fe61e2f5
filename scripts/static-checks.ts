import { reportStep, runStep } from "./run-step.ts";

/**
 * Run what reads the code without executing it: format, lint and the three type checks.
 *
 * @returns The number of checks that passed and failed, each reported as it ends.
 */
export async function runStaticChecks(): Promise<{ passed: number; failed: number }> {
  const steps = [
    () => runStep("format and lint", "biome", ["check", "--error-on-warnings", "--colors=off"]),
    () => runStep("types of the whole", "tsc", ["-p", "tsconfig.json"]),
    () => runStep("types of the core, without the DOM", "tsc", ["-p", "src/tsconfig.core.json"]),
    () => runStep("types of tests and scripts", "tsc", ["-p", "tests/tsconfig.json"]),
  ];
  let failed = 0;
  for (const step of steps) {
    const result = await step();
    reportStep(result);
    if (result.code !== 0) failed += 1;
  }
  return { passed: steps.length - failed, failed };
}
