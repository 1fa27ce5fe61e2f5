import { directionOf } from "../browser/direction.ts";
import { keepCard } from "../frame/own-cards.ts";
import { CARD_ATTRIBUTES, type PopoverHost, type PopoverView } from "../frame/popover-port.ts";
import { parentElementOf } from "../page/dom.ts";
import type { PageWindow } from "../page/geometry/outer-window.ts";
import { isOnDarkGround } from "../page/paint/ground.ts";
import { containEvents } from "./guard/contain-events.ts";
import { ownName } from "./guard/css-names.ts";
import { BESIDE_STYLE, OUT_OF_SIGHT, SHEET_STYLE } from "./guard/host-style.ts";
import { refuseSynthetic } from "./guard/refuse-synthetic.ts";
import { setImportant } from "./guard/set-important.ts";
import { getSheet } from "./place/card-sheet.ts";

/** The card's element and what it is to hold, the frame; neither is on the page yet. */
export function createCardElements(view: PopoverView, form: PopoverView["form"], home: PageWindow, host: PopoverHost) {
  const create = (): HTMLDivElement => home.document.createElement("div");
  const element = create();
  for (const [name, value] of Object.entries(CARD_ATTRIBUTES)) element.setAttribute(name, value);
  element.setAttribute("aria-label", view.card.name);
  setImportant(element, { ...(form === "sheet" ? SHEET_STYLE : BESIDE_STYLE), ...OUT_OF_SIGHT });
  containEvents(element);
  const root = element.attachShadow({ mode: "closed" });
  refuseSynthetic(root);
  root.adoptedStyleSheets = [getSheet(home)];
  const frame = create();
  frame.className = `sidelight-surface ${form} aside`;
  // As the interface is written, whichever way the page is.
  frame.dir = directionOf(host.language);
  frame.dataset.scheme = view.look.scheme === "auto" ? schemeAround(host.place()) : view.look.scheme;
  frame.style.setProperty(ownName("--text-scale"), String(view.look.textSize / 100));
  const tip = create();
  tip.className = "arrow";
  return { element, root, frame, tip, secret: keepCard(element, root, frame) };
}

/** The scheme of the text that the mention stands in, whatever that of the system is: as its marks have it. */
function schemeAround(place: Node | null): "light" | "dark" | "auto" {
  const element = place && parentElementOf(place);
  return element ? (isOnDarkGround(element) ? "dark" : "light") : "auto";
}
