import type { CardRequest } from "../briefs/card.ts";

/** The card that was opened last on a page. */
export type LastCard = {
  /** What it was asked for with. */
  readonly request: CardRequest;
  /** Names its mention in `goToMention`. */
  readonly mention: number;
  /** When it was opened, in milliseconds since 1970. */
  readonly opened: number;
};
