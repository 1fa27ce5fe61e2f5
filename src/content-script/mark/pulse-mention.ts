import type { MarkedMentions } from "./marked-mention.ts";

/** How long a mention is shown as the current one, off, and on again, in milliseconds: three flashes in one second are the most (WCAG 2.3.1). */
const PULSE = [500, 250, 900];

/**
 * Show which mention was gone to; it ends by itself, or when the signal fires.
 *
 * @param restAt - The mention that is the current one when the pulse is over; null for none.
 */
export function pulseMention(
  marked: MarkedMentions,
  id: number,
  signal: AbortSignal,
  restAt: () => number | null = () => null,
): void {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const steps = still ? [PULSE.reduce((sum, step) => sum + step)] : PULSE;
  let after = 0;
  steps.forEach((step, at) => {
    setTimeout(() => signal.aborted || marked.setCurrent(at % 2 === 0 ? id : null), after);
    after += step;
  });
  setTimeout(() => signal.aborted || marked.setCurrent(restAt()), after);
}
