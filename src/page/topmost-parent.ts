import { drawnParent } from "./drawn-parent.ts";

/**
 * Where an element must be put to be seen and used together with a place on the page: inside the modal dialog or the
 * fullscreen element around it, because what lies outside of those is inert or covered; else in the body.
 *
 * Looked for as the page is drawn, through slots and shadow roots: dialogs often stand in one.
 */
export function findTopmostParent(place: Node): Element {
  const { body, documentElement } = place.ownerDocument ?? document;
  for (let node: Node | null = place; node && node !== documentElement; node = drawnParent(node)) {
    if ("matches" in node && (node as Element).matches("dialog:modal, :fullscreen")) return node as Element;
  }
  return body ?? documentElement;
}
