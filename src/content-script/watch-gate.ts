import type { Gate } from "../gazetteer/gate.ts";
import { runInSlices } from "../page/run-in-slices.ts";
import { walkTexts } from "../page/walk-texts.ts";
import { watchChanges } from "../page/watch-changes.ts";

/** Changes are gathered this long before their text is read, in milliseconds. */
const PAUSE = 200;

/**
 * Read a page's text, and what is added to it, until it opens the gate.
 *
 * @returns True when the gate opened; false when the signal fired first.
 */
export async function waitAtGate(gate: Gate, signal: AbortSignal): Promise<boolean> {
  let wake = (): void => {};
  const changes = watchChanges(() => wake(), signal);
  changes.watch(document);
  const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  await runInSlices(readUntilOpen(gate, [document]), signal);
  while (!gate.isOpen() && !signal.aborted) {
    const changed = new Promise<void>((resolve) => {
      wake = () => setTimeout(resolve, PAUSE);
    });
    if (changes.pending()) wake();
    await Promise.race([changed, ended]);
    const { added, changed: texts } = changes.take();
    await runInSlices(readUntilOpen(gate, [...added, ...texts]), signal);
  }
  return gate.isOpen() && !signal.aborted;
}

function* readUntilOpen(gate: Gate, roots: readonly Node[]): Generator<void, void> {
  for (const root of roots) {
    gate.reset();
    for (const _ of walkTexts(root, gate.passes, () => {})) {
      if (gate.isOpen()) return;
      yield;
    }
    if (gate.isOpen()) return;
  }
}
