import type { BriefId } from "../briefs/brief.ts";
import { givesWay } from "../intent/gives-way.ts";
import { type IntentEffect, type IntentEvent, isShown, mentionOf, NO_INTENT, type OpenedBy } from "../intent/intent.ts";
import { nextIntent } from "../intent/next-intent.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import type { Pin } from "../messages/pin.ts";
import type { PageQuestions } from "../messages/questions.ts";
import { listenToOuterKeys } from "../page/early-keys.ts";
import { scrollToRange } from "../page/scroll-to-range.ts";
import type { EntityLink } from "../ui/popover-port.ts";
import { createCardOpener } from "./card-opener.ts";
import type { TextOf } from "./describe-reason.ts";
import { findMentionFrom } from "./find-mention-from.ts";
import { type CardOnPage, windowOf } from "./find-place.ts";
import { createKeyGuard } from "./key-guard.ts";
import { listenIn } from "./listen-in.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { createOnlyCard } from "./only-card.ts";
import { createPinnedCard } from "./pinned-card.ts";
import type { AskBackground } from "./spot-mentions.ts";
import { tellIntent } from "./tell-intent.ts";

/** What explaining needs of the world around the page. */
export type ExplainHost = {
  readonly settings: () => PageSettings;
  readonly published: () => string | null;
  readonly ask: AskBackground;
  /** Whether another frame of the tab has a card open, as far as was heard. */
  readonly isCardElsewhere: () => boolean;
  /** The entities that a text of a brief names. */
  readonly linksIn: (text: string, brief: BriefId) => readonly EntityLink[];
  readonly textOf: TextOf;
  readonly language: () => string;
};

/** What others ask of cards. */
export type Explainer = {
  /**
   * Open the card of the mention `steps` away from the open one; without one, of the mention nearest to the viewport's
   * middle. With 0 an open card is closed. False when nothing is marked.
   */
  readonly openFrom: (steps: number) => boolean;
  readonly hasCard: PageQuestions["hasCard"];
  /** Close an open card as the reader would; false when none is open. */
  readonly dismiss: () => boolean;
  /** Other mentions are marked now: a card whose mention is not among them is closed, a pinned one may come back. */
  readonly update: () => void;
  readonly giveWay: PageQuestions["giveWay"];
};

/**
 * Open a card when the reader points at a marked mention, taps it or asks for it by key, and close it again.
 *
 * What happens is told to the intent machine and nothing else is decided here.
 */
export function explainMentions(marked: MarkedMentions, host: ExplainHost, signal: AbortSignal): Explainer {
  let state = NO_INTENT;
  const pins = createPinnedCard(marked, host.ask);
  let returning: Pin | null = null;
  /** Whether it is the page that has a card closed, not the reader. */
  let taken = false;
  const opener = createCardOpener(marked, host, pins, (event) => tell(event));
  const card = createOnlyCard(opener, host, {
    onOpen({ element }, mention, shown) {
      marked.setCurrent(mention);
      if (windowOf(element) !== window) listenAround(windowOf(element), shown);
    },
    onRefused: () => tellTaken({ type: "escape" }),
  });

  const run = (effect: IntentEffect): void => {
    if (effect.type === "start-timer") setTimeout(() => tell({ type: "timer", token: effect.token }), effect.after);
    else if (effect.type === "prepare") void opener.prepare(effect.mention);
    else if (effect.type === "close") {
      closeCard();
      if (taken) pins.lose();
      else pins.forget();
    } else {
      pins.take(effect.by === "pin" ? returning : null);
      void openCard(effect.mention, effect.by);
    }
  };

  const tell = (event: IntentEvent): void => {
    if (signal.aborted) return;
    const { by, delay } = host.settings().open;
    const [next, effects] = nextIntent(state, event, { open: by === "hover" ? delay : null });
    state = next;
    effects.forEach(run);
  };

  const tellTaken = (event: IntentEvent): void => {
    taken = true;
    tell(event);
    taken = false;
  };

  /** Open the card that was pinned, when its mention is marked now. */
  const bringBack = (): void => {
    const found = state.phase.name === "closed" ? pins.find() : null;
    if (!found) return;
    returning = found.pin;
    tell({ type: "choose", mention: found.mention, by: "pin" });
  };

  const openCard = async (mention: number, by: OpenedBy): Promise<void> => {
    const isStill = (): boolean => !signal.aborted && isShown(state) && mentionOf(state) === mention;
    await card.open(mention, by, by === "pin" ? returning : null, isStill);
  };

  const closeCard = (): void => {
    card.close();
    marked.setCurrent(null);
  };

  const findCard = (): CardOnPage | null => {
    const mention = mentionOf(state);
    const element = card.now()?.element;
    return element && mention !== null ? { element, mention } : null;
  };

  const listener = tellIntent(marked, { state: () => state, findCard, openBy: () => host.settings().open.by, tell });

  const dismiss = (): boolean => {
    const wasShown = isShown(state);
    if (wasShown) tell({ type: "escape" });
    return wasShown;
  };

  /** Listen in the page around this frame too, where the card is, which would outlive the frame. */
  const listenAround = (outer: Window, until: AbortSignal): void => {
    listenIn(outer, listener, until);
    listenToOuterKeys(outer, createKeyGuard(dismiss), until);
    window.addEventListener("pagehide", () => tellTaken({ type: "escape" }), { signal: until });
  };

  listenIn(window, listener, signal);
  void pins.recall().then(bringBack);
  signal.addEventListener("abort", closeCard, { once: true });

  return {
    openFrom(steps) {
      if (steps === 0 && dismiss()) return true;
      const mention = findMentionFrom(marked, mentionOf(state), steps);
      if (!mention) return false;
      tell({ type: "choose", mention: mention.id, by: "key" });
      // By now no card that was open covers it.
      const range = mention.toRange();
      if (range) scrollToRange(range, "nearest");
      return true;
    },
    hasCard: () => isShown(state),
    dismiss,
    update() {
      const mention = mentionOf(state);
      if (mention !== null && !marked.byId(mention)) tellTaken({ type: "lost", mention });
      void pins.recall().then(bringBack);
    },
    giveWay(turn, by) {
      if (card.now() && !givesWay(state, by)) return false;
      if (isShown(state) && card.isOvertakenBy(turn)) tell({ type: "escape" });
      return true;
    },
  };
}
