/** What a reader decides with in a card. */
const DECIDING = [
  "click",
  "auxclick",
  "dblclick",
  "pointerdown",
  "pointermove",
  "pointerup",
  "pointercancel",
  "mousedown",
  "mouseup",
  "touchstart",
  "touchend",
  "keydown",
  "keyup",
];

/** Presses that are our own doing, because a key was pressed. */
const ours = new WeakSet<Event>();

/**
 * Have nothing in a card answer to events that a script made: no page is to press its buttons, even one that has got hold of them.
 *
 * @param root - The card's shadow root, before anything else listens in it.
 */
export function refuseSynthetic(root: ShadowRoot): void {
  for (const name of DECIDING) root.addEventListener(name, refuse, { capture: true });
}

function refuse(event: Event): void {
  if (!event.isTrusted && !ours.has(event)) event.stopImmediatePropagation();
}

/** Press something in a card as a click does, unheard outside of it: `click()` is heard by everybody. */
export function press(element: Element): void {
  const event = new Event("click", { bubbles: true });
  ours.add(event);
  element.dispatchEvent(event);
}
