/** What is done about what the reader does. */
export type ReaderListener = {
  /** The pointer has moved; fingers are not told of. */
  readonly onMove: (event: PointerEvent, source: Window) => void;
  /** The pointer has left the window. */
  readonly onAway: () => void;
  readonly onScroll: () => void;
  /** True when the key was for us: then the page does not get it. */
  readonly onEscape: () => boolean;
  readonly onClick: (event: PointerEvent, source: Window) => void;
};

/** Listen to what the reader does in a window, this one or one around it, before the page does. */
export function listenIn(source: Window, listener: ReaderListener, signal: AbortSignal): void {
  const { onMove, onAway, onScroll, onEscape, onClick } = listener;
  const passive = { capture: true, passive: true, signal };
  const onPointerMove = (event: PointerEvent): void => {
    if (event.pointerType !== "touch") onMove(event, source);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !onEscape()) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    keepRelease(new Set([source, window]));
  };
  // At once, not in the next animation frame: browsers send one move a frame, and Firefox holds the animation frames of a
  // frame that was out of sight.
  source.addEventListener("pointermove", onPointerMove, passive);
  source.document.addEventListener("pointerleave", onAway, { passive: true, signal });
  source.addEventListener("scroll", onScroll, passive);
  source.addEventListener("keydown", onKeyDown, { capture: true, signal });
  source.addEventListener("click", (event) => onClick(event as PointerEvent, source), { capture: true, signal });
}

/** Keep from the page that Escape is let go: pages too close something when it comes up. Ends with the next key that does. */
function keepRelease(windows: Iterable<Window>): void {
  const ending = new AbortController();
  const keep = (event: KeyboardEvent): void => {
    if (event.key === "Escape") event.stopImmediatePropagation();
    ending.abort();
  };
  for (const one of windows) one.addEventListener("keyup", keep, { capture: true, signal: ending.signal });
}
