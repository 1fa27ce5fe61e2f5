/** From this speed on the pointer is passing by, in CSS pixels a millisecond. Measured by 10ten. */
const PASSING_SPEED = 0.5;

/** Two samples further apart than this do not make a speed, in milliseconds. */
const LONGEST_GAP = 32;

/** Where the pointer was, and when. */
export type PointerSample = { readonly x: number; readonly y: number; readonly time: number };

/** Whether the pointer is passing by: the mean speed between its last three samples is that of somebody going elsewhere. */
export function isPassing(samples: readonly PointerSample[]): boolean {
  const speeds = samples.slice(-3).flatMap((sample, at, last) => {
    const before = last[at - 1];
    const took = before ? sample.time - before.time : 0;
    if (!before || took <= 0 || took > LONGEST_GAP) return [];
    return [Math.hypot(sample.x - before.x, sample.y - before.y) / took];
  });
  return speeds.length > 0 && speeds.reduce((sum, speed) => sum + speed, 0) / speeds.length >= PASSING_SPEED;
}
