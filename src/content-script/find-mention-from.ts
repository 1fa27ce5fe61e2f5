import type { MarkedMention, MarkedMentions } from "./marked-mention.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";

/**
 * The marked mention some steps away from one, round and round; without one, or when it is not marked, the nearest to the
 * viewport's middle. Null when nothing is marked.
 */
export function findMentionFrom(marked: MarkedMentions, from: number | null, steps: number): MarkedMention | null {
  const all = marked.all();
  const current = all.findIndex(({ id }) => id === from);
  const at =
    current < 0 ? nearestToMiddle(all.map((one) => one.toRange())) : (current + steps + all.length) % all.length;
  return all[at] ?? null;
}
