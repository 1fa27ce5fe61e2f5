import { findOuterPage, type PageWindow } from "../../page/geometry/outer-window.ts";

/** Where a card is drawn: the window, and a node there that it belongs to. */
export type Home = { readonly window: PageWindow; readonly place: Node };

/** A card with its actions and a line of text beside it fits in a window of this size, in CSS pixels. */
const ROOM = { width: 376, height: 400 } as const;

/**
 * Choose where to draw a card: in the mention's own window, or in the top page when this is a frame too small for it and the
 * top page can be reached.
 *
 * @param mention - A node of this window.
 */
export function chooseHostWindow(mention: Node): Home {
  const isSmall = innerWidth < ROOM.width || innerHeight < ROOM.height;
  const outer = isSmall ? findOuterPage() : null;
  return outer ? { window: outer.window, place: outer.frame } : { window, place: mention };
}
