/** Events of a key pressed inside the card. */
const KEY_EVENTS = ["keydown", "keyup", "keypress", "beforeinput", "input"];

/**
 * Keep keys pressed in the card from the page's handlers; what the keys do by themselves they still do.
 *
 * On the window, before the event comes down to a handler of the page: stopped at the card, all that capture had seen it.
 *
 * Escape is left to who closes the card.
 *
 * @param home - The window that the card is in.
 * @param use - Told each key that goes down; true when the card has used it.
 */
export function keepKeys(
  element: HTMLElement,
  home: Window,
  use: (event: KeyboardEvent) => boolean,
  signal: AbortSignal,
): void {
  const keep = (event: Event): void => {
    if (!event.composedPath().includes(element) || isEscape(event)) return;
    event.stopImmediatePropagation();
    if (event.type === "keydown" && use(event as KeyboardEvent)) event.preventDefault();
  };
  for (const name of KEY_EVENTS) home.addEventListener(name, keep, { capture: true, signal });
}

function isEscape(event: Event): boolean {
  return event.type === "keydown" && (event as KeyboardEvent).key === "Escape";
}
