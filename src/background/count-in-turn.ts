import { createTurns } from "./in-turn.ts";

/**
 * Count or forget mentions one after the other.
 *
 * Not in one row with what makes choices true in open tabs: that waits until pages have taken them on, and pages wait until
 * their new count was heard.
 */
export const countInTurn = createTurns();
