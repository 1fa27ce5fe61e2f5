/** Events of what the reader does in a card by pointer, and with what is selected in it. */
const EVENTS = [
  "pointerdown",
  "pointerup",
  "mousedown",
  "mouseup",
  "click",
  "auxclick",
  "dblclick",
  "contextmenu",
  "touchstart",
  "touchmove",
  "touchend",
  "wheel",
  "selectstart",
  "dragstart",
  "copy",
  "focusin",
  "focusout",
];

/**
 * Keep from a page what the reader does in a card. Pages close a menu when something beside it is pressed, move by the wheel
 * themselves, forbid to select, and put words of theirs into what is copied.
 *
 * From handlers above the card, where nearly all of them are; those that listen on the way down are told before it.
 *
 * @param card - The card's element.
 */
export function containEvents(card: HTMLElement): void {
  for (const name of EVENTS) card.addEventListener(name, (event) => event.stopPropagation(), { passive: true });
}
