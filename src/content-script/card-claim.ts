import type { CardOpening } from "../messages/questions.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** This frame's claim to the one card that its tab may have open. */
export type CardClaim = {
  /**
   * Claim it for a card that is to open; a claim made before is void.
   *
   * @returns Whether it may open, or, where it is open by now, stay. As late as the slowest frame of the tab answers.
   */
  readonly make: (by: CardOpening) => Promise<boolean>;
  /**
   * Hear of a claim that another frame has made.
   *
   * @returns Whether it is later than this frame's own. Where that is not answered yet, its answer says so.
   */
  readonly isOvertakenBy: (turn: number) => boolean;
};

/** Turns, which the background gives, make the order in which messages arrive indifferent. */
export function createCardClaim(ask: AskBackground): CardClaim {
  let made = 0;
  let own: number | null = null;
  /** The latest turn that was heard of since the claim was made. */
  let heard = 0;

  return {
    async make(by) {
      const number = ++made;
      own = null;
      heard = 0;
      const turn = await ask("claimCard", by);
      if (number === made) own = turn;
      return number === made && turn !== null && turn > heard;
    },
    isOvertakenBy(turn) {
      heard = Math.max(heard, turn);
      return own !== null && own < turn;
    },
  };
}
