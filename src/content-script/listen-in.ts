/** What is done about what the reader does. */
export type ReaderListener = {
  /** The pointer has moved; fingers are not told of. */
  readonly onMove: (event: PointerEvent, source: Window) => void;
  /** A button of the pointer went down; fingers are not told of: they may be about to scroll. */
  readonly onPress: (event: PointerEvent, source: Window) => void;
  /** The pointer has left the window. */
  readonly onAway: () => void;
  readonly onScroll: (event: Event) => void;
  /** The window is not filled by one element any more. */
  readonly onFullscreenEnd: () => void;
  readonly onClick: (event: PointerEvent, source: Window) => void;
};

/** Listen to what the reader does in a window, this one or one around it, before the page does. */
export function listenIn(source: Window, listener: ReaderListener, signal: AbortSignal): void {
  const { onMove, onPress, onAway, onScroll, onFullscreenEnd, onClick } = listener;
  const passive = { capture: true, passive: true, signal };
  const unlessTouch = (tell: (event: PointerEvent, source: Window) => void) => (event: PointerEvent) => {
    if (event.pointerType !== "touch") tell(event, source);
  };
  // At once, not in the next animation frame: browsers send one move a frame, and Firefox holds the animation frames of a
  // frame that was out of sight.
  source.addEventListener("pointermove", unlessTouch(onMove), passive);
  source.addEventListener("pointerdown", unlessTouch(onPress), passive);
  source.document.addEventListener("pointerleave", onAway, { passive: true, signal });
  source.addEventListener("scroll", onScroll, passive);
  source.document.addEventListener("fullscreenchange", () => source.document.fullscreenElement ?? onFullscreenEnd(), {
    signal,
  });
  source.addEventListener("click", (event) => onClick(event as PointerEvent, source), { capture: true, signal });
}
