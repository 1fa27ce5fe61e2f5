import { render } from "preact";
import { findTopmostParent } from "../page/topmost-parent.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { CARD_ATTRIBUTES, type OpenPopover, type PopoverHost, type PopoverView } from "../ui/popover-port.ts";
import { CardView } from "./CardView.tsx";
import { getSheet } from "./card-sheet.ts";
import { findHome } from "./find-home.ts";
import { followMention } from "./follow-mention.ts";
import { BESIDE_STYLE, SHEET_STYLE } from "./host-style.ts";
import { keepKeys } from "./keep-keys.ts";
import { createPinnedPlace } from "./pinned-place.ts";
import { setImportant } from "./place-card.ts";
import { rememberFocus } from "./remember-focus.ts";

/** Put a card on the page: one element, in the top layer, its content in a closed shadow root. */
export function openPopover(view: PopoverView, host: PopoverHost): OpenPopover {
  const home = findHome(host.place() ?? document);
  const { document: page } = home.window;
  const restoreFocus = rememberFocus(home.window);
  const element = page.createElement("div");
  for (const [name, value] of Object.entries(CARD_ATTRIBUTES)) element.setAttribute(name, value);
  element.setAttribute("aria-label", view.card.name);
  setImportant(element, view.form === "sheet" ? SHEET_STYLE : BESIDE_STYLE);
  const root = element.attachShadow({ mode: "closed" });
  root.adoptedStyleSheets = [getSheet(home.window)];
  const frame = page.createElement("div");
  frame.className = `sidelight-surface ${view.form}`;
  frame.dir = directionOf(host.language);
  frame.dataset.scheme = view.look.scheme;
  frame.style.setProperty("--text-scale", String(view.look.textSize / 100));
  const tip = page.createElement("div");
  tip.className = "arrow";
  root.append(frame);
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

  const ending = new AbortController();
  keepKeys(
    element,
    home.window,
    (event) => root.activeElement?.matches(".handle") === true && place.onKey(event),
    ending.signal,
  );
  findTopmostParent(home.place).append(element);
  element.showPopover();
  if (view.pinned) {
    frame.classList.add("pinned");
    place.putBack(view.pinned);
  }
  if (view.form === "beside")
    follow.now = followMention({ host: element, frame, tip }, home.window, host, place.isPinned, ending.signal);
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

/** Which way the interface is written; the page's own direction does not count in the card. */
function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur)\b/.test(language) ? "rtl" : "ltr";
}
