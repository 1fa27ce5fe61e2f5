import { afterEach, expect, it, vi } from "vitest";
import { runInSlices } from "../../../src/page/text/run-in-slices.ts";

afterEach(() => vi.unstubAllGlobals());

it("work is done to its end, and ends when it is to, where the browser has no scheduler", async () => {
  vi.stubGlobal("scheduler", undefined);
  const controller = new AbortController();
  let steps = 0;
  const work = function* (count: number): Generator<void, void> {
    for (let step = 0; step < count; step++) {
      steps += 1;
      yield;
    }
  };
  await runInSlices(work(1_000), controller.signal);
  expect(steps).toBe(1_000);
  const endless = runInSlices(work(Number.POSITIVE_INFINITY), controller.signal);
  controller.abort();
  await endless;
  expect(steps).toBe(1_000);
});
