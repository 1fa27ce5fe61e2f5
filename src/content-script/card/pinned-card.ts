import type { AskBackground } from "../../messages/ask-background.ts";
import type { Pin } from "../../messages/pin.ts";
import { withoutFragment } from "../../settings/visits.ts";
import type { MarkedMentions } from "../mark/marked-mention.ts";
import { createPinSeeker, type PinSeeker } from "./seek-pin.ts";

/**
 * Has the page's pinned card remembered, so that it is there again when the reader comes back to the page.
 *
 * Whether a card is pinned now is the intent machine's to say; here it is only told on, in order.
 */
export type PinnedCard = {
  /**
   * Ask whether a card was pinned when the page at this address was left: its mention is looked for from then on. Nothing
   * is asked when the address is still the one that was asked of last.
   */
  readonly recall: () => Promise<void>;
  readonly find: PinSeeker["find"];
  /** A card opens, as the one that was pinned (or null, as one of its own): no other is looked for any more. */
  readonly take: (pin: Pin | null) => void;
  /** Remember how a card is pinned; null when it was closed or let go: nothing is asked when none was pinned. */
  readonly remember: (pin: Pin | null) => void;
  /** The page took the pinned card away: it stays remembered, and is looked for. */
  readonly seek: (pin: Pin) => void;
};

/** @param ask - Asks the background, which remembers it. */
export function createPinnedCard(marked: MarkedMentions, ask: AskBackground): PinnedCard {
  const seeker = createPinSeeker(marked);
  /** What the background is to remember, and what it was told last. */
  let wanted: Pin | null = null;
  let reported: Pin | null = null;
  let reporting: Promise<void> | null = null;
  let page = location.href;
  /** The address that was asked of last, and the one of which an answer is still wanted. */
  let recalled: string | null = null;
  let awaited: string | null = null;

  const reportAll = async (): Promise<void> => {
    while (reported !== wanted) {
      reported = wanted;
      await ask("keepPin", page, reported);
    }
  };

  // A card that is dragged moves more often than a message goes there and back.
  const notify = (): void => {
    reporting ??= reportAll().finally(() => {
      reporting = null;
    });
  };

  const seekNoMore = (): void => {
    awaited = null;
    seeker.end();
  };

  return {
    async recall() {
      const here = withoutFragment(location.href);
      if (here === recalled) return;
      recalled = here;
      awaited = here;
      // The background is not to answer with a card that was closed a moment ago.
      await reporting;
      const pin = await ask("getPin", here);
      if (pin && awaited === here) seeker.begin(pin, here);
    },
    find: seeker.find,
    take(pin) {
      seekNoMore();
      if (pin) page = location.href;
      wanted = pin;
      reported = pin;
    },
    remember(pin) {
      if (!pin) seekNoMore();
      else if (!wanted) page = location.href;
      wanted = pin;
      notify();
    },
    seek: (pin) => seeker.begin(pin, page),
  };
}
