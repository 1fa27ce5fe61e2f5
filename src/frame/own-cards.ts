import { attributeOf } from "../page/dom.ts";

/**
 * Cards that scripts of this frame drew, with their closed shadow roots. In the world of our own scripts: nothing of a card's element
 * that a page can change says whether it is one.
 */
const world = globalThis as { sidelightCards?: WeakMap<Element, ShadowRoot> };

/** In the closed root, of the element that holds everything: what a card is known by to the scripts of other frames. */
const SECRET = "data-secret";

/**
 * Remember a card that was drawn.
 *
 * @returns Its secret. Scripts of two frames share no objects, and a frame may draw its card in the top page: so frames tell each other
 *   what stands in the card's closed root, which no page can read.
 */
export function keepCard(element: Element, root: ShadowRoot, surface: Element): string {
  world.sidelightCards ??= new WeakMap();
  world.sidelightCards.set(element, root);
  const secret = String(crypto.getRandomValues(new Uint32Array(4)));
  surface.setAttribute(SECRET, secret);
  return secret;
}

/** Whether a card was drawn by scripts of this frame. */
export function isOwnCard(element: Element): boolean {
  return world.sidelightCards?.has(element) ?? false;
}

/**
 * The shadow root of a card of ours; null when an element is none.
 *
 * @param secret - Of the card that another frame has open; null for none.
 * @param open - Opens closed shadow roots: nothing is read in them but the secret.
 */
export function findCardRoot(
  element: Element,
  secret: string | null,
  open: (element: Element) => ShadowRoot | null,
): ShadowRoot | null {
  const own = world.sidelightCards?.get(element);
  if (own || secret === null) return own ?? null;
  const root = open(element);
  const surface = root?.mode === "closed" ? root.firstElementChild : null;
  return surface && attributeOf(surface, SECRET) === secret ? root : null;
}
