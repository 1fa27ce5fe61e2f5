import { isConnected } from "../../page/dom.ts";
import { runInSlices } from "../../page/text/run-in-slices.ts";
import { EVERYTHING, watchChanges } from "../../page/text/watch-changes.ts";
import type { Waker } from "./waker.ts";

/** Changes are gathered this long before their text is read, in milliseconds. */
const SHORTEST_PAUSE = 200;

/** Reading changes takes at most one part in this many of the page's time, */
const SHARE = 20;

/** but is put off for no longer than this, in milliseconds. */
const LONGEST_PAUSE = 2_000;

/** What reading a page at the gate needs of the world around it. */
export type GateHost = {
  /**
   * Told each time that all text there is has been read, and it was not enough; waited for.
   *
   * @param idle - Whether nothing has changed meanwhile.
   */
  readonly onRead: (idle: boolean) => void | Promise<void>;
  /** Told when what changed is about to be read. */
  readonly onChange: () => void;
  /** Has the loop look again whether it is enough, when something else than text decides that. */
  readonly waker: Waker;
};

/** Reads the text below a root; `watch` has the changes in another root followed, too. */
export type ReadBelow = (root: Node, watch: (root: Node) => void) => Generator<void, void>;

/** Read the document, and then whatever changes in it, while the page is idle, until it is enough or the signal fires. */
export async function readLiving(
  isEnough: () => boolean,
  read: ReadBelow,
  host: GateHost,
  signal: AbortSignal,
): Promise<void> {
  const { wait, wake } = host.waker;
  const ending = new AbortController();
  let pause = SHORTEST_PAUSE;
  const changes = watchChanges(() => setTimeout(wake, pause), AbortSignal.any([signal, ending.signal]), false);
  signal.addEventListener("abort", wake, { once: true });
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
    else yield* readAll([...taken.added, ...taken.changed.filter((text) => isConnected(text))]);
  };
  let work = readAll([document]);
  for (;;) {
    const took = await runInSlices(work, signal);
    pause = Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, took * SHARE));
    if (!isEnough() && !signal.aborted) await host.onRead(!changes.pending());
    if (!isEnough() && !signal.aborted) await wait();
    if (isEnough() || signal.aborted) break;
    host.onChange();
    work = readChanged();
  }
  signal.removeEventListener("abort", wake);
  ending.abort();
}
