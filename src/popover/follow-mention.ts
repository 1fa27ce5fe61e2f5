import { type PageWindow, toOuterWindow } from "../page/outer-window.ts";
import type { PopoverHost } from "../ui/popover-port.ts";
import { keepUnzoomed } from "./keep-unzoomed.ts";
import { type CardElements, placeCard } from "./place-card.ts";

/**
 * Keep the card beside its mention, whatever moves it, and close it when the mention leaves the viewport or the page takes
 * the card away. A pinned card stays where it is.
 *
 * Looked at in every frame: browsers do not tell of all that moves a line, such as a picture that loads above it, an
 * animation, or a box that scrolls inside a shadow root.
 *
 * @param home - The window that the card is in.
 * @returns Places it now.
 */
export function followMention(
  elements: CardElements,
  home: PageWindow,
  host: PopoverHost,
  isPinned: () => boolean,
  signal: AbortSignal,
): () => void {
  const text = surround(host.place());
  const unzoom = keepUnzoomed(elements.host);
  let seen = "";
  const place = async (): Promise<void> => {
    if (signal.aborted || isPinned()) return;
    const lines = toOuterWindow(host.lines(), home);
    if (lines.length === 0) host.onClose();
    else await placeCard(elements, lines, host.runsVertically());
  };
  // Only the card: what becomes of one whose mention goes with it is decided where mentions are found.
  const isTakenAway = (): boolean => !elements.host.isConnected && host.place()?.isConnected === true;
  const look = (): void => {
    if (signal.aborted) return;
    home.requestAnimationFrame(look);
    if (isTakenAway()) host.onClose();
    unzoom();
    if (isPinned()) return;
    const now = [home.innerWidth, home.innerHeight, elements.host.offsetHeight, ...describeBox(text, home)].join();
    if (now !== seen) void place();
    seen = now;
  };
  look();
  return () => void place();
}

/** A range around the text that the mention begins in: one for as long as the card is open, not one a frame. */
function surround(text: Node | null): Range {
  const range = document.createRange();
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
