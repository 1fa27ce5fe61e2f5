import { boxesOf, contains, createRange, elementsAt, localNameOf } from "../dom.ts";
import type { TextPlace } from "./hit-test.ts";
import { holdsPoint } from "./hit-test.ts";

/** What shows something that no style of it tells of. */
const SHOWS_ITSELF = new Set(
  "audio button canvas embed iframe img input meter object progress select svg textarea video".split(" "),
);

const PSEUDO = ["::before", "::after"];

/** Whether an element, or what its style sheet puts before or after its content, is laid over others. */
export function isLaidOver(element: Element): boolean {
  return [null, ...PSEUDO].some((pseudo) => getComputedStyle(element, pseudo).position === "absolute");
}

/**
 * Whether a text can be seen at a point, though something else is hit there: a link that was stretched over a teaser.
 *
 * @param place - Where the browser puts the caret at the point.
 */
export function isSeenThrough(text: Node, x: number, y: number, place: TextPlace | null): boolean {
  if (place && isOnText(place, x, y)) return false;
  for (const element of elementsAt(document, x, y)) {
    if (!isClear(element, x, y, contains(element, text))) return false;
    if (contains(element, text)) return true;
  }
  return false;
}

/** The caret snaps to the nearest text; whether the point is on that text. */
function isOnText({ node, offset }: TextPlace, x: number, y: number): boolean {
  const range = createRange();
  range.setStart(node, Math.max(0, offset - 1));
  range.setEnd(node, Math.min(node.length, offset + 1));
  return holdsPoint(range, x, y);
}

/** @param isAround - The ground of what the text stands in is below the text. */
function isClear(element: Element, x: number, y: number, isAround: boolean): boolean {
  const style = getComputedStyle(element);
  if (style.opacity === "0") return true;
  if (SHOWS_ITSELF.has(localNameOf(element))) return false;
  // Of a link that is stretched by what stands after it, the link itself is elsewhere.
  const isHere = !isAround && [...boxesOf(element)].some((box) => holds(box, x, y));
  if (isHere && hasGround(style)) return false;
  return PSEUDO.every((pseudo) => {
    const own = getComputedStyle(element, pseudo);
    if (own.position !== "absolute" || own.opacity === "0" || own.content === "none") return true;
    return own.content === '""' && !hasGround(own);
  });
}

function hasGround({ backgroundColor, backgroundImage }: CSSStyleDeclaration): boolean {
  return backgroundImage !== "none" || !/^transparent$|[,/] 0\)$/.test(backgroundColor);
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}
