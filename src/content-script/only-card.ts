import type { OpenedBy } from "../intent/intent.ts";
import type { Pin } from "../messages/pin.ts";
import type { OpenPopover } from "../ui/popover-port.ts";
import { createCardClaim } from "./card-claim.ts";
import type { CardOpener } from "./card-opener.ts";
import type { AskBackground } from "./spot-mentions.ts";

/**
 * How long a card waits to hear that it may open, in milliseconds: a frame too busy to give way does so when it can, and
 * readers see a delay of more than 100 ms.
 */
const PATIENCE = 50;

/** The card that is open in this frame, which is the only one of its tab. */
export type OnlyCard = {
  /** Null also while one is on its way. */
  readonly now: () => OpenPopover | null;
  /**
   * Open the card of a mention where none is open.
   *
   * @param pin - How it was pinned when the page was left; null for one that is opened anew.
   * @param isStill - Whether the reader still wants it.
   */
  readonly open: (mention: number, by: OpenedBy, pin: Pin | null, isStill: () => boolean) => Promise<void>;
  readonly close: () => void;
  /** Whether another frame's claim is later than this one's; see `CardClaim`. */
  readonly isOvertakenBy: (turn: number) => boolean;
};

/** What is told of the card. */
export type CardListener = {
  /** It is on the page; the signal fires when it is not any more. */
  readonly onOpen: (card: OpenPopover, mention: number, shown: AbortSignal) => void;
  /** Another card of the tab stays open instead. */
  readonly onRefused: () => void;
};

/** @param ask - Asks the background, which knows the other frames. */
export function createOnlyCard(opener: CardOpener, ask: AskBackground, { onOpen, onRefused }: CardListener): OnlyCard {
  const claim = createCardClaim(ask);
  let card: OpenPopover | null = null;
  /** Counts cards that were asked for: while one is fetched, another may be asked for. */
  let turn = 0;
  let shown = new AbortController();

  /** Wait until it is heard that a card may open, or long enough; `onRefused` is called as late as it is heard. */
  const waitForClaim = async (by: OpenedBy, isWanted: () => boolean): Promise<void> => {
    const claimed = claim.make(by);
    void claimed.then((mayOpen) => mayOpen || !isWanted() || onRefused());
    await Promise.race([claimed, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  };

  return {
    now: () => card,
    isOvertakenBy: claim.isOvertakenBy,
    async open(mention, by, pin, isStill) {
      const own = ++turn;
      const isWanted = (): boolean => own === turn && isStill();
      await Promise.all([waitForClaim(by, isWanted), opener.prepare(mention)]);
      const opened = await opener.open(mention, by, pin, isWanted);
      if (!opened) return;
      // Whatever happened since it was opened, in the moment before it was handed over.
      if (!isWanted()) {
        opened.close();
        return;
      }
      card = opened;
      shown = new AbortController();
      onOpen(opened, mention, shown.signal);
    },
    close() {
      shown.abort();
      card?.close();
      card = null;
    },
  };
}
