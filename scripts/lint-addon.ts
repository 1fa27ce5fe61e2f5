import { runStep } from "./run-step.ts";

type LintMessage = { readonly code: string; readonly message: string; readonly file?: string; readonly line?: number };
type LintReport = Readonly<Record<"errors" | "notices" | "warnings", readonly LintMessage[]>>;

/** Ask the linter of addons.mozilla.org about a built extension; one line for each thing it says, empty when it is content. */
export async function lintAddon(folder: string): Promise<string[]> {
  const { output } = await runStep("addons-linter", "addons-linter", [folder, "--output", "json"]);
  const start = output.indexOf("{");
  if (start === -1) return [`addons-linter gave no report: ${output}`];
  const report = JSON.parse(output.slice(start, output.lastIndexOf("}") + 1)) as LintReport;
  return (["errors", "notices", "warnings"] as const).flatMap((kind) =>
    report[kind].map(({ code, message, file, line }) => `${kind}: ${code} ${file ?? ""}:${line ?? ""} ${message}`),
  );
}
