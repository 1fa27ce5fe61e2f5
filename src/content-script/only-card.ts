import type { OpenedBy } from "../intent/intent.ts";
import type { Pin } from "../messages/pin.ts";
import type { OpenPopover } from "../ui/popover-port.ts";
import { createCardClaim } from "./card-claim.ts";
import type { CardOpener } from "./card-opener.ts";
import type { AskBackground } from "./spot-mentions.ts";

/**
 * How long a card waits to hear that it may open where none is known to be open, in milliseconds: readers see a delay of more than
 * 100 ms.
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

/** What the one card of a tab needs of its other frames. */
export type CardFrames = {
  /** Asks the background, which knows them. */
  readonly ask: AskBackground;
  /** Whether one of them has a card open, as far as was heard. */
  readonly isCardElsewhere: () => boolean;
};

export function createOnlyCard(opener: CardOpener, frames: CardFrames, { onOpen, onRefused }: CardListener): OnlyCard {
  const { ask, isCardElsewhere } = frames;
  const claim = createCardClaim(ask);
  let card: OpenPopover | null = null;
  /** Counts cards that were asked for: while one is fetched, another may be asked for. */
  let turn = 0;
  let shown = new AbortController();

  /**
   * Wait until it is heard that a card may open: where another is open as long as it takes its frame to close it, else not for
   * long. `onRefused` is called as late as it is heard.
   */
  const waitForClaim = async (by: OpenedBy, isWanted: () => boolean): Promise<void> => {
    const elsewhere = isCardElsewhere();
    const claimed = claim.make(by);
    void claimed.then((mayOpen) => mayOpen || !isWanted() || onRefused());
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await (elsewhere ? claimed : Promise.race([claimed, enough]));
  };

  const report = (open: boolean): void => void ask("reportCard", open);

  /** Tell the other frames of a card that is open until the signal fires, or until this frame is left. */
  const reportUntil = (closed: AbortSignal): void => {
    report(true);
    closed.addEventListener("abort", () => report(false), { once: true });
    // A whole page that is left takes its frames along, and may come back with them and its card.
    if (window !== window.top) addEventListener("pagehide", () => report(false), { signal: closed });
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
      reportUntil(shown.signal);
      onOpen(opened, mention, shown.signal);
    },
    close() {
      shown.abort();
      card?.close();
      card = null;
    },
  };
}
