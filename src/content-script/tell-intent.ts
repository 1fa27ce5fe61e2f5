import { type IntentEvent, type IntentState, isShown, type Place } from "../intent/intent.ts";
import type { OpenChoice } from "../messages/page-settings.ts";
import { fromOuterWindow } from "../page/outer-window.ts";
import { type CardOnPage, findPlace } from "./find-place.ts";
import { followPointer, type PointerPlace } from "./follow-pointer.ts";
import type { ReaderListener } from "./listen-in.ts";
import type { MarkedMentions } from "./marked-mention.ts";

/** What telling needs to know, as it is at the time. */
export type Told = {
  readonly state: () => IntentState;
  readonly findCard: () => CardOnPage | null;
  readonly openBy: () => OpenChoice["by"];
  readonly tell: (event: IntentEvent) => void;
};

/** What the page does by itself when it is clicked: a link that is a mention stays a link. */
const PRESSED_BY_THE_PAGE = "a[href],button,input,label,select,summary";

/** Put what the reader does into events of the intent machine. */
export function tellIntent(marked: MarkedMentions, { state, findCard, openBy, tell }: Told): ReaderListener {
  /** What the pointer was over when it moved last, from the inside out. */
  let under: readonly EventTarget[] = [];

  const toPointerPlace = (event: PointerEvent, source: Window): PointerPlace => {
    const { x, y } = fromOuterWindow(new DOMRect(event.clientX, event.clientY), source);
    return { x, y, onCard: isOnCard(event), outside: source !== window };
  };

  const isOnCard = (event: Event): boolean => {
    const card = findCard();
    return card !== null && event.composedPath().includes(card.element);
  };

  const placeOf = (pointer: PointerPlace): Place => findPlace(marked, findCard(), pointer);

  const isWaiting = (): boolean => state().phase.name === "closed" && state().dismissed === null;

  const pointer = followPointer((place, fast) => {
    if (!fast || !isWaiting()) tell({ type: "pointer", over: placeOf(place), fast });
  });

  return {
    onMove(event, source) {
      under = event.composedPath();
      const place = toPointerPlace(event, source);
      if (event.buttons === 0) pointer.onMove(place, event.timeStamp);
      else if (!place.onCard) {
        pointer.onAway();
        tell({ type: "drag" });
      }
    },
    onPress(event, source) {
      if (isShown(state())) tell({ type: "press", over: placeOf(toPointerPlace(event, source)) });
    },
    onAway() {
      pointer.onAway();
      tell({ type: "away" });
    },
    onScroll({ target }) {
      // Something else on the page may scroll all the time.
      if (target instanceof Element && under.length > 0 && !under.includes(target)) return;
      pointer.onScroll();
      tell({ type: "scroll" });
    },
    onFullscreenEnd() {
      // Browsers keep the Esc that ends it to themselves; whoever pressed it has sent the card away too.
      if (isShown(state())) tell({ type: "press", over: { kind: "page" } });
    },
    onClick(event, source) {
      const touch = event.pointerType === "touch";
      if (isOnCard(event) || event.defaultPrevented) return;
      if (!touch && openBy() !== "click") return;
      const found = source === window && !isSelecting() ? marked.at(event.clientX, event.clientY) : null;
      if (found && !isPressedByThePage(event))
        tell({ type: "choose", mention: found.id, by: touch ? "touch" : "click" });
      else if (touch) tell({ type: "press", over: { kind: "page" } });
    },
  };
}

/** Whether something on the way up from what was clicked, also in a shadow root, does something of its own. */
function isPressedByThePage(event: Event): boolean {
  return event.composedPath().some((one) => one instanceof Element && one.matches(PRESSED_BY_THE_PAGE));
}

/** A click that ends a selection is not meant for what it ends on. */
function isSelecting(): boolean {
  return getSelection()?.type === "Range";
}
