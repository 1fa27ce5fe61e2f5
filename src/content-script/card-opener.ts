import type { Card } from "../briefs/card.ts";
import type { IntentEvent, OpenedBy } from "../intent/intent.ts";
import type { Pin } from "../messages/pin.ts";
import { runsVertically } from "../page/line-direction.ts";
import { scrollToRange } from "../page/scroll-to-range.ts";
import { findVisibleLines } from "../page/visible-lines.ts";
import { findPopover, type OpenPopover, type PopoverHost, type PopoverView } from "../ui/popover-port.ts";
import type { ExplainHost } from "./explain.ts";
import type { MarkedMention, MarkedMentions } from "./marked-mention.ts";
import type { PinnedCard } from "./pinned-card.ts";
import { pulseMention } from "./pulse-mention.ts";

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
    by: OpenedBy,
    pin: Pin | null,
    isWanted: () => boolean,
  ) => Promise<OpenPopover | null>;
};

/** @param tell - Tells the intent machine what happens in the card. */
export function createCardOpener(
  marked: MarkedMentions,
  host: ExplainHost,
  pins: PinnedCard,
  tell: (event: IntentEvent) => void,
): CardOpener {
  /** Ends the pulse of a mention that was gone back to. */
  let pulsing = new AbortController();
  let prepared: { readonly mention: number; readonly card: Promise<Card | null> } | null = null;

  const fetch = async (mention: MarkedMention): Promise<Card | null> => {
    const sentence = mention.sentence();
    const beside = marked
      .all()
      .filter((other) => other.brief === mention.brief && other.id !== mention.id && other.sentence() === sentence);
    const { brief, entity } = mention;
    const [card] = await Promise.all([
      host.ask("getCard", {
        brief,
        entity,
        sentence,
        beside: [...new Set(beside.map((one) => one.entity))],
        ...dateOf(host),
      }),
      findPopover() ? true : host.ask("openPopover"),
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

  const hostOf = ({ id, brief }: MarkedMention, form: Pin["form"], isWanted: () => boolean): PopoverHost => ({
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
    onClose: () => tell({ type: "lost", mention: id }),
    onEscape: () => tell({ type: "escape" }),
    onHold: () => tell({ type: "hold" }),
    onPin: (box) => {
      tell({ type: "pin", pinned: box !== null });
      if (box) pins.keep(id, form, box);
      else pins.forget();
    },
    onBackToSentence: () => {
      const range = rangeOf(id);
      if (range) scrollToRange(range, "center");
      pulsing.abort();
      pulsing = new AbortController();
      pulseMention(marked, id, pulsing.signal, () => (isWanted() ? id : null));
    },
    linksIn: (text) => host.linksIn(text, brief),
    cardOf: (entity) => host.ask("getCard", { brief, entity, ...dateOf(host) }),
    onOpenBrief: (section) => void host.ask("openBrief", brief, section),
    onMute: (entity) => void host.ask("muteEntity", brief, entity),
    onSiteOff: () => void host.ask("switchSiteOff"),
  });

  return {
    prepare,
    async open(id, by, pin, isWanted) {
      const card = await prepare(id);
      if (prepared?.mention === id) prepared = null;
      if (!isWanted()) return null;
      const mention = marked.byId(id);
      const popover = findPopover();
      if (!card || !mention || !popover) {
        tell({ type: "lost", mention: id });
        return null;
      }
      pulsing.abort();
      const form = pin?.form ?? (by === "touch" ? "sheet" : "beside");
      const view: PopoverView = {
        card,
        reason: mention.reason,
        site: location.protocol.endsWith("-extension:") ? null : location.hostname,
        look: host.settings().card,
        form,
        pinned: pin?.box ?? null,
        takeFocus: by === "key",
      };
      return popover.open(view, hostOf(mention, form, isWanted));
    },
  };
}

/** The page's day, when it tells one to the day. */
function dateOf(host: ExplainHost): { readonly pageDate?: string } {
  const pageDate = host.published();
  return pageDate?.length === 10 ? { pageDate } : {};
}
