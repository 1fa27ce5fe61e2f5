/** Events of a key; a card has nothing to type text into. */
const KEY_EVENTS = ["keydown", "keypress", "keyup"] as const;

type KeyListener = (event: KeyboardEvent) => void;

/** In the world of our own scripts, which no page sees. */
const world = globalThis as { sidelightListens?: KeyListener; sidelightKeys?: KeyListener };

/**
 * Listen to keys on the window before the page's own scripts do: of several handlers there, the one that came first is told first.
 *
 * What is heard goes to whom `forwardKeys` names, later. A page waits for this before it shows anything: no more belongs here.
 */
export function listenToKeys(): void {
  world.sidelightListens ??= (event) => world.sidelightKeys?.(event);
  for (const name of KEY_EVENTS) addEventListener(name, world.sidelightListens, true);
}

/** Have keys told from now on, to nobody else any more. */
export function forwardKeys(listener: KeyListener): void {
  world.sidelightKeys = listener;
}

/** Listen no more. */
export function leaveKeys(): void {
  const { sidelightListens } = world;
  if (sidelightListens) for (const name of KEY_EVENTS) removeEventListener(name, sidelightListens, true);
  delete world.sidelightListens;
}

/** Listen to keys in a window around this one until the signal fires. */
export function listenToOuterKeys(outer: Window, listener: KeyListener, signal: AbortSignal): void {
  for (const name of KEY_EVENTS) outer.addEventListener(name, listener, { capture: true, signal });
}
