import { render } from "preact";
import { findTopmostParent } from "../page/topmost-parent.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import partsCss from "../ui/parts.css?inline";
import { type OpenPopover, type PopoverHost, type PopoverView, registerCard } from "../ui/popover-port.ts";
import tokensCss from "../ui/tokens.css?inline";
import { CardView } from "./CardView.tsx";
import { createPinnedPlace } from "./pinned-place.ts";
import { type CardElements, placeCard, setImportant } from "./place-card.ts";
import popoverCss from "./popover.css?inline";
import { rememberFocus } from "./remember-focus.ts";

/** A style sheet is made once and shared by every card of the frame. */
let sheet: CSSStyleSheet | null = null;

/** Events of a key pressed inside the card. */
const KEY_EVENTS = ["keydown", "keyup", "keypress", "beforeinput", "input"];

/** Put a card on the page: one element, in the top layer, its content in a closed shadow root. */
export function openPopover(view: PopoverView, host: PopoverHost): OpenPopover {
  const restoreFocus = rememberFocus();
  const element = document.createElement("div");
  registerCard(element);
  element.setAttribute("popover", "manual");
  element.setAttribute("role", "dialog");
  element.setAttribute("aria-label", view.card.name);
  setImportant(element, view.form === "sheet" ? SHEET_STYLE : BESIDE_STYLE);
  const root = element.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [getSheet()];
  const frame = document.createElement("div");
  frame.className = `sidelight-surface ${view.form}`;
  frame.dir = directionOf(host.language);
  frame.dataset.scheme = view.look.scheme;
  frame.style.setProperty("--text-scale", String(view.look.textSize / 100));
  const tip = document.createElement("div");
  tip.className = "arrow";
  root.append(frame);
  const follow = { now: (): void => {} };
  const place = createPinnedPlace(
    element,
    () => frame.querySelector<HTMLElement>(".body"),
    (pinned) => {
      frame.classList.toggle("pinned", pinned);
      host.onPin(pinned);
      if (!pinned) follow.now();
    },
  );
  // Another card in the same place: who listens is told, and the keys work on from its beginning.
  const showName = (name: string): void => {
    element.setAttribute("aria-label", name);
    frame.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });
    frame.querySelector(".body")?.scrollTo({ top: 0 });
  };
  render(
    <InterfaceContext.Provider value={host}>
      <CardView view={view} host={host} place={place} onName={showName} />
    </InterfaceContext.Provider>,
    frame,
  );
  if (view.form === "beside") frame.append(tip);

  const ending = new AbortController();
  keepKeys(element, (event) => root.activeElement?.matches(".handle") === true && place.onKey(event), ending.signal);
  findTopmostParent(host.place() ?? document).append(element);
  element.showPopover();
  if (view.form === "beside")
    follow.now = followMention({ host: element, frame, tip }, host, place.isPinned, ending.signal);
  if (view.takeFocus) frame.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });

  return {
    element,
    close() {
      const hadFocus = element.matches(":focus-within");
      ending.abort();
      render(null, frame);
      element.remove();
      if (hadFocus) restoreFocus();
    },
  };
}

/**
 * Keep keys pressed in the card from the page's handlers; what the keys do by themselves they still do.
 *
 * On the window, before the event comes down to a handler of the page: stopped at the card, all that capture had seen it.
 *
 * @param use - Told each key that goes down; true when the card has used it.
 */
function keepKeys(element: HTMLElement, use: (event: KeyboardEvent) => boolean, signal: AbortSignal): void {
  const keep = (event: Event): void => {
    if (!event.composedPath().includes(element)) return;
    event.stopImmediatePropagation();
    if (event.type === "keydown" && use(event as KeyboardEvent)) event.preventDefault();
  };
  for (const name of KEY_EVENTS) window.addEventListener(name, keep, { capture: true, signal });
}

/**
 * Keep the card beside its mention while the page scrolls and changes size; close it when the mention leaves the viewport. A
 * pinned card stays where it is.
 *
 * @returns Places it now.
 */
function followMention(
  elements: CardElements,
  host: PopoverHost,
  isPinned: () => boolean,
  signal: AbortSignal,
): () => void {
  let waiting = false;
  const place = async (): Promise<void> => {
    waiting = false;
    if (signal.aborted || isPinned()) return;
    const lines = host.lines();
    if (lines.length === 0) host.onClose();
    else await placeCard(elements, lines, host.runsVertically());
  };
  const placeSoon = (): void => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => void place());
  };
  const options = { capture: true, passive: true, signal };
  window.addEventListener("scroll", (event) => event.target !== elements.host && placeSoon(), options);
  window.addEventListener("resize", placeSoon, options);
  const observer = new ResizeObserver(placeSoon);
  observer.observe(elements.host);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  void place();
  return () => void place();
}

/** Which way the interface is written; the page's own direction does not count in the card. */
function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
}

function getSheet(): CSSStyleSheet {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(`${tokensCss}\n${partsCss}\n${popoverCss}`);
  }
  return sheet;
}

const COMMON_STYLE = {
  all: "initial",
  display: "block",
  position: "fixed",
  margin: "0",
  padding: "0",
  border: "0",
  background: "transparent",
  overflow: "visible",
  "z-index": "2147483647",
  "color-scheme": "light dark",
};

const BESIDE_STYLE = {
  ...COMMON_STYLE,
  left: "0px",
  top: "0px",
  right: "auto",
  bottom: "auto",
  // 360 pixels at a usual text size, and never more than 420.
  width: "min(max(360px, 22.5em), 420px, calc(100vw - 16px))",
  "max-width": "none",
};

const SHEET_STYLE = {
  ...COMMON_STYLE,
  left: "0px",
  right: "0px",
  top: "auto",
  bottom: "0px",
  width: "auto",
  "max-width": "none",
};
