import type { PageWindow } from "../page/geometry/outer-window.ts";

/** A window in a tab that is not in front draws no frames: then this has to do, in milliseconds. */
const LONGEST_FRAME = 100;

/** Wait until the page has had its turn. */
export function nextTask(): Promise<void> {
  // Safari has none.
  if (typeof scheduler === "undefined") return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => {}, { priority: "user-blocking" });
}

/** Wait until a window has been laid out, and drawn. */
export async function nextFrame(home: PageWindow): Promise<void> {
  await new Promise<void>((resolve) => {
    home.requestAnimationFrame(() => resolve());
    setTimeout(resolve, LONGEST_FRAME);
  });
  await nextTask();
}
