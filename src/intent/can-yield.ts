import type { CardOpening } from "../messages/questions.ts";
import { type IntentState, isShown } from "./intent.ts";

/**
 * Whether the card of a frame goes when one is to open in another frame of its tab: there is never more than one.
 *
 * As inside a frame: a pinned card, or one that the pointer does not close, goes only when the reader asks for another; and
 * none goes for a pinned one that comes back by itself.
 */
export function canYield(state: IntentState, by: CardOpening): boolean {
  if (!isShown(state)) return true;
  const { phase } = state;
  if (by === "hover") return phase.name === "leaving" || !(phase.pin || phase.held);
  return by !== "pin";
}
