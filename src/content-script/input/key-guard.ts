import { openShadowRoot } from "../../browser/open-shadow-root.ts";
import { toCardKey } from "../../frame/card-key.ts";
import { heldKey, holdKey, secretOfOpenCard } from "../../frame/frame-session.ts";
import { findCardRoot } from "../../frame/own-cards.ts";
import { openRootOf } from "../../page/dom.ts";

/**
 * Keep keys that are pressed in a card, and the Escape that closes one, from the page's handlers; what keys do by themselves they
 * still do.
 *
 * The card may be another frame's: it is told by an event in its shadow root, and says that it has used a key by preventing the
 * default.
 *
 * @param dismiss - Closes a card that is open; false when none is.
 * @returns To be told of every event of a key in a window, before the page is.
 */
export function createKeyGuard(dismiss: () => boolean): (event: KeyboardEvent) => void {
  return (event) => {
    // A page cannot make a card believe that keys were pressed.
    if (!event.isTrusted) return;
    const { type, key, shiftKey } = event;
    const code = event.code || key;
    const card = findFocusedCard(event.target);
    const goesDown = type === "keydown";
    if (goesDown && !event.repeat) holdKey("");
    const used =
      goesDown && (card ? !card.dispatchEvent(toCardKey({ key, shiftKey, code })) : key === "Escape" && dismiss());
    if (goesDown && (card || used)) holdKey(code);
    if (!card && heldKey() !== code) return;
    event.stopImmediatePropagation();
    if (used || !card) event.preventDefault();
    if (type === "keyup") holdKey("");
  };
}

/** The shadow root of the card that a key is pressed in; null when it is pressed in the page. */
function findFocusedCard(target: EventTarget | null): ShadowRoot | null {
  let at = target;
  while (at instanceof Element) {
    const card = findCardRoot(at, secretOfOpenCard(), openShadowRoot);
    if (card) return card;
    // The page may have the card in a shadow tree of its own.
    at = openRootOf(at)?.activeElement ?? null;
  }
  return null;
}
