/** A key that goes down in a card. */
export type CardKey = {
  readonly key: string;
  readonly shiftKey: boolean;
  /** The key by its place on the keyboard, or by its name where it has none. */
  readonly code: string;
};

const NAME = "sidelight-key";

/**
 * Tell a card of a key, in its shadow root, which the event does not leave.
 *
 * Not a `KeyboardEvent`: Firefox lets one cross the shadow boundary even with `composed: false`.
 * https://dom.spec.whatwg.org/#dom-event-composed
 */
export function toCardKey(pressed: CardKey): Event {
  return new CustomEvent(NAME, { detail: pressed, cancelable: true });
}

/**
 * Listen to the keys that go down in a card.
 *
 * @param use - Uses a key; false to leave it to what the browser does with it.
 */
export function onCardKey(root: ShadowRoot, use: (pressed: CardKey) => boolean): void {
  root.addEventListener(NAME, (event) => {
    if (use((event as CustomEvent<CardKey>).detail)) event.preventDefault();
  });
  // Where nobody guards the keys of a window, as on our own pages, they come here by themselves.
  root.addEventListener("keydown", (event) => {
    const { key, shiftKey, code } = event as KeyboardEvent;
    if (use({ key, shiftKey, code })) event.preventDefault();
  });
}
