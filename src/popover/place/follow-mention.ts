import type { Placement } from "@floating-ui/dom";
import type { PopoverHost } from "../../frame/popover-port.ts";
import { createRange, isConnected } from "../../page/dom.ts";
import { type PageWindow, toOuterWindow } from "../../page/geometry/outer-window.ts";
import { nextTask } from "../../page/next-task.ts";
import { atOnce } from "./fit-body.ts";
import { type CardElements, placeCard } from "./place-card.ts";
import { undoCssZoom } from "./undo-css-zoom.ts";

/**
 * Keep the card beside its mention, whatever moves it, and close it when the mention leaves the viewport or the page takes
 * the card away. A pinned card stays where it is.
 *
 * Looked at in every frame: browsers do not tell of all that moves a line, such as a picture that loads above it, an
 * animation, or a box that scrolls inside a shadow root.
 *
 * @param elements - Out of sight, until it has been placed for the first time: in several tasks, between which the page has its turn.
 * @param home - The window that the card is in.
 * @returns Places it now; where it stays, on the side of the mention that it is on.
 */
export async function followMention(
  elements: CardElements,
  home: PageWindow,
  host: PopoverHost,
  signal: AbortSignal,
): Promise<(stays: boolean) => void> {
  const text = surround(host.place());
  const unzoom = undoCssZoom(elements.host);
  let seen = "";
  let around = "";
  let side: Placement | null = null;
  /** @param stays - Only the card's height has changed: it is not to go to the mention's other side for that, from under the pointer. */
  const place = async (stays: boolean, pause = atOnce): Promise<void> => {
    if (signal.aborted || host.isPinned()) return;
    const lines = toOuterWindow(host.lines(), home);
    if (lines.length === 0) host.onClose();
    else side = await placeCard(elements, lines, host.runsVertically(), stays ? side : null, pause);
  };
  // Only the card: what becomes of one whose mention goes with it is decided where mentions are found.
  const isPlaceThere = (): boolean => {
    const place = host.place();
    return place !== null && isConnected(place);
  };
  const isTakenAway = (): boolean => !elements.host.isConnected && isPlaceThere();
  const describeAround = (): string => [home.innerWidth, home.innerHeight, ...describeBox(text, home)].join();
  const look = (): void => {
    if (signal.aborted) return;
    home.requestAnimationFrame(look);
    if (isTakenAway()) host.onClose();
    unzoom();
    if (host.isPinned()) return;
    const aroundNow = describeAround();
    const describe = (): string => `${aroundNow},${elements.host.offsetHeight}`;
    const now = describe();
    // As high as it has become by being placed it needs no other place.
    if (now !== seen) void place(aroundNow === around).then(() => (seen = describe()));
    seen = now;
    around = aroundNow;
  };
  around = describeAround();
  await place(false, () => nextTask("user-blocking"));
  seen = `${around},${elements.host.offsetHeight}`;
  home.requestAnimationFrame(look);
  return (stays) => void place(stays);
}

/** A range around the text that the mention begins in: one for as long as the card is open, not one a frame. */
function surround(text: Node | null): Range {
  const range = createRange();
  if (text) range.selectNode(text);
  return range;
}

/** Where a range is in a window; nothing when it cannot be seen there. */
function describeBox(range: Range, home: PageWindow): readonly number[] {
  return toOuterWindow([range.getBoundingClientRect()], home).flatMap(({ x, y, width, height }) => [
    x,
    y,
    width,
    height,
  ]);
}
