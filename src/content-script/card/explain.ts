import { listenToOuterKeys } from "../../frame/early-keys.ts";
import { canYield } from "../../intent/can-yield.ts";
import { type IntentEffect, type IntentEvent, isShown, mentionOf, NO_INTENT, pinOf } from "../../intent/intent.ts";
import { nextIntent } from "../../intent/next-intent.ts";
import { scrollToRange } from "../../page/geometry/scroll-to-range.ts";
import { dispatchIntent } from "../input/dispatch-intent.ts";
import { type CardOnPage, windowOf } from "../input/find-place.ts";
import { createKeyGuard } from "../input/key-guard.ts";
import { listenIn } from "../input/listen-in.ts";
import { findMentionFrom } from "../mark/find-mention-from.ts";
import type { MarkedMentions } from "../mark/marked-mention.ts";
import { pulseMention } from "../mark/pulse-mention.ts";
import { createCardOpener } from "./card-opener.ts";
import type { Explainer, ExplainHost } from "./explain-host.ts";
import { createOnlyCard } from "./only-card.ts";
import { createPinnedCard } from "./pinned-card.ts";

type OpenEffect = Extract<IntentEffect, { type: "open" }>;

/**
 * Open a card when the reader points at a marked mention, taps it or asks for it by key, and close it again.
 *
 * What happens is told to the intent machine and nothing else is decided here.
 */
export function explainMentions(marked: MarkedMentions, host: ExplainHost, signal: AbortSignal): Explainer {
  let state = NO_INTENT;
  /** The mention whose card was opened last: by key one goes on from it, also when the card is closed. */
  let last: number | null = null;
  const pins = createPinnedCard(marked, host.ask);
  const opener = createCardOpener(marked, host, { dispatch: (event) => dispatch(event), pinNow: () => pinOf(state) });
  const card = createOnlyCard(opener, host, {
    onOpen({ element }, mention, shown) {
      marked.setCurrent(mention);
      if (windowOf(element) !== window) listenAround(windowOf(element), shown);
    },
    onRefused: () => dispatch({ type: "leave" }),
  });

  const run = (effect: IntentEffect): void => {
    if (effect.type === "start-timer") setTimeout(() => dispatch({ type: "timer", token: effect.token }), effect.after);
    else if (effect.type === "prepare") void opener.prepare(effect.mention);
    else if (effect.type === "remember") pins.remember(effect.pin);
    else if (effect.type === "close") {
      closeCard();
      if (effect.by === "reader") pins.remember(null);
      else if (effect.pin) pins.seek(effect.pin);
    } else {
      last = effect.mention;
      pins.take(effect.pin);
      void openCard(effect);
    }
  };

  const dispatch = (event: IntentEvent): void => {
    if (signal.aborted) return;
    const { by, delay } = host.settings().open;
    const [next, effects] = nextIntent(state, event, { open: by === "hover" ? delay : null });
    state = next;
    effects.forEach(run);
  };

  /** Open the card that was pinned, when its mention is marked now. */
  const bringBack = (): void => {
    const found = state.phase.name === "closed" ? pins.find() : null;
    if (found) dispatch({ type: "return", ...found });
  };

  const openCard = async ({ mention, by, pin }: OpenEffect): Promise<void> => {
    const isStill = (): boolean => !signal.aborted && isShown(state) && mentionOf(state) === mention;
    await card.open(mention, by, pin, isStill);
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

  const listener = dispatchIntent(marked, {
    state: () => state,
    findCard,
    openBy: () => host.settings().open.by,
    dispatch,
  });

  const dismiss = (): boolean => {
    const wasShown = isShown(state);
    if (wasShown) dispatch({ type: "escape" });
    return wasShown;
  };

  /** Listen in the page around this frame too, where the card is, which would outlive the frame. */
  const listenAround = (outer: Window, until: AbortSignal): void => {
    listenIn(outer, listener, host.isReaders, until);
    listenToOuterKeys(outer, createKeyGuard(dismiss), until);
    const onPageHide = (event: Event): void => void (host.isReaders(event) && dispatch({ type: "leave" }));
    window.addEventListener("pagehide", onPageHide, { signal: until });
  };

  const listenAgain = listenIn(window, listener, host.isReaders, signal);
  void pins.recall().then(bringBack);
  signal.addEventListener("abort", closeCard, { once: true });

  return {
    openFrom(steps) {
      if (steps === 0 && dismiss()) return true;
      const mention = findMentionFrom(marked, mentionOf(state) ?? (steps ? last : null), steps);
      if (!mention) return false;
      dispatch({ type: "choose", mention: mention.id, by: "key" });
      // By now no card that was open covers it.
      const range = mention.toRange();
      if (range) scrollToRange(range, "nearest");
      return true;
    },
    goTo(id) {
      const range = marked.rangeOf(id);
      if (!range) return false;
      scrollToRange(range, "center");
      if (marked.byId(id)) dispatch({ type: "choose", mention: id, by: "key" });
      else pulseMention(marked, id, signal);
      return true;
    },
    hasCard: () => isShown(state),
    lastCard: opener.last,
    dismiss,
    update() {
      listenAgain();
      const mention = mentionOf(state);
      if (mention !== null && !marked.byId(mention)) dispatch({ type: "gone", mention });
      void pins.recall().then(bringBack);
    },
    yieldCard(sequence, by) {
      if (card.now() && !canYield(state, by)) return false;
      if (isShown(state) && card.isSuperseded(sequence)) dispatch({ type: "escape" });
      return true;
    },
  };
}
