/** What the Tab key stops at in a card. */
const STOPS = "button, summary, a[href], [tabindex='0']";

/**
 * Whether this is Tab pressed at the card's last stop, or Shift+Tab at its first.
 *
 * The card stands at the end of the page, so that Tab would lead on from there and not from where the reader was.
 */
export function leavesByTab({ key, shiftKey }: Pick<KeyboardEvent, "key" | "shiftKey">, root: ShadowRoot): boolean {
  if (key !== "Tab") return false;
  const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter((one) => one.checkVisibility());
  const { activeElement } = root;
  if (!shiftKey) return activeElement === stops.at(-1);
  return activeElement !== null && !stops.some((stop) => isBefore(stop, activeElement));
}

/** Whether Shift+Tab in an element leads to another one, which begins before it. */
function isBefore(stop: Element, element: Element): boolean {
  return (stop.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
