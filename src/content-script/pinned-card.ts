import type { Pin, PinnedBox } from "../messages/pin.ts";
import { withoutFragment } from "../settings/visits.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { createPinSeeker, describePlace, type PinSeeker } from "./seek-pin.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** Has the page's pinned card remembered, so that it is there again when the reader comes back to the page. */
export type PinnedCard = {
  /**
   * Ask whether a card was pinned when the page at this address was left: its mention is looked for from then on. Nothing
   * is asked when the address is still the one that was asked of last.
   */
  readonly recall: () => Promise<void>;
  readonly find: PinSeeker["find"];
  /** A card opens, as the one that was pinned (or null, as one of its own): no other is looked for any more. */
  readonly take: (pin: Pin | null) => void;
  /** Remember that the card of a mention is pinned, and where. */
  readonly keep: (mention: number, form: Pin["form"], box: PinnedBox) => void;
  /** The card was closed or let go; nothing is asked when none was pinned. */
  readonly forget: () => void;
  /** The page took the card's mention away: a pinned one stays remembered, and is looked for. */
  readonly lose: () => void;
};

/** @param ask - Asks the background, which remembers it. */
export function createPinnedCard(marked: MarkedMentions, ask: AskBackground): PinnedCard {
  const seeker = createPinSeeker(marked);
  let kept: Pin | null = null;
  let told: Pin | null = null;
  let telling: Promise<void> | null = null;
  let page = location.href;
  /** The address that was asked of last, and the one of which an answer is still wanted. */
  let recalled: string | null = null;
  let awaited: string | null = null;

  const tellAll = async (): Promise<void> => {
    while (told !== kept) {
      told = kept;
      await ask("keepPin", page, told);
    }
  };

  // A card that is dragged moves more often than a message goes there and back.
  const tell = (): void => {
    telling ??= tellAll().finally(() => {
      telling = null;
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
      await telling;
      const pin = await ask("getPin", here);
      if (pin && awaited === here) seeker.begin(pin, here);
    },
    find: seeker.find,
    take(pin) {
      seekNoMore();
      if (pin) page = location.href;
      kept = pin;
      told = pin;
    },
    keep(id, form, box) {
      const mention = marked.byId(id);
      if (!mention) return;
      if (!kept) page = location.href;
      kept = { ...describePlace(marked, mention), form, box };
      tell();
    },
    forget() {
      seekNoMore();
      kept = null;
      tell();
    },
    lose() {
      if (kept) seeker.begin(kept, page);
    },
  };
}
