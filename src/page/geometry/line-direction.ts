import { createRange } from "../dom.ts";

/**
 * Whether a range's line runs down or up the window instead of across: vertical writing, or text turned on its side.
 *
 * Told by where its first two characters stand, so that every way of turning text counts.
 */
export function runsVertically(range: Range): boolean {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const first = centreOf(startContainer, startOffset);
  const [next, offset] =
    startContainer === endContainer || startOffset + 1 < (startContainer as Text).length
      ? [startContainer, startOffset + 1]
      : [endContainer, endOffset - 1];
  const second = centreOf(next, offset);
  return Math.abs(second.y - first.y) > Math.abs(second.x - first.x);
}

/** The middle of one character. */
function centreOf(node: Node, offset: number): { readonly x: number; readonly y: number } {
  const range = createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  const { x, y, width, height } = range.getBoundingClientRect();
  return { x: x + width / 2, y: y + height / 2 };
}
