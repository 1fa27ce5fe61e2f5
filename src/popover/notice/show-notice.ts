import { directionOf } from "../../browser/direction.ts";
import { holdKey } from "../../frame/frame-session.ts";
import type { Notice } from "../../frame/notice-port.ts";
import { activeElementOf } from "../../page/dom.ts";
import { findTopmostParent } from "../../page/geometry/topmost-parent.ts";
import { isOnDarkGround } from "../../page/paint/ground.ts";
import tokensCss from "../../ui/tokens.css?inline";
import { containEvents } from "../guard/contain-events.ts";
import { ownName, withOwnNames } from "../guard/css-names.ts";
import { NOTICE_STYLE, UNSEEN_STYLE } from "../guard/host-style.ts";
import { setImportant } from "../guard/set-important.ts";
import noticeCss from "./notice.css?inline";

/** How long a notice stays, in milliseconds: twice what it takes to read the longest. */
export const STAYS = 6_000;

/** Screen readers tell of what changes in a region that they know: it is there so long before its text, in milliseconds. */
const KNOWN = 150;

let closeLast = (): void => {};

/**
 * Tell the reader one line, in a region that screen readers read out when they are not saying something else.
 *
 * One element is added to the page, with a closed shadow root, and taken away after a while; by Escape or a press on it at once. A
 * notice that is only read out is in no top layer, and nobody's to close. There is never more than one.
 */
export function showNotice({ text, language, look, seen }: Notice): void {
  closeLast();
  const parent = findTopmostParent(activeElementOf(document) ?? document);
  const { element, line } = createElements(language, look, parent);
  const ending = new AbortController();
  const { signal } = ending;
  let leaving: ReturnType<typeof setTimeout> | undefined;
  const close = (): void => {
    clearTimeout(leaving);
    ending.abort();
    element.remove();
  };
  const stay = (): void => clearTimeout(leaving);
  const leave = (): void => {
    stay();
    leaving = setTimeout(close, STAYS);
  };
  closeLast = close;
  setImportant(element, seen ? NOTICE_STYLE : UNSEEN_STYLE);
  element.setAttribute("popover", "manual");
  parent.append(element);
  if (seen) {
    element.showPopover();
    element.addEventListener("pointerenter", stay, { signal });
    element.addEventListener("pointerleave", leave, { signal });
    element.addEventListener("click", ({ isTrusted }) => isTrusted && close(), { signal });
    closeByKey(close, signal);
  }
  setTimeout(() => {
    line.textContent = text;
  }, KNOWN);
  leave();
}

/** Escape closes the notice, and does nothing else on the page. */
function closeByKey(close: () => void, signal: AbortSignal): void {
  const onKey = (event: KeyboardEvent): void => {
    if (!event.isTrusted || event.key !== "Escape") return;
    event.stopImmediatePropagation();
    event.preventDefault();
    // It comes up when the notice is gone.
    holdKey(event.code || event.key);
    close();
  };
  window.addEventListener("keydown", onKey, { capture: true, signal });
}

function createElements(language: string, { scheme, textSize }: Notice["look"], parent: Element) {
  const element = document.createElement("div");
  containEvents(element);
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(withOwnNames(`${tokensCss}\n${noticeCss}`));
  root.adoptedStyleSheets = [sheet];
  const line = document.createElement("div");
  line.className = "sidelight-surface notice";
  line.setAttribute("role", "status");
  line.lang = language;
  line.dir = directionOf(language);
  line.dataset.scheme = scheme === "auto" ? (isOnDarkGround(parent) ? "dark" : "light") : scheme;
  line.style.setProperty(ownName("--text-scale"), String(textSize / 100));
  root.append(line);
  return { element, line };
}
