import { boxOf, clientLeftOf, clientTopOf } from "../dom.ts";
import { isSeen } from "./visible-lines.ts";

/** A window with its classes. */
export type PageWindow = Window & typeof globalThis;

/** The top page around this frame, and the frame in it that this one is or is inside of. */
export type OuterPage = { readonly window: PageWindow; readonly frame: Element };

/**
 * The top page around this frame, when scripts here may reach it: every frame on the way is of one origin.
 *
 * @returns null in a top page, and in a frame that is kept apart from what surrounds it.
 */
export function findOuterPage(): OuterPage | null {
  const outer = window.top as PageWindow | null;
  let frame: Element | null = null;
  try {
    for (let at: Window = window; outer && at !== outer; at = at.parent) {
      frame = at.frameElement;
      if (!frame) return null;
    }
    return outer && frame ? { window: outer, frame } : null;
  } catch {
    // What is of another origin answers with an error.
    return null;
  }
}

/**
 * Whether this is the top page, or a frame that its scripts may reach: what the top page says is no secret here. A frame of another
 * origin is not to learn from its marks what stands around it.
 */
export function isOfTopOrigin(): boolean {
  try {
    return Boolean(window.top?.document);
  } catch {
    // What is of another origin answers with an error.
    return false;
  }
}

/**
 * Take rectangles from this window to one around it; all the same when it is this window.
 *
 * @returns Those that can be seen there.
 */
export function toOuterWindow(boxes: readonly DOMRect[], outer: Window): readonly DOMRect[] {
  let mapped = boxes;
  for (let at: Window = window; at !== outer && at !== at.parent; at = at.parent) {
    const { frameElement } = at;
    if (!frameElement) return [];
    mapped = mapped.map((box) => toParent(box, frameElement as HTMLElement)).filter((box) => isSeen(box, frameElement));
  }
  return mapped;
}

/** Take a rectangle the other way: from a window around this one to this one. */
export function fromOuterWindow(box: DOMRect, outer: Window): DOMRect {
  let { x, y, width, height } = new DOMRect(0, 0, 1, 1);
  for (let at: Window = window; at !== outer && at !== at.parent; at = at.parent) {
    if (at.frameElement)
      ({ x, y, width, height } = toParent(new DOMRect(x, y, width, height), at.frameElement as HTMLElement));
  }
  return new DOMRect((box.x - x) / width, (box.y - y) / height, box.width / width, box.height / height);
}

function toParent({ x, y, width, height }: DOMRect, frame: HTMLElement): DOMRect {
  const outside = boxOf(frame);
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  // A frame may be drawn larger or smaller than it is laid out.
  const across = outside.width / frame.offsetWidth;
  const down = outside.height / frame.offsetHeight;
  return new DOMRect(
    outside.x + (clientLeftOf(frame) + Number.parseFloat(paddingLeft) + x) * across,
    outside.y + (clientTopOf(frame) + Number.parseFloat(paddingTop) + y) * down,
    width * across,
    height * down,
  );
}
