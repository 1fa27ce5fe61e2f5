import { type IntentEvent, type IntentState, isShown, mentionOf, type Place } from "../../intent/intent.ts";
import type { OpenChoice } from "../../messages/page-settings.ts";
import { matches } from "../../page/dom.ts";
import { fromOuterWindow } from "../../page/geometry/outer-window.ts";
import type { MarkedMentions } from "../mark/marked-mention.ts";
import { type CardOnPage, findPlace } from "./find-place.ts";
import { followHold } from "./follow-hold.ts";
import { followPointer, type PointerPlace } from "./follow-pointer.ts";
import type { ReaderListener } from "./listen-in.ts";

/** What telling needs to know, as it is at the time. */
export type IntentHost = {
  readonly state: () => IntentState;
  readonly findCard: () => CardOnPage | null;
  readonly openBy: () => OpenChoice["by"];
  readonly dispatch: (event: IntentEvent) => void;
};

/** What the page does by itself when it is clicked: a link that is a mention stays a link. */
const PRESSED_BY_THE_PAGE = "a[href],button,input,label,select,summary";

/** Put what the reader does into events of the intent machine. */
export function dispatchIntent(
  marked: MarkedMentions,
  { state, findCard, openBy, dispatch }: IntentHost,
): ReaderListener {
  /** What the pointer was over when it moved last, from the inside out. */
  let under: readonly EventTarget[] = [];

  const toPointerPlace = (event: PointerEvent, source: Window): PointerPlace => {
    const { x, y } = fromOuterWindow(new DOMRect(event.clientX, event.clientY), source);
    const [over] = event.composedPath();
    return { x, y, onCard: isOnCard(event), outside: source !== window, over: over instanceof Element ? over : null };
  };

  const isOnCard = (event: Event): boolean => {
    const card = findCard();
    return card !== null && event.composedPath().includes(card.element);
  };

  const placeOf = (pointer: PointerPlace): Place => findPlace(marked, findCard(), pointer);

  const isWaiting = (): boolean => state().phase.name === "closed" && state().dismissed === null;

  const hold = followHold((mention) => dispatch({ type: "choose", mention, by: "touch" }));

  /** The link that is a mention under a finger, unless its card is open: then the link has all of it. */
  const findHeld = (event: PointerEvent, source: Window): number | null => {
    if (source !== window || !event.isPrimary || isOnCard(event) || !isPressedByThePage(event)) return null;
    const found = marked.at(event.clientX, event.clientY);
    return found && !(isShown(state()) && mentionOf(state()) === found.id) ? found.id : null;
  };

  const pointer = followPointer((place, fast) => {
    if (!fast || !isWaiting()) dispatch({ type: "pointer", over: placeOf(place), fast });
  });

  return {
    onMove(event, source) {
      under = event.composedPath();
      const place = toPointerPlace(event, source);
      if (event.buttons === 0) pointer.onMove(place, event.timeStamp);
      else if (!place.onCard) {
        pointer.onAway();
        dispatch({ type: "drag" });
      }
    },
    onPress(event, source) {
      if (isShown(state())) dispatch({ type: "press", over: placeOf(toPointerPlace(event, source)) });
    },
    onTouch(event, source) {
      const { type, clientX, clientY } = event;
      if (type === "pointerdown") hold.begin(findHeld(event, source), clientX, clientY);
      else if (type === "pointermove") hold.move(clientX, clientY);
      else hold.end();
    },
    onMenu({ defaultPrevented }) {
      if (defaultPrevented) hold.end();
      else hold.now();
    },
    onAway() {
      pointer.onAway();
      dispatch({ type: "away" });
    },
    onScroll({ target }) {
      // Something else on the page may scroll all the time.
      if (target instanceof Element && under.length > 0 && !under.includes(target)) return;
      pointer.onScroll();
      dispatch({ type: "scroll" });
    },
    onFullscreenEnd() {
      // Browsers keep the Esc that ends it to themselves; whoever pressed it has sent the card away too.
      // https://fullscreen.spec.whatwg.org/#ui
      if (isShown(state())) dispatch({ type: "press", over: { kind: "page" } });
    },
    onClick(event, source) {
      const touch = event.pointerType === "touch";
      if (touch && hold.takesClick()) {
        // A finger that has held does not tap, wherever browsers say it does.
        event.stopImmediatePropagation();
        event.preventDefault();
        return;
      }
      if (isOnCard(event) || event.defaultPrevented) return;
      if (!touch && openBy() !== "click") return;
      const found = source === window && !isSelecting() ? marked.at(event.clientX, event.clientY) : null;
      if (found && !isPressedByThePage(event))
        dispatch({ type: "choose", mention: found.id, by: touch ? "touch" : "click" });
      else if (touch) dispatch({ type: "press", over: { kind: "page" } });
    },
  };
}

/** Whether something on the way up from what was clicked, also in a shadow root, does something of its own. */
function isPressedByThePage(event: Event): boolean {
  return event.composedPath().some((one) => one instanceof Element && matches(one, PRESSED_BY_THE_PAGE));
}

/** A click that ends a selection is not meant for what it ends on. */
function isSelecting(): boolean {
  return getSelection()?.type === "Range";
}
