import { type PageWindow, toOuterWindow } from "../page/outer-window.ts";
import type { PopoverHost } from "../ui/popover-port.ts";
import { type CardElements, placeCard } from "./place-card.ts";

/**
 * Keep the card beside its mention while the page scrolls and changes size; close it when the mention leaves the viewport. A
 * pinned card stays where it is.
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
  let waiting = false;
  const place = async (): Promise<void> => {
    waiting = false;
    if (signal.aborted || isPinned()) return;
    const lines = toOuterWindow(host.lines(), home);
    if (lines.length === 0) host.onClose();
    else await placeCard(elements, lines, host.runsVertically());
  };
  const placeSoon = (): void => {
    if (waiting) return;
    waiting = true;
    home.requestAnimationFrame(() => void place());
  };
  const options = { capture: true, passive: true, signal };
  for (const one of new Set([window, home])) {
    one.addEventListener("scroll", (event) => event.target !== elements.host && placeSoon(), options);
    one.addEventListener("resize", placeSoon, options);
  }
  const observer = new home.ResizeObserver(placeSoon);
  observer.observe(elements.host);
  signal.addEventListener("abort", () => observer.disconnect(), { once: true });
  void place();
  return () => void place();
}
