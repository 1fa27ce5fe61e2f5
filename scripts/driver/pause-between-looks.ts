import { setTimeout as pause } from "node:timers/promises";

/** Between two looks at a page that is waited for; in milliseconds. */
const PAUSE = 30;

/**
 * Pause before looking again whether what is waited for is there. A look takes the driver and the browser some milliseconds: one in each
 * frame that is drawn had them busy with nothing else.
 */
export function pauseBetweenLooks(): Promise<void> {
  return pause(PAUSE);
}
