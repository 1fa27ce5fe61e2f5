// `npm run check`: everything that is quick, before every commit that lands.
import { generate } from "./generate-bundled.ts";
import { reportStep, runStep } from "./run-step.ts";
import { runStaticChecks } from "./static-checks.ts";

await generate();
const { failed } = await runStaticChecks();
const unit = await runStep("unit tests", "vitest", ["run", "--config", "tests/vitest.config.ts", "--project", "unit*"]);
reportStep(unit);
if (failed > 0 || unit.code !== 0) process.exit(1);
