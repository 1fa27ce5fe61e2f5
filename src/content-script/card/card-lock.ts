import type { AskBackground } from "../../messages/ask-background.ts";
import type { CardOpening } from "../../messages/questions.ts";

/** This frame's claim to the one card that its tab may have open. */
export type CardLock = {
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
  readonly isSuperseded: (sequence: number) => boolean;
};

/** Turns, which the background gives, make the order in which messages arrive indifferent. */
export function createCardLock(ask: AskBackground): CardLock {
  let made = 0;
  let own: number | null = null;
  /** The latest turn that was heard of since the claim was made. */
  let heard = 0;

  return {
    async make(by) {
      const number = ++made;
      own = null;
      heard = 0;
      const sequence = await ask("acquireCardLock", by);
      if (number === made) own = sequence;
      return number === made && sequence !== null && sequence > heard;
    },
    isSuperseded(sequence) {
      heard = Math.max(heard, sequence);
      return own !== null && own < sequence;
    },
  };
}
