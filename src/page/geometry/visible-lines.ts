import { bodyOf, boxOf, checkVisibility, documentOf, nodeTypeOf, parentElementOf, windowOf } from "../dom.ts";
import { drawnParent } from "./topmost-parent.ts";

type Box = Pick<DOMRect, "left" | "top" | "right" | "bottom">;

/**
 * The rectangles of a range's lines, in CSS pixels of the window, without those that cannot be seen: outside the window, or
 * scrolled out of a container around them. A line that is seen in part counts whole.
 */
export function findVisibleLines(range: Range): readonly DOMRect[] {
  return [...range.getClientRects()].filter((line) => isSeen(line, range.startContainer));
}

/** Whether a range is drawn, so that it can be scrolled to; false for what is hidden, or in a box that is folded to nothing. */
export function isDrawn(range: Range): boolean {
  const { startContainer } = range;
  const parent = parentElementOf(startContainer);
  return (
    range.getClientRects().length > 0 &&
    (!parent || checkVisibility(parent, { visibilityProperty: true })) &&
    findClips(startContainer).every(({ left, top, right, bottom }) => right - left > 1 && bottom - top > 1)
  );
}

/** Whether something of a rectangle can be seen in the window of the node that it belongs to. */
export function isSeen(box: Box, node: Node): boolean {
  const { innerWidth = 0, innerHeight = 0 } = windowOf(documentOf(node)) ?? {};
  const window: Box = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  return [window, ...findClips(node)].every((clip) => isOverlapping(box, clip));
}

/** The boxes that cut off what is drawn outside of them, around a node. */
function findClips(node: Node): readonly Box[] {
  const clips: Box[] = [];
  const body = bodyOf(documentOf(node));
  let position = "static";
  for (let at = drawnParent(node); at && at !== body && position !== "fixed"; at = drawnParent(at)) {
    if (nodeTypeOf(at) !== Node.ELEMENT_NODE) continue;
    const style = getComputedStyle(at as Element);
    // What is positioned against an element further out is not cut off by those between.
    if (position === "absolute" && style.position === "static") continue;
    if (style.overflow !== "visible" && style.display !== "inline") clips.push(boxOf(at as Element));
    position = style.position;
  }
  return clips;
}

function isOverlapping(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
