import type { Card, CardRequest } from "../../briefs/card.ts";
import { findPopover, type OpenPopover, type PopoverHost, type PopoverView } from "../../frame/popover-port.ts";
import type { IntentEvent } from "../../intent/intent.ts";
import type { LastCard } from "../../messages/last-card.ts";
import type { Pin } from "../../messages/pin.ts";
import type { CardOpening } from "../../messages/questions.ts";
import { attributeOf, closest, parentElementOf } from "../../page/dom.ts";
import { runsVertically } from "../../page/geometry/line-direction.ts";
import { scrollToRange } from "../../page/geometry/scroll-to-range.ts";
import { findVisibleLines } from "../../page/geometry/visible-lines.ts";
import { withoutFragment } from "../../settings/visits.ts";
import type { MarkedMention, MarkedMentions } from "../mark/marked-mention.ts";
import { pulseMention } from "../mark/pulse-mention.ts";
import type { ExplainHost } from "./explain-host.ts";
import { linkEntities } from "./link-entities.ts";
import { describePlace } from "./seek-pin.ts";

/** Fetches what a card needs, and puts it on the page. */
export type CardOpener = {
  /** Fetch the card of a mention and have the popover script run, so that both are there when the delay is over. */
  readonly prepare: (mention: number) => Promise<Card | null>;
  /**
   * Open the card of a mention.
   *
   * @param pin - How the card was pinned when the page was left; null for one that is opened anew.
   * @param isWanted - Whether the reader still wants it: asked when everything is there, and later.
   * @returns null when the mention is gone, there is no card for it, or it is not wanted any more.
   */
  readonly open: (
    mention: number,
    by: CardOpening,
    pin: Pin | null,
    isWanted: () => boolean,
  ) => Promise<OpenPopover | null>;
  /** The card that was opened last since the page is at its address; null when none was. */
  readonly last: () => LastCard | null;
};

/** The intent machine, as cards see it. */
export type CardIntent = {
  /** Tell it what happens in the card. */
  readonly dispatch: (event: IntentEvent) => void;
  /** How the open card is pinned; null when it is not. */
  readonly pinNow: () => Pin | null;
};

/** A card that is asked for in the popup is asked for as by key, where there may be none. */
const FINGERS_ONLY = "(hover: none) and (pointer: coarse)";

export function createCardOpener(
  marked: MarkedMentions,
  host: ExplainHost,
  { dispatch, pinNow }: CardIntent,
): CardOpener {
  /** Ends the pulse of a mention that was gone back to. */
  let pulsing = new AbortController();
  let prepared: { readonly mention: number; readonly card: Promise<Card | null> } | null = null;
  let last: { readonly mention: MarkedMention; readonly opened: number; readonly page: string } | null = null;

  const requestOf = (mention: MarkedMention): CardRequest => {
    const sentence = mention.sentence();
    const beside = marked
      .all()
      .filter((other) => other.brief === mention.brief && other.id !== mention.id && other.sentence() === sentence);
    const { brief, entity } = mention;
    return {
      brief,
      entity,
      sentence,
      beside: [...new Set(beside.map((one) => one.entity))],
      ...dateOf(host),
      ...languageAround(mention),
    };
  };

  const fetch = async (mention: MarkedMention): Promise<Card | null> => {
    const [card] = await Promise.all([
      host.ask("getCard", requestOf(mention)),
      findPopover() ? true : host.ask("injectPopover"),
    ]);
    return card;
  };

  const rangeOf = (id: number): Range | null => marked.byId(id)?.toRange() ?? null;

  const prepare = (id: number): Promise<Card | null> => {
    if (prepared?.mention === id) return prepared.card;
    const mention = marked.byId(id);
    prepared = { mention: id, card: mention ? fetch(mention) : Promise.resolve(null) };
    return prepared.card;
  };

  const hostOf = (mention: MarkedMention, form: Pin["form"], isWanted: () => boolean): PopoverHost => {
    const { id } = mention;
    return {
      lines: () => {
        const range = rangeOf(id);
        return range ? findVisibleLines(range) : [];
      },
      runsVertically: () => {
        const range = rangeOf(id);
        return range !== null && runsVertically(range);
      },
      place: () => rangeOf(id)?.startContainer ?? null,
      textOf: host.textOf,
      language: host.language(),
      onClose: () => dispatch({ type: "lost", mention: id }),
      onEscape: () => dispatch({ type: "escape" }),
      onHold: () => dispatch({ type: "hold" }),
      isPinned: () => pinNow() !== null,
      onPin: (box) => {
        const marking = marked.byId(id);
        if (!box) dispatch({ type: "pin", pin: null });
        else if (marking) dispatch({ type: "pin", pin: { ...describePlace(marked, marking), form, box } });
      },
      onBackToSentence: () => {
        const range = rangeOf(id);
        if (range) scrollToRange(range, "center");
        pulsing.abort();
        pulsing = new AbortController();
        pulseMention(marked, id, pulsing.signal, () => (isWanted() ? id : null));
      },
      linksIn: (text, brief) => linkEntities(brief, host.search(text)),
      cardOf: (brief, entity) => host.ask("getCard", { brief, entity, ...dateOf(host), ...languageAround(mention) }),
      onOpenBrief: (brief, section, language) => void host.ask("openBrief", brief, section, language),
      onOpenPanel: host.settings().canOpenPanel ? () => void host.ask("openPanel") : null,
      onHide: marked.hide,
      // They are not marked any more when that is answered, or still are when it failed.
      isSaved: async ({ brief, entity }) => host.settings().read && host.ask("isCardSaved", brief, entity),
      onSave: ({ brief, entity, language }, isSaved) => void host.ask("saveCard", brief, entity, language, isSaved),
      onMute: (brief, entity) => void host.ask("muteEntity", brief, entity).finally(() => marked.hide(null)),
      onSiteOff: () =>
        void host.ask("switchSiteOff", host.site ?? "").catch((error: unknown) => {
          marked.hide(null);
          throw error;
        }),
    };
  };

  return {
    prepare,
    last() {
      if (last?.page !== withoutFragment(location.href)) return null;
      const { mention, opened } = last;
      return { request: requestOf(mention), mention: mention.id, opened };
    },
    async open(id, by, pin, isWanted) {
      const card = await prepare(id);
      if (prepared?.mention === id) prepared = null;
      if (!isWanted()) return null;
      const mention = marked.byId(id);
      const popover = findPopover();
      if (!card || !mention || !popover) {
        dispatch({ type: "lost", mention: id });
        return null;
      }
      pulsing.abort();
      last = { mention, opened: Date.now(), page: withoutFragment(location.href) };
      const form =
        pin?.form ?? (by === "touch" || (by === "key" && matchMedia(FINGERS_ONLY).matches) ? "sheet" : "beside");
      const view: PopoverView = {
        card,
        // Put in words when it is shown: the first list that a browser puts in words takes it 20 ms.
        get reason() {
          return mention.reason;
        },
        site: host.site,
        look: host.settings().card,
        form,
        pinned: pin?.box ?? null,
        takeFocus: by === "key",
      };
      const opened = await popover.open(view, hostOf(mention, form, isWanted), isWanted);
      if (opened && by !== "pin" && host.settings().read)
        void host.ask("recordCard", card.brief, card.entity, card.language);
      return opened;
    },
  };
}

/** The language that the page says its text around a mention is in, where it says one. */
function languageAround(mention: MarkedMention): { readonly pageLanguage?: string } {
  const range = mention.toRange();
  const around = range && parentElementOf(range.startContainer);
  const declaring = around && closest(around, "[lang]");
  const pageLanguage = declaring && attributeOf(declaring, "lang");
  return pageLanguage ? { pageLanguage: pageLanguage.slice(0, 50) } : {};
}

/** The page's day, when it tells one to the day. */
function dateOf(host: ExplainHost): { readonly pageDate?: string } {
  const pageDate = host.published();
  return pageDate?.length === 10 ? { pageDate } : {};
}
