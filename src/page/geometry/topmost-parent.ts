import { assignedSlotOf, bodyOf, documentElementOf, documentOf, matches, nodeTypeOf, parentNodeOf } from "../dom.ts";

/** What a node is drawn in: its slot or its shadow root's host where it has one, else its parent; null at the top. */
export function drawnParent(node: Node): Node | null {
  return assignedSlotOf(node) ?? parentNodeOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/**
 * What is in front of the rest of its page. What lies outside of it is inert, covered, or kept from focus and screen readers
 * by the page, or closes it when it is pressed.
 */
const IN_FRONT = 'dialog:modal, :fullscreen, :popover-open, [aria-modal="true"]';

/**
 * Where an element must be put to be seen and used together with a place on the page: inside the innermost of the dialogs,
 * popovers and fullscreen elements around it; else in the body.
 *
 * Looked for as the page is drawn, through slots and shadow roots: dialogs often stand in one.
 */
export function findTopmostParent(place: Node): Element {
  const page = documentOf(place);
  const [body, documentElement] = [bodyOf(page), documentElementOf(page)];
  for (let node: Node | null = place; node && node !== documentElement; node = drawnParent(node)) {
    if (nodeTypeOf(node) === Node.ELEMENT_NODE && matches(node as Element, IN_FRONT)) return node as Element;
  }
  return body ?? documentElement;
}
