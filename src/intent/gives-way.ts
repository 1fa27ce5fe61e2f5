import { type IntentState, isShown, type OpenedBy } from "./intent.ts";

/**
 * Whether the card of a frame goes when one is to open in another frame of its tab: there is never more than one.
 *
 * As inside a frame: a pinned card, or one that the pointer does not close, goes only when the reader asks for another; and
 * none goes for a pinned one that comes back by itself.
 */
export function givesWay(state: IntentState, by: OpenedBy): boolean {
  if (!isShown(state)) return true;
  const { phase } = state;
  if (by === "hover") return phase.name === "leaving" || !(phase.pinned || phase.held);
  return by !== "pin";
}
