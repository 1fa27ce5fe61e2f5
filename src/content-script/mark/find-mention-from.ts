import { isDrawn } from "../../page/geometry/visible-lines.ts";
import type { MarkedMention, MarkedMentions } from "./marked-mention.ts";

/**
 * The marked mention some steps away from one, round and round; without one, or when it is not marked, the nearest to the
 * viewport's middle. Mentions that the page has folded away are passed over. Null when none is left.
 */
export function findMentionFrom(marked: MarkedMentions, from: number | null, steps: number): MarkedMention | null {
  const all = marked.all().filter((one) => {
    const range = one.toRange();
    return range !== null && isDrawn(range);
  });
  const current = all.findIndex(({ id }) => id === from);
  const at =
    current < 0 ? nearestToMiddle(all.map((one) => one.toRange())) : (current + steps + all.length) % all.length;
  return all[at] ?? null;
}

/** Which of some ranges is nearest to the middle of the window, above or below; -1 of none. */
function nearestToMiddle(ranges: readonly (Range | null)[]): number {
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
