import { nextTask } from "../next-task.ts";

/** How long one slice of work may take before its last step, in milliseconds: with it, less than half of a frame at 60 Hz. */
const SLICE = 3;

/**
 * Do work in slices while the page is idle.
 *
 * @returns The time the work itself took, in milliseconds. Ends early, without failing, when the signal fires.
 */
export async function runInSlices(work: Iterator<void, void>, signal: AbortSignal): Promise<number> {
  let took = 0;
  while (!signal.aborted) {
    // A task of the lowest priority comes right after the last one when the page is idle; idle callbacks come once in 50 ms then, so that
    // a long page took twelve times as long.
    await nextTask("background");
    if (signal.aborted) break;
    const start = performance.now();
    let done: boolean | undefined = false;
    while (!done && performance.now() - start < SLICE) done = work.next().done;
    took += performance.now() - start;
    if (done) break;
  }
  return took;
}
