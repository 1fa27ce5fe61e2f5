import type { BriefId } from "../briefs/brief.ts";
import { isInCorridor } from "../intent/corridor.ts";
import {
  type IntentEffect,
  type IntentEvent,
  isShown,
  mentionOf,
  NO_INTENT,
  nextIntent,
  type Place,
} from "../intent/intent.ts";
import { isPassing, type PointerSample } from "../intent/pointer-speed.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import type { EntityLink, OpenPopover } from "../ui/popover-port.ts";
import { createCardOpener } from "./card-opener.ts";
import type { TextOf } from "./describe-reason.ts";
import type { MarkedMentions } from "./marked-mention.ts";
import { nearestToMiddle } from "./nearest-to-middle.ts";
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

/** A pointer that has sent no move for this long has stopped, in milliseconds; moves come every 8 to 16. */
const STOPPED = 50;

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
 * What happens is told to the intent machine and nothing else is decided here. The pointer is looked at once a frame.
 */
export function explainMentions(marked: MarkedMentions, host: ExplainHost, signal: AbortSignal): Explainer {
  let state = NO_INTENT;
  let card: OpenPopover | null = null;
  let samples: PointerSample[] = [];
  let scrolled = false;
  let stopping: ReturnType<typeof setTimeout> | undefined;
  const opener = createCardOpener(marked, host, (event) => tell(event));

  const run = (effect: IntentEffect): void => {
    if (effect.type === "start-timer") setTimeout(() => tell({ type: "timer", token: effect.token }), effect.after);
    else if (effect.type === "prepare") void opener.prepare(effect.mention);
    else if (effect.type === "close") closeCard();
    else void openCard(effect.mention, effect.by);
  };

  const tell = (event: IntentEvent): void => {
    if (signal.aborted) return;
    const { by, delay } = host.settings().open;
    const [next, effects] = nextIntent(state, event, { open: by === "hover" ? delay : null });
    state = next;
    effects.forEach(run);
  };

  const openCard = async (mention: number, by: "hover" | "key" | "click" | "touch"): Promise<void> => {
    const opened = await opener.open(
      mention,
      by,
      () => !signal.aborted && isShown(state) && mentionOf(state) === mention && !card,
    );
    if (opened) {
      card = opened;
      marked.setCurrent(mention);
    }
  };

  const closeCard = (): void => {
    card?.close();
    card = null;
    marked.setCurrent(null);
  };

  const isOnCard = (event: Event): boolean => card !== null && event.composedPath().includes(card.element);

  const placeOf = (x: number, y: number, onCard: boolean): Place => {
    if (onCard) return { kind: "card" };
    const mention = mentionOf(state);
    if (card && mention !== null && isOnWay(x, y, mention)) return { kind: "corridor" };
    const found = marked.at(x, y);
    return found ? { kind: "mention", mention: found.id } : { kind: "page" };
  };

  const isOnWay = (x: number, y: number, mention: number): boolean => {
    const lines = marked.byId(mention)?.toRange()?.getClientRects() ?? [];
    const box = card?.element.getBoundingClientRect();
    return box !== undefined && [...lines].some((line) => isInCorridor({ x, y }, line, box));
  };

  const onMove = ({ clientX: x, clientY: y, timeStamp, pointerType }: PointerEvent, onCard: boolean): void => {
    if (pointerType === "touch") return;
    const last = samples.at(-1);
    // Browsers send a move when the page scrolls under a pointer that rests: that is nobody's wish to open a card.
    if (scrolled && last && last.x === x && last.y === y) return;
    scrolled = false;
    samples = [...samples.slice(-2), { x, y, time: timeStamp }];
    const fast = isPassing(samples);
    clearTimeout(stopping);
    // Whoever stops at once sends no slower move: silence says that the pointer rests.
    if (fast) stopping = setTimeout(() => tell({ type: "pointer", over: placeOf(x, y, onCard), fast: false }), STOPPED);
    if (fast && state.phase.name === "closed") return;
    tell({ type: "pointer", over: placeOf(x, y, onCard), fast });
  };

  let waiting: { event: PointerEvent; onCard: boolean } | null = null;
  const options = { capture: true, passive: true, signal };
  const onPointerMove = (event: PointerEvent): void => {
    const first = waiting === null;
    waiting = { event, onCard: isOnCard(event) };
    if (!first) return;
    requestAnimationFrame(() => {
      const latest = waiting;
      waiting = null;
      if (latest && !signal.aborted) onMove(latest.event, latest.onCard);
    });
  };

  window.addEventListener("pointermove", onPointerMove, options);
  document.addEventListener("pointerleave", () => tell({ type: "away" }), { passive: true, signal });
  window.addEventListener(
    "scroll",
    () => {
      scrolled = true;
      tell({ type: "scroll" });
    },
    options,
  );
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !isShown(state)) return;
      event.stopImmediatePropagation();
      event.preventDefault();
      tell({ type: "escape" });
    },
    { capture: true, signal },
  );
  window.addEventListener(
    "click",
    (event) => {
      const touch = (event as PointerEvent).pointerType === "touch";
      if (isOnCard(event) || event.defaultPrevented) return;
      if (!touch && host.settings().open.by !== "click") return;
      const found = marked.at(event.clientX, event.clientY);
      // A link that is a mention stays a link.
      if (!found || (event.target as Element | null)?.closest?.("a[href],button,input,label,select,summary")) {
        if (touch && isShown(state)) tell({ type: "escape" });
        return;
      }
      tell({ type: "choose", mention: found.id, by: touch ? "touch" : "click" });
    },
    { capture: true, signal },
  );
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
