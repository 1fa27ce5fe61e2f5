import { drawnParent } from "./drawn-parent.ts";
import { isSeen } from "./visible-lines.ts";

/**
 * Scroll a range's first line into view, at once, also where the element around it is larger than the window.
 *
 * @param block - Where that element is to be in the window; `nearest` scrolls only as far as needed.
 */
export function scrollToRange(range: Range, block: "center" | "nearest"): void {
  const { startContainer } = range;
  const { scrollingElement, defaultView } = startContainer.ownerDocument ?? document;
  const { innerWidth = 0, innerHeight = 0 } = defaultView ?? {};
  const window = new DOMRect(0, 0, innerWidth, innerHeight);
  startContainer.parentElement?.scrollIntoView({ block, behavior: "instant" });
  for (let at = drawnParent(startContainer); at; at = drawnParent(at)) {
    const [line] = range.getClientRects();
    if (!line || (isSeen(line, startContainer) && wayInto(window, line, "y", "height") === 0)) return;
    if (at.nodeType !== Node.ELEMENT_NODE) continue;
    const element = at as Element;
    const box = element === scrollingElement ? window : element.getBoundingClientRect();
    const [left, top] = [wayInto(box, line, "x", "width"), wayInto(box, line, "y", "height")];
    element.scrollBy({ left, top, behavior: "instant" });
  }
}

/** How far to scroll a box so that a line is in its middle; zero when the line is in it already. In CSS pixels. */
function wayInto(box: DOMRect, line: DOMRect, start: "x" | "y", size: "width" | "height"): number {
  const before = line[start] - box[start];
  const after = box[size] - before - line[size];
  return before >= 0 && after >= 0 ? 0 : (before - after) / 2;
}
