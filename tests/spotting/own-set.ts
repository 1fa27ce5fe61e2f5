import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseOutcome } from "./judge-case.ts";
import type { SpottingCase } from "./spotting-case.ts";

/** How one case of the project's own set ended: in the product's way, and with every known form marked. */
export type OwnResult = {
  readonly case: Pick<SpottingCase, "id" | "trap" | "lang" | "hard" | "expect">;
  readonly outcome: CaseOutcome;
  readonly naive: CaseOutcome;
};

type JsonReport = {
  readonly testResults: readonly {
    readonly assertionResults: readonly { readonly meta?: { spotting?: OwnResult } }[];
  }[];
};

/**
 * Run the project's own set in a real engine, as `npm test` does.
 *
 * @throws When the run ends without a result.
 */
export async function runOwnSet(): Promise<readonly OwnResult[]> {
  const folder = await mkdtemp(join(tmpdir(), "sidelight-spotting-"));
  const file = join(folder, "report.json");
  const args = ["run", "--config=tests/vitest.config.ts", "--project=browser", "tests/browser/spotting"];
  const child = spawn("node_modules/.bin/vitest", [...args, "--reporter=json", `--outputFile=${file}`], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await new Promise((resolve) => child.on("close", resolve));
  const { testResults } = JSON.parse(await readFile(file, "utf8")) as JsonReport;
  await rm(folder, { recursive: true });
  const results = testResults.flatMap(({ assertionResults }) =>
    assertionResults.flatMap(({ meta }) => meta?.spotting ?? []),
  );
  if (results.length === 0) throw new Error("The project's own set gave no result.");
  return results;
}
