import {
  boxOf,
  contains,
  documentOf,
  elementAt,
  nodeTypeOf,
  parentElementOf,
  scrollBy,
  scrollIntoView,
  scrollingElementOf,
  windowOf,
} from "../dom.ts";
import { drawnParent } from "./topmost-parent.ts";
import { isSeen } from "./visible-lines.ts";

/**
 * Scroll a range's first line into view, at once: also where the element around it is larger than the window, and out from
 * under what the page keeps at an edge, such as its header.
 *
 * @param block - Where that element is to be in the window; `nearest` scrolls only as far as needed.
 */
export function scrollToRange(range: Range, block: "center" | "nearest"): void {
  const { startContainer } = range;
  const page = documentOf(startContainer);
  const { innerWidth = 0, innerHeight = 0 } = windowOf(page) ?? {};
  const view = new DOMRect(0, 0, innerWidth, innerHeight);
  const around = parentElementOf(startContainer);
  if (around) {
    scrollIntoView(around, { block, behavior: "instant" });
    if (isCovered(range)) scrollIntoView(around, { block: "center", behavior: "instant" });
  }
  for (let at = drawnParent(startContainer); at; at = drawnParent(at)) {
    const [line] = range.getClientRects();
    if (!line || (isSeen(line, startContainer) && wayInto(view, line, "y", "height") === 0)) return;
    if (nodeTypeOf(at) !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    const box = element === scrollingElementOf(page) ? view : boxOf(element);
    const [left, top] = [wayInto(box, line, "x", "width"), wayInto(box, line, "y", "height")];
    scrollBy(element, { left, top, behavior: "instant" });
  }
}

/** How far to scroll a box so that a line is in its middle; zero when the line is in it already. In CSS pixels. */
function wayInto(box: DOMRect, line: DOMRect, start: "x" | "y", size: "width" | "height"): number {
  const before = line[start] - box[start];
  const after = box[size] - before - line[size];
  return before >= 0 && after >= 0 ? 0 : (before - after) / 2;
}

/** Whether something else of the page lies over a range's first line. */
function isCovered(range: Range): boolean {
  const { startContainer } = range;
  const [line] = range.getClientRects();
  const on = line && elementAt(document, line.x + line.width / 2, line.y + line.height / 2);
  const around = parentElementOf(startContainer);
  if (!on || (around && contains(around, on))) return false;
  for (let at = drawnParent(startContainer); at; at = drawnParent(at)) if (at === on) return false;
  return true;
}
