import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { type GateHost, readLiving } from "../../../src/content-script/gate/read-living.ts";
import { createWaker } from "../../../src/content-script/gate/waker.ts";

/** What a page changes, as often as the test says. */
const page = vi.hoisted(() => ({ change: (): void => {}, pending: false }));

vi.mock("../../../src/page/text/watch-changes.ts", () => ({
  EVERYTHING: "everything",
  watchChanges: (onChange: () => void) => {
    page.change = () => {
      page.pending = true;
      onChange();
    };
    return {
      watch: () => {},
      pending: () => page.pending,
      // biome-ignore lint/correctness/useYield: nothing of this is long.
      take: function* () {
        page.pending = false;
        return { added: [], changed: [] };
      },
    };
  },
}));

describe("reading a page that changes all the time", () => {
  beforeEach(() => {
    vi.stubGlobal("document", {});
    // The pauses between two readings are not what is tested.
    vi.stubGlobal("setTimeout", (work: () => void) => queueMicrotask(work));
    vi.stubGlobal("scheduler", { postTask: (work: () => void) => Promise.resolve().then(work) });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("keeps no memory of what was read before: 20 bytes a turn at the most, over 18,000 turns", async () => {
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const used = (): number => {
      collect();
      return process.memoryUsage().heapUsed;
    };
    const ending = new AbortController();
    let turns = 0;
    let notify = (): void => {};
    const host = hostThat(() => notify());
    const waiting = readLiving(() => false, readNothing, host, ending.signal);
    const turn = async (count: number): Promise<void> => {
      for (const end = turns + count; turns < end; turns++) {
        await new Promise<void>((resolve) => {
          notify = resolve;
          page.change();
        });
      }
    };
    await turn(2_000);
    const before = used();
    await turn(18_000);
    const grown = (used() - before) / 18_000;
    ending.abort();
    await waiting;
    console.log(`${grown.toFixed(1)} bytes a turn`);
    expect(grown).toBeLessThanOrEqual(20);
  });

  it("ends when something else than the page's text is enough", async () => {
    let isEnough = false;
    const host = hostThat(() => {});
    const waiting = readLiving(() => isEnough, readNothing, host, new AbortController().signal);
    isEnough = true;
    host.waker.wake();
    await waiting;
  });

  it("ends when it is told to while it waits", async () => {
    const ending = new AbortController();
    const host = hostThat(() => queueMicrotask(() => ending.abort()));
    await readLiving(() => false, readNothing, host, ending.signal);
    expect(ending.signal.aborted).toBe(true);
  });
});

function* readNothing(): Generator<void, void> {}

function hostThat(onIdle: () => void): GateHost {
  return {
    waker: createWaker(),
    onChange: () => {},
    onRead: (idle) => {
      if (idle) onIdle();
    },
  };
}
