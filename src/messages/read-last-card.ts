import * as v from "valibot";
import { CARD_REQUEST } from "./card-request-schema.ts";
import type { LastCard } from "./last-card.ts";

const LAST_CARD: v.GenericSchema<unknown, LastCard> = v.object({
  request: CARD_REQUEST,
  mention: v.pipe(v.number(), v.safeInteger()),
  opened: v.pipe(v.number(), v.minValue(0)),
});

/** The card that a page says was opened last on it; null when it says none, or something that makes no sense. */
export function readLastCard(told: unknown): LastCard | null {
  const read = v.safeParse(LAST_CARD, told);
  return read.success ? read.output : null;
}
