import type { OpenPopover } from "../ui/popover-port.ts";

/** Events of a key pressed inside the card. */
const KEY_EVENTS = ["keydown", "keyup", "keypress", "beforeinput", "input"];

/**
 * Keep keys pressed in the card from the page's handlers; what the keys do by themselves they still do.
 *
 * On the window, before the event comes down to a handler of the page: stopped at the card, all that capture had seen it. To
 * be called as early as can be: of several handlers on the window the one that came first is told first.
 *
 * Escape is left to who closes the card.
 *
 * @param source - The window that the card is in.
 * @param findCard - The card that is open; null when none is.
 */
export function keepKeys(source: Window, findCard: () => OpenPopover | null, signal: AbortSignal): void {
  const keep = (event: Event): void => {
    const card = findCard();
    if (!card || !event.composedPath().includes(card.element) || isEscape(event)) return;
    event.stopImmediatePropagation();
    if (event.type === "keydown" && card.useKey(event as KeyboardEvent)) event.preventDefault();
  };
  for (const name of KEY_EVENTS) source.addEventListener(name, keep, { capture: true, signal });
}

function isEscape(event: Event): boolean {
  return event.type === "keydown" && (event as KeyboardEvent).key === "Escape";
}
