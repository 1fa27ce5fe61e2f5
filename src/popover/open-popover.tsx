import { render } from "preact";
import { directionOf } from "../browser/direction.ts";
import { holdKey } from "../page/frame-world.ts";
import { type PageWindow, toOuterWindow } from "../page/outer-window.ts";
import { findTopmostParent } from "../page/topmost-parent.ts";
import { type CardKey, onCardKey } from "../ui/card-key.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { CARD_ATTRIBUTES, type OpenPopover, type PopoverHost, type PopoverView } from "../ui/popover-port.ts";
import { CardView } from "./CardView.tsx";
import { getSheet } from "./card-sheet.ts";
import { findHome } from "./find-home.ts";
import { followMention } from "./follow-mention.ts";
import { BESIDE_STYLE, SHEET_STYLE } from "./host-style.ts";
import { keepPresses } from "./keep-presses.ts";
import { keepUnzoomed } from "./keep-unzoomed.ts";
import { leavesByTab } from "./leave-by-tab.ts";
import { ownName, ROOM } from "./own-names.ts";
import { createPinnedPlace } from "./pinned-place.ts";
import { setImportant } from "./place-card.ts";
import { rememberFocus } from "./remember-focus.ts";

/** A sheet is as high as this at least, and this far below its mention where there is room; in CSS pixels. */
const LOWEST_SHEET = 240;
const SHEET_GAP = 10;

/** Put a card on the page: one element, in the top layer, its content in a closed shadow root. */
export function openPopover(view: PopoverView, host: PopoverHost): OpenPopover {
  const home = findHome(host.place() ?? document);
  const { element, root, frame, tip } = createElements(view, home.window, host.language);
  const ending = new AbortController();
  const restoreFocus = rememberFocus(home.window, element, ending.signal);
  const follow = { now: (): void => {} };
  const place = createPinnedPlace(
    element,
    () => frame.querySelector<HTMLElement>(".body"),
    (box) => {
      frame.classList.toggle("pinned", box !== null);
      host.onPin(box);
      if (!box) follow.now();
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
  findTopmostParent(home.place).append(element);
  element.showPopover();
  if (view.pinned) {
    frame.classList.add("pinned");
    place.putBack(view.pinned);
  }
  if (view.form === "beside")
    follow.now = followMention({ host: element, frame, tip }, home.window, host, place.isPinned, ending.signal);
  else {
    keepUnzoomed(element);
    follow.now = () => setImportant(element, SHEET_STYLE);
    setImportant(element, { [ROOM]: `${roomForSheet(host, home.window)}px` });
  }
  home.window.addEventListener("resize", place.keepInSight, { signal: ending.signal });
  if (view.takeFocus) frame.querySelector<HTMLElement>(".card")?.focus({ preventScroll: true });

  /** Use a key that goes down in the card; false to leave it to what the browser does with it. */
  const useKey = (pressed: CardKey): boolean => {
    const focused = root.activeElement as HTMLElement | null;
    if (pressed.key === "Escape") {
      host.onEscape();
      return true;
    }
    if (focused?.matches(".handle") && place.onKey(pressed)) return true;
    if (focused?.matches(".term") && (pressed.key === "Enter" || pressed.key === " ")) {
      focused.click();
      return true;
    }
    if (place.isPinned() || !leavesByTab(pressed, root)) return false;
    host.onClose();
    return true;
  };
  onCardKey(root, (pressed) => {
    // In the page around a frame: it may come up in the frame, which gets the focus back.
    holdKey(pressed.code);
    return useKey(pressed);
  });

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

/** The card's element and what it holds; not on the page yet. */
function createElements(view: PopoverView, home: PageWindow, language: string) {
  const create = (): HTMLDivElement => home.document.createElement("div");
  const element = create();
  for (const [name, value] of Object.entries(CARD_ATTRIBUTES)) element.setAttribute(name, value);
  element.setAttribute("aria-label", view.card.name);
  setImportant(element, view.form === "sheet" ? SHEET_STYLE : BESIDE_STYLE);
  keepPresses(element);
  const root = element.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [getSheet(home)];
  const frame = create();
  frame.className = `sidelight-surface ${view.form}`;
  // As the interface is written, whichever way the page is.
  frame.dir = directionOf(language);
  frame.dataset.scheme = view.look.scheme;
  frame.style.setProperty(ownName("--text-scale"), String(view.look.textSize / 100));
  const tip = create();
  tip.className = "arrow";
  root.append(frame);
  return { element, root, frame, tip };
}

/** As high as a sheet can be, in CSS pixels, without covering its mention; but never lower than can be read. */
function roomForSheet(host: PopoverHost, home: PageWindow): number {
  const bottom = Math.max(0, ...toOuterWindow(host.lines(), home).map((line) => line.bottom));
  return Math.round(Math.max(LOWEST_SHEET, home.innerHeight - bottom - SHEET_GAP));
}
