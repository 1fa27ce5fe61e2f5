import type { Card } from "../briefs/card.ts";
import type { IntentEvent, OpenedBy } from "../intent/intent.ts";
import type { Pin } from "../messages/pin.ts";
import { runsVertically } from "../page/line-direction.ts";
import { findVisibleLines } from "../page/visible-lines.ts";
import { findPopover, type OpenPopover } from "../ui/popover-port.ts";
import type { ExplainHost } from "./explain.ts";
import type { MarkedMention, MarkedMentions } from "./marked-mention.ts";
import type { PinnedCard } from "./pinned-card.ts";

/** Fetches what a card needs, and puts it on the page. */
export type CardOpener = {
  /** Fetch the card of a mention and have the popover script run, so that both are there when the delay is over. */
  readonly prepare: (mention: number) => Promise<Card | null>;
  /**
   * Open the card of a mention.
   *
   * @param pin - How the card was pinned when the page was left; null for one that is opened anew.
   * @param isWanted - Asked when everything is there: whether the reader still wants it.
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
  let prepared: { readonly mention: number; readonly card: Promise<Card | null> } | null = null;

  const fetch = async (mention: MarkedMention): Promise<Card | null> => {
    const sentence = mention.sentence();
    const beside = marked
      .all()
      .filter((other) => other.brief === mention.brief && other.id !== mention.id && other.sentence() === sentence)
      .map(({ entity }) => entity);
    const { brief, entity } = mention;
    const [card] = await Promise.all([
      host.ask("getCard", {
        brief,
        entity,
        sentence,
        beside,
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

  return {
    prepare,
    async open(id, by, pin, isWanted) {
      const card = await prepare(id);
      prepared = null;
      const mention = marked.byId(id);
      const popover = findPopover();
      if (!card || !mention || !popover) {
        tell({ type: "lost", mention: id });
        return null;
      }
      if (!isWanted()) return null;
      const form = pin?.form ?? (by === "touch" ? "sheet" : "beside");
      const lost = (): void => tell({ type: "lost", mention: id });
      return popover.open(
        {
          card,
          reason: mention.reason,
          site: location.protocol.endsWith("-extension:") ? null : location.hostname,
          look: host.settings().card,
          form,
          pinned: pin?.box ?? null,
          takeFocus: by === "key",
        },
        {
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
          language: host.language,
          onClose: lost,
          onPin: (box) => {
            tell({ type: "pin", pinned: box !== null });
            if (box) pins.keep(id, form, box);
            else pins.forget();
          },
          onBackToSentence: () => {
            rangeOf(id)?.startContainer.parentElement?.scrollIntoView({ block: "center", behavior: "instant" });
          },
          linksIn: (text) => host.linksIn(text, mention.brief),
          cardOf: (entity) => host.ask("getCard", { brief: mention.brief, entity, ...dateOf(host) }),
          onOpenBrief: (section) => void host.ask("openBrief", mention.brief, section),
          onMute: (entity) => void host.ask("muteEntity", mention.brief, entity).then(lost),
          onSiteOff: () => void host.ask("switchSiteOff"),
        },
      );
    },
  };
}

/** The page's day, when it tells one to the day. */
function dateOf(host: ExplainHost): { readonly pageDate?: string } {
  const pageDate = host.published();
  return pageDate?.length === 10 ? { pageDate } : {};
}
