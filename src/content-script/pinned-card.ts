import type { Pin, PinnedBox } from "../messages/pin.ts";
import type { MarkedMention, MarkedMentions } from "./marked-mention.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** Has the page's pinned card remembered, so that it is there again when the page is loaded again. */
export type PinnedCard = {
  /** The mention whose card was pinned when this page was left, and how; null when there was none. */
  readonly find: () => Promise<{ readonly mention: number; readonly pin: Pin } | null>;
  /** Remember that the card of a mention is pinned, and where. */
  readonly keep: (mention: number, form: Pin["form"], box: PinnedBox) => void;
  /** The card was closed or let go; nothing is asked when none was pinned. */
  readonly forget: () => void;
};

/** @param ask - Asks the background, which remembers it. */
export function createPinnedCard(marked: MarkedMentions, ask: AskBackground): PinnedCard {
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
    async find() {
      const pin = await ask("getPin");
      const mention = pin && mentionsLike(marked, pin)[pin.number];
      if (!pin || !mention) return null;
      kept = pin;
      told = pin;
      return { mention: mention.id, pin };
    },
    keep(id, form, box) {
      const mention = marked.byId(id);
      if (!mention) return;
      const { brief, entity } = mention;
      if (!kept) page = location.href;
      const number = mentionsLike(marked, mention).findIndex((one) => one.id === id);
      kept = { brief, entity, number, form, box };
      void tell();
    },
    forget() {
      kept = null;
      void tell();
    },
  };
}

/** The marked mentions of the same entity, in page order. */
function mentionsLike(marked: MarkedMentions, { brief, entity }: Pick<MarkedMention, "brief" | "entity">) {
  return marked.all().filter((one) => one.brief === brief && one.entity === entity);
}
