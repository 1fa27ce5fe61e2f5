import type { Gate } from "../gazetteer/gate.ts";
import type { Hint } from "../gazetteer/hint.ts";
import { runInSlices } from "../page/run-in-slices.ts";
import { findLikelyHosts, findShadowRoots } from "../page/shadow-hosts.ts";
import { smallText, textParts } from "../page/text-parts.ts";
import { walkTexts } from "../page/walk-texts.ts";
import { EVERYTHING, watchChanges } from "../page/watch-changes.ts";

/** Changes are gathered this long before their text is read, in milliseconds. */
const SHORTEST_PAUSE = 200;

/** Reading changes takes at most one part in this many of the page's time, */
const SHARE = 20;

/** but is put off for no longer than this, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/** What waiting at the gate needs of the world around the page. */
export type GateHost = {
  readonly openShadowRoot: (element: Element) => ShadowRoot | null;
  /** Told whether all text there is has been read. */
  readonly onSettled: (settled: boolean) => Promise<void>;
  /** Resolves when the gate was opened by something else than text. */
  readonly granted: Promise<void>;
};

/**
 * Wait until a page's text, or what is added to it, may name what a story requires.
 *
 * @returns True then; false when the signal fired first.
 */
export async function waitForHint(hint: Hint, host: GateHost, signal: AbortSignal): Promise<boolean> {
  let hinted = false;
  const read = function* (root: Node, watch: (root: Node) => void): Generator<void, void> {
    if (!isRuledOut(root, hint)) {
      for (const part of textParts(root)) {
        hinted ||= hint(part);
        if (hinted) return;
        yield;
      }
    }
    if (!(root instanceof Element || root instanceof Document || root instanceof ShadowRoot)) return;
    const hosts = root instanceof Element ? [root, ...findLikelyHosts(root)] : findLikelyHosts(root);
    for (const element of hosts) {
      const shadow = host.openShadowRoot(element);
      if (!shadow) continue;
      watch(shadow);
      yield* read(shadow, watch);
      if (hinted) return;
    }
  };
  await readUntil(() => hinted, read, host, signal);
  return hinted && !signal.aborted;
}

/** Whether a look at all text of a page at once, its scripts too, says that there is no hint in it. */
export function isRuledOut(root: Node, hint: Hint): boolean {
  if (!("documentElement" in root)) return false;
  const text = smallText(root as Document);
  return text !== null && !hint(text);
}

/**
 * Read a page's text, and what is added to it, until it opens the gate.
 *
 * @returns True when the gate opened; false when the signal fired first.
 */
export async function waitAtGate(gate: Gate, host: GateHost, signal: AbortSignal): Promise<boolean> {
  const read = function* (root: Node, watch: (root: Node) => void): Generator<void, void> {
    yield* readText(gate, root);
    if (gate.isOpen()) return;
    const shadows: ShadowRoot[] = [];
    yield* findShadowRoots(root, host.openShadowRoot, (shadow) => shadows.push(shadow));
    for (const shadow of shadows) {
      watch(shadow);
      yield* readText(gate, shadow);
      if (gate.isOpen()) return;
    }
  };
  await readUntil(gate.isOpen, read, host, signal);
  return gate.isOpen() && !signal.aborted;
}

/** Read the document, and then whatever changes in it, while the page is idle, until it is enough. */
async function readUntil(
  isEnough: () => boolean,
  read: (root: Node, watch: (root: Node) => void) => Generator<void, void>,
  host: GateHost,
  signal: AbortSignal,
): Promise<void> {
  const ending = new AbortController();
  const ended = new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve(), { once: true }));
  let wake = (): void => {};
  const changes = watchChanges(() => wake(), AbortSignal.any([signal, ending.signal]), false);
  changes.watch(document);
  const readAll = function* (roots: readonly Node[]): Generator<void, void> {
    for (const root of roots) {
      yield* read(root, changes.watch);
      if (isEnough()) return;
    }
  };
  const readChanged = function* (): Generator<void, void> {
    const taken = yield* changes.take();
    if (taken === EVERYTHING) yield* readAll([document]);
    else yield* readAll([...taken.added, ...taken.changed.filter((text) => text.isConnected)]);
  };
  let took = await runInSlices(readAll([document]), signal);
  while (!isEnough() && !signal.aborted) {
    const changed = new Promise<void>((resolve) => {
      wake = () => setTimeout(resolve, Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, took * SHARE)));
    });
    if (changes.pending()) wake();
    else await host.onSettled(true);
    await Promise.race([changed, ended, host.granted]);
    if (isEnough() || signal.aborted) break;
    await host.onSettled(false);
    took = await runInSlices(readChanged(), signal);
  }
  ending.abort();
}

function* readText(gate: Gate, root: Node): Generator<void, void> {
  gate.reset();
  for (const _ of walkTexts(root, gate.passes, () => {})) {
    if (gate.isOpen()) return;
    yield;
  }
}
