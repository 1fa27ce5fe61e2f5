/** Which of some ranges is nearest to the middle of the window, above or below; -1 of none. */
export function nearestToMiddle(ranges: readonly (Range | null)[]): number {
  const middle = innerHeight / 2;
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  ranges.forEach((range, at) => {
    const box = range?.getBoundingClientRect();
    const distance = box ? Math.abs((box.top + box.bottom) / 2 - middle) : Number.POSITIVE_INFINITY;
    if (distance < least) [nearest, least] = [at, distance];
  });
  return nearest;
}
