import type { BriefId } from "../briefs/brief.ts";
import { isInCorridor } from "../intent/corridor.ts";
import {
  type IntentEffect,
  type IntentEvent,
  isShown,
  mentionOf,
  NO_INTENT,
  nextIntent,
  type OpenedBy,
  type Place,
} from "../intent/intent.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import type { Pin } from "../messages/pin.ts";
import { fromOuterWindow } from "../page/outer-window.ts";
import type { EntityLink, OpenPopover } from "../ui/popover-port.ts";
import { createCardOpener } from "./card-opener.ts";
import type { TextOf } from "./describe-reason.ts";
import { followPointer, type PointerPlace } from "./follow-pointer.ts";
import { listenIn, type ReaderListener } from "./listen-in.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";
import { createPinnedCard } from "./pinned-card.ts";
import type { AskBackground } from "./spot-mentions.ts";

/** What explaining needs of the world around the page. */
export type ExplainHost = {
  readonly settings: () => PageSettings;
  readonly published: () => string | null;
  readonly ask: AskBackground;
  /** The entities that a text of a brief names. */
  readonly linksIn: (text: string, brief: BriefId) => readonly EntityLink[];
  readonly textOf: TextOf;
  readonly language: string;
};

/** Commands of the keyboard that open cards. */
export type Explainer = {
  /**
   * Open the card of the mention `steps` away from the open one; without one, of the mention nearest to the viewport's
   * middle. With 0 an open card is closed. False when nothing is marked.
   */
  readonly openFrom: (steps: number) => boolean;
};

/**
 * Open a card when the reader points at a marked mention, taps it or asks for it by key, and close it again.
 *
 * What happens is told to the intent machine and nothing else is decided here.
 */
export function explainMentions(marked: MarkedMentions, host: ExplainHost, signal: AbortSignal): Explainer {
  let state = NO_INTENT;
  let card: OpenPopover | null = null;
  /** Ends what lasts as long as the card. */
  let shown = new AbortController();
  const pins = createPinnedCard(marked, host.ask);
  let returning: Pin | null = null;
  let unloading = false;
  const opener = createCardOpener(marked, host, pins, (event) => tell(event));

  const run = (effect: IntentEffect): void => {
    if (effect.type === "start-timer") setTimeout(() => tell({ type: "timer", token: effect.token }), effect.after);
    else if (effect.type === "prepare") void opener.prepare(effect.mention);
    else if (effect.type === "close") {
      closeCard();
      if (!unloading) pins.forget();
    } else void openCard(effect.mention, effect.by);
  };

  const tell = (event: IntentEvent): void => {
    if (signal.aborted) return;
    const { by, delay } = host.settings().open;
    const [next, effects] = nextIntent(state, event, { open: by === "hover" ? delay : null });
    state = next;
    effects.forEach(run);
  };

  const openCard = async (mention: number, by: OpenedBy): Promise<void> => {
    const opened = await opener.open(
      mention,
      by,
      by === "pin" ? returning : null,
      () => !signal.aborted && isShown(state) && mentionOf(state) === mention && !card,
    );
    if (opened) {
      card = opened;
      marked.setCurrent(mention);
      shown = new AbortController();
      if (windowOf(card.element) !== window) listenAround(windowOf(card.element), shown.signal);
    }
  };

  const closeCard = (): void => {
    shown.abort();
    card?.close();
    card = null;
    marked.setCurrent(null);
  };

  const isOnCard = (event: Event): boolean => card !== null && event.composedPath().includes(card.element);

  const placeOf = ({ x, y, onCard, outside }: PointerPlace): Place => {
    if (onCard) return { kind: "card" };
    const mention = mentionOf(state);
    if (card && mention !== null && isOnWay(x, y, mention, card.element)) return { kind: "corridor" };
    const found = outside ? null : marked.at(x, y);
    return found ? { kind: "mention", mention: found.id } : { kind: "page" };
  };

  const isOnWay = (x: number, y: number, mention: number, element: HTMLElement): boolean => {
    const lines = marked.byId(mention)?.toRange()?.getClientRects() ?? [];
    const box = fromOuterWindow(element.getBoundingClientRect(), windowOf(element));
    return [...lines].some((line) => isInCorridor({ x, y }, line, box));
  };

  const pointer = followPointer((place, fast) => {
    if (!fast || state.phase.name !== "closed") tell({ type: "pointer", over: placeOf(place), fast });
  });

  const listener: ReaderListener = {
    onMove(event, source) {
      const { x, y } = fromOuterWindow(new DOMRect(event.clientX, event.clientY), source);
      pointer.onMove({ x, y, onCard: isOnCard(event), outside: source !== window }, event.timeStamp);
    },
    onAway: () => tell({ type: "away" }),
    onScroll() {
      pointer.onScroll();
      tell({ type: "scroll" });
    },
    onEscape() {
      const wasShown = isShown(state);
      if (wasShown) tell({ type: "escape" });
      return wasShown;
    },
    onClick(event, source) {
      const touch = event.pointerType === "touch";
      if (isOnCard(event) || event.defaultPrevented) return;
      if (!touch && host.settings().open.by !== "click") return;
      const found = source === window ? marked.at(event.clientX, event.clientY) : null;
      // A link that is a mention stays a link.
      if (!found || (event.target as Element | null)?.closest?.("a[href],button,input,label,select,summary")) {
        if (touch && isShown(state)) tell({ type: "escape" });
        return;
      }
      tell({ type: "choose", mention: found.id, by: touch ? "touch" : "click" });
    },
  };

  /** Listen in the page around this frame too, where the card is, which would outlive the frame. */
  const listenAround = (outer: Window, until: AbortSignal): void => {
    listenIn(outer, listener, until);
    const leave = (): void => {
      unloading = true;
      tell({ type: "escape" });
      unloading = false;
    };
    window.addEventListener("pagehide", leave, { signal: until });
  };

  listenIn(window, listener, signal);
  void pins.find().then((found) => {
    if (!found || state.phase.name !== "closed") return;
    returning = found.pin;
    tell({ type: "choose", mention: found.mention, by: "pin" });
  });
  signal.addEventListener("abort", closeCard, { once: true });

  return {
    openFrom(steps) {
      if (steps === 0 && isShown(state)) {
        tell({ type: "escape" });
        return true;
      }
      const all = marked.all();
      const current = all.findIndex(({ id }) => id === mentionOf(state));
      const at =
        current < 0 ? nearestToMiddle(all.map((one) => one.toRange())) : (current + steps + all.length) % all.length;
      const mention = all[at];
      if (!mention) return false;
      mention.toRange()?.startContainer.parentElement?.scrollIntoView({ block: "nearest", behavior: "instant" });
      tell({ type: "choose", mention: mention.id, by: "key" });
      return true;
    },
  };
}

/** The window an element is in: this one, or one around it. */
function windowOf(element: Element): Window {
  return element.ownerDocument.defaultView ?? window;
}
