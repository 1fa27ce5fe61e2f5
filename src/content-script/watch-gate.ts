import type { Gate } from "../gazetteer/gate.ts";
import { runInSlices } from "../page/run-in-slices.ts";
import { findShadowRoots } from "../page/shadow-hosts.ts";
import { walkTexts } from "../page/walk-texts.ts";
import { watchChanges } from "../page/watch-changes.ts";

/** Changes are gathered this long before their text is read, in milliseconds. */
const PAUSE = 200;

/** What waiting at the gate needs of the world around the page. */
export type GateHost = {
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  /** Told whether all text there is has been read. */
  readonly onSettled: (settled: boolean) => Promise<void>;
  /** Resolves when the gate was opened by something else than text. */
  readonly granted: Promise<void>;
};

/**
 * Read a page's text, and what is added to it, until it opens the gate.
 *
 * @returns True when the gate opened; false when the signal fired first.
 */
export async function waitAtGate(gate: Gate, host: GateHost, signal: AbortSignal): Promise<boolean> {
  let wake = (): void => {};
  const changes = watchChanges(() => wake(), signal);
  changes.watch(document);
  const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  const watch = (root: Node): void => changes.watch(root);
  await runInSlices(readUntilOpen(gate, [document], host, watch), signal);
  while (!gate.isOpen() && !signal.aborted) {
    const changed = new Promise<void>((resolve) => {
      wake = () => setTimeout(resolve, PAUSE);
    });
    if (changes.pending()) wake();
    else await host.onSettled(true);
    await Promise.race([changed, ended, host.granted]);
    if (gate.isOpen()) break;
    await host.onSettled(false);
    const { added, changed: texts } = changes.take();
    await runInSlices(readUntilOpen(gate, [...added, ...texts], host, watch), signal);
  }
  return gate.isOpen() && !signal.aborted;
}

/** Read what is below some roots; first all plain text, then what stands in shadow trees. */
function* readUntilOpen(
  gate: Gate,
  roots: readonly Node[],
  host: GateHost,
  watch: (root: Node) => void,
): Generator<void, void> {
  for (const root of roots) {
    yield* readText(gate, root);
    if (gate.isOpen()) return;
  }
  const shadows: ShadowRoot[] = [];
  for (const root of roots) yield* findShadowRoots(root, host.openShadowRoot, (shadow) => shadows.push(shadow));
  for (const shadow of shadows) {
    watch(shadow);
    yield* readText(gate, shadow);
    if (gate.isOpen()) return;
  }
}

function* readText(gate: Gate, root: Node): Generator<void, void> {
  gate.reset();
  for (const _ of walkTexts(root, gate.passes, () => {})) {
    if (gate.isOpen()) return;
    yield;
  }
}
