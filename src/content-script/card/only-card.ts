import type { OpenPopover } from "../../frame/popover-port.ts";
import type { AskBackground } from "../../messages/ask-background.ts";
import type { Pin } from "../../messages/pin.ts";
import type { CardOpening } from "../../messages/questions.ts";
import { createCardLock } from "./card-lock.ts";
import type { CardOpener } from "./card-opener.ts";

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
  readonly open: (mention: number, by: CardOpening, pin: Pin | null, isStill: () => boolean) => Promise<void>;
  readonly close: () => void;
  /** Whether another frame's claim is later than this one's; see `CardLock`. */
  readonly isSuperseded: (sequence: number) => boolean;
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
  /** Whether an event is not made by a script of the page. */
  readonly isReaders: (event: Event) => boolean;
};

export function createOnlyCard(opener: CardOpener, frames: CardFrames, { onOpen, onRefused }: CardListener): OnlyCard {
  const { ask, isCardElsewhere, isReaders } = frames;
  const claim = createCardLock(ask);
  let card: OpenPopover | null = null;
  /** Of the card that was asked for last: while one is fetched, another may be asked for. */
  let shown = new AbortController();

  /**
   * Wait until it is heard that a card may open: where another is open as long as it takes its frame to close it, else not for
   * long. `onRefused` is called as late as it is heard.
   */
  const waitForClaim = async (by: CardOpening, isWanted: () => boolean): Promise<void> => {
    const elsewhere = isCardElsewhere();
    const claimed = claim.make(by);
    void claimed.then((mayOpen) => mayOpen || !isWanted() || onRefused());
    const enough = new Promise((resolve) => setTimeout(resolve, PATIENCE));
    await (elsewhere ? claimed : Promise.race([claimed, enough]));
  };

  const report = (secret: string | null): void => void ask("reportCard", secret);

  /** Tell the other frames of a card that is open until the signal fires, or until this frame is left. */
  const reportUntil = (secret: string, closed: AbortSignal): void => {
    report(secret);
    closed.addEventListener("abort", () => report(null), { once: true });
    // A whole page that is left takes its frames along, and may come back with them and its card.
    if (window !== window.top)
      addEventListener("pagehide", (event) => isReaders(event) && report(null), { signal: closed });
  };

  return {
    now: () => card,
    isSuperseded: claim.isSuperseded,
    async open(mention, by, pin, isStill) {
      shown.abort();
      shown = new AbortController();
      const { signal } = shown;
      const isWanted = (): boolean => !signal.aborted && isStill();
      await Promise.all([waitForClaim(by, isWanted), opener.prepare(mention)]);
      const opened = await opener.open(mention, by, pin, isWanted);
      if (!opened) return;
      // Whatever happened since it was opened, in the moment before it was handed over.
      if (!isWanted()) {
        opened.close();
        return;
      }
      card = opened;
      reportUntil(opened.secret, signal);
      onOpen(opened, mention, signal);
    },
    close() {
      shown.abort();
      card?.close();
      card = null;
    },
  };
}
