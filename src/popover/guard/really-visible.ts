import { elementAt } from "../../page/dom.ts";
import type { PageWindow } from "../../page/geometry/outer-window.ts";

/** How long a card must have been visible before it takes a choice that outlives it, in milliseconds; Chromium's own prompts wait as long. */
const LONG_ENOUGH = 500;

/** Whoever presses sooner is heard when that time is over, but not before readers can have seen what they press; in milliseconds. */
const SEEN = 150;

/** How often it is looked at by us, and by the browser, which looks no oftener; in milliseconds. */
const EVERY = 100;

/** What a page can make of an element so that a reader does not see what they press. */
const AS_DRAWN: readonly (readonly [property: string, value: string])[] = [
  ["opacity", "1"],
  ["visibility", "visible"],
  ["display", "block"],
  ["filter", "none"],
  ["transform", "none"],
  ["scale", "none"],
  ["rotate", "none"],
  ["clip-path", "none"],
  ["mask-image", "none"],
  ["mix-blend-mode", "normal"],
  ["pointer-events", "auto"],
];

/** Narrower or lower than this no card of ours is, in CSS pixels. */
const SMALLEST = { width: 150, height: 60 } as const;

/** What only Chromium knows: https://w3c.github.io/IntersectionObserver/v2/ */
type VisibilityInit = IntersectionObserverInit & { readonly trackVisibility: true; readonly delay: number };
type VisibilityEntry = IntersectionObserverEntry & { readonly isVisible?: boolean };

/** Does something when readers have been able to see the card for a while. */
export type WhenSeen = (decide: () => void) => void;

/**
 * Watch whether readers can really see a card: a page may make it transparent, cut it off or lay something over it, and have them
 * press what they do not see.
 *
 * Where the browser can tell (Chromium's `trackVisibility`) it is believed; how it is drawn, and what is on top of it, is looked at in
 * any case.
 *
 * @param card - The card's element, on the page.
 * @returns Does what a press on the card asks for once it has been visible for half a second; nothing when it was not visible when the
 *   press began, or is not until then.
 */
export function watchVisibility(card: HTMLElement, home: PageWindow, signal: AbortSignal): WhenSeen {
  const now = (): number => home.performance.now();
  let since: number | null = now();
  let browserSays = true;

  const look = (): void => {
    if (!browserSays || !isDrawnAsOurs(card, home) || !isOnTop(card, home)) since = null;
    else since ??= now();
  };

  // A page's script that changes the element is over before this is called: what it made of the card is seen before it is drawn. What is
  // on top is not looked at: that has Chromium count a card that is just being moved as a shift of the page's layout.
  const changes = new home.MutationObserver(() => {
    if (!isDrawnAsOurs(card, home)) since = null;
  });
  changes.observe(card, { attributes: true });
  const timer = home.setInterval(look, EVERY);
  // What is shown only once a press has begun was pressed unseen, however long it is held.
  let pressed: number | null = null;
  const onPress = ({ isTrusted }: Event): void => {
    if (isTrusted) pressed = now();
  };
  for (const name of ["pointerdown", "keydown"]) card.addEventListener(name, onPress, { capture: true, signal });
  const init: VisibilityInit = { threshold: [0, 0.5, 1], trackVisibility: true, delay: EVERY };
  const sight = new home.IntersectionObserver((entries) => {
    browserSays = (entries.at(-1) as VisibilityEntry | undefined)?.isVisible ?? true;
    if (!browserSays) since = null;
  }, init);
  sight.observe(card);
  signal.addEventListener("abort", () => {
    changes.disconnect();
    sight.disconnect();
    home.clearInterval(timer);
  });
  return (decide) => {
    look();
    const began = since;
    const asked = pressed ?? now();
    pressed = null;
    if (began === null || asked - began < SEEN) return;
    const decideIfStill = (): void => {
      look();
      if (since === began && !signal.aborted) decide();
    };
    const wait = began + LONG_ENOUGH - now();
    if (wait <= 0) decideIfStill();
    else home.setTimeout(decideIfStill, wait);
  };
}

/** Whether a card is drawn as we draw it. */
function isDrawnAsOurs(card: HTMLElement, home: PageWindow): boolean {
  if (!card.matches(":popover-open")) return false;
  const style = home.getComputedStyle(card);
  return AS_DRAWN.every(([property, value]) => [value, ""].includes(style.getPropertyValue(property)));
}

/** Whether nothing of the page is on top of a card, which is as large as cards are. */
function isOnTop(card: HTMLElement, home: PageWindow): boolean {
  const { left, top, right, bottom, width, height } = card.getBoundingClientRect();
  if (width < SMALLEST.width || height < SMALLEST.height) return false;
  // Of what is moved out of the window in part, what is left.
  const [l, t] = [Math.max(left, 0), Math.max(top, 0)];
  const [across, down] = [Math.min(right, home.innerWidth) - l, Math.min(bottom, home.innerHeight) - t];
  if (across <= 0 || down <= 0) return false;
  const shown = outermost(card, home.document);
  return PLACES.every((x) => PLACES.every((y) => elementAt(home.document, l + across * x, t + down * y) === shown));
}

/** Of the card's width and height. */
const PLACES = [0.1, 0.5, 0.9];

/** What the document says is at a point inside of an element: it, or the host of the page's shadow tree that it stands in. */
function outermost(card: Element, page: Document): Element {
  let at = card;
  for (let root = at.getRootNode(); root !== page && root instanceof ShadowRoot; root = at.getRootNode())
    at = root.host;
  return at;
}
