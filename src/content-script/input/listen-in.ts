import { fullscreenElementOf, listen } from "../../page/dom.ts";

/** What is done about what the reader does. */
export type ReaderListener = {
  /** The pointer has moved; fingers are not told of. */
  readonly onMove: (event: PointerEvent, source: Window) => void;
  /** A button of the pointer went down; fingers are not told of: they may be about to scroll. */
  readonly onPress: (event: PointerEvent, source: Window) => void;
  /** A finger went down, moved, or went up; or the browser scrolls or shows a menu instead. */
  readonly onTouch: (event: PointerEvent, source: Window) => void;
  /** A menu is asked for, be it by a finger that holds; told after the page. */
  readonly onMenu: (event: Event) => void;
  /** The pointer has left the window. */
  readonly onAway: () => void;
  readonly onScroll: (event: Event) => void;
  /** The window is not filled by one element any more. */
  readonly onFullscreenEnd: () => void;
  readonly onClick: (event: PointerEvent, source: Window) => void;
};

/**
 * Listen to what the reader does in a window, this one or one around it, before the page does.
 *
 * @param isReaders - Whether an event is the reader's doing, and not made by a script of the page.
 * @returns Listens again where nobody listens any more: a page that is written anew by a script loses what listened to it before.
 */
export function listenIn(
  source: Window,
  listener: ReaderListener,
  isReaders: (event: Event) => boolean,
  signal: AbortSignal,
): () => void {
  const { onMove, onPress, onTouch, onMenu, onAway, onScroll, onFullscreenEnd, onClick } = listener;
  const passive = { capture: true, passive: true, signal };
  const ifReaders = (notify: (event: Event) => void) => (event: Event) => isReaders(event) && notify(event);
  const byPointer = (notify: ReaderListener["onMove"] | null, ofTouch: ReaderListener["onMove"] | null = onTouch) =>
    ifReaders((event) => {
      const isTouch = (event as PointerEvent).pointerType === "touch";
      (isTouch ? ofTouch : notify)?.(event as PointerEvent, source);
    });
  const handlers = [
    // At once, not in the next animation frame: browsers send one move a frame, and Firefox holds the animation frames of a
    // frame that was out of sight.
    // https://w3c.github.io/pointerevents/#coalesced-events
    [source, "pointermove", byPointer(onMove), passive],
    [source, "pointerdown", byPointer(onPress), passive],
    [source, "pointerup", byPointer(null), passive],
    [source, "pointercancel", byPointer(null), passive],
    [source, "contextmenu", ifReaders(onMenu), { passive: true, signal }],
    // A finger that goes up has left the window, too.
    [source.document, "pointerleave", byPointer(onAway, null), { passive: true, signal }],
    [source, "scroll", ifReaders(onScroll), passive],
    [
      source.document,
      "fullscreenchange",
      ifReaders(() => fullscreenElementOf(source.document) ?? onFullscreenEnd()),
      { signal },
    ],
    [source, "click", ifReaders((event) => onClick(event as PointerEvent, source)), { capture: true, signal }],
  ] as const;
  const listenToAll = (): void => {
    for (const [target, type, handler, options] of handlers) listen(target, type, handler, options);
  };
  listenToAll();
  return listenToAll;
}
