import { spawn } from "node:child_process";

/** How one step went: its exit code, its whole output, and how long it took. */
export type StepResult = { readonly name: string; readonly code: number; readonly output: string; readonly ms: number };

/** Run a program of node_modules/.bin and keep its output, both streams in the order they came. */
export function runStep(name: string, program: string, args: readonly string[]): Promise<StepResult> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(`node_modules/.bin/${program}`, args, { stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => (output += chunk));
    child.stderr.on("data", (chunk: Buffer) => (output += chunk));
    child.on("error", reject);
    child.on("close", (code) => resolve({ name, code: code ?? 1, output, ms: performance.now() - started }));
  });
}

/** Say how a step went in one line; when it failed, with everything it said. */
export function reportStep({ name, code, output, ms }: StepResult): void {
  console.log(`${code === 0 ? "ok  " : "FAIL"} ${name} (${(ms / 1000).toFixed(1)} s)`);
  if (code !== 0) console.log(output.trimEnd());
}
