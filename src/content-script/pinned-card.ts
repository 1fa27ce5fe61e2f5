import type { Pin, PinnedBox } from "../messages/pin.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { createPinSeeker, describePlace, type PinSeeker } from "./seek-pin.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** Has the page's pinned card remembered, so that it is there again when the page is loaded again. */
export type PinnedCard = {
  /** Ask whether a card was pinned when this page was left: its mention is looked for from then on. */
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
  let telling = false;
  let page = location.href;

  // A card that is dragged moves more often than a message goes there and back.
  const tell = async (): Promise<void> => {
    if (telling) return;
    telling = true;
    while (told !== kept) {
      told = kept;
      await ask("keepPin", page, told);
    }
    telling = false;
  };

  return {
    async recall() {
      const pin = await ask("getPin");
      if (pin) seeker.begin(pin, page);
    },
    find: seeker.find,
    take(pin) {
      seeker.end();
      kept = pin;
      told = pin;
    },
    keep(id, form, box) {
      const mention = marked.byId(id);
      if (!mention) return;
      if (!kept) page = location.href;
      kept = { ...describePlace(marked, mention), form, box };
      void tell();
    },
    forget() {
      kept = null;
      void tell();
    },
    lose() {
      if (kept) seeker.begin(kept, page);
    },
  };
}
