/** An event of the extension API, which a test can make happen. */
export type FakeEvent<Args extends readonly unknown[]> = {
  readonly addListener: (listener: (...args: Args) => unknown, filter?: unknown) => void;
  readonly removeListener: (listener: (...args: Args) => unknown) => void;
  readonly hasListener: (listener: (...args: Args) => unknown) => boolean;
  /** Tell every listener, in the order in which they were added; what each returns. */
  readonly emit: (...args: Args) => readonly unknown[];
  /** Whether anybody would be told: a browser starts a background that was stopped only for such events. */
  readonly isHeard: () => boolean;
  readonly clear: () => void;
};

/** @param accepts - Whether an event passes the filter that a listener was added with; all events do when left out. */
export function createEvent<Args extends readonly unknown[]>(
  accepts: (filter: unknown, ...args: Args) => boolean = () => true,
): FakeEvent<Args> {
  const listeners = new Map<(...args: Args) => unknown, unknown>();
  return {
    addListener: (listener, filter) => void listeners.set(listener, filter),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    emit: (...args) =>
      [...listeners].flatMap(([listener, filter]) => (accepts(filter, ...args) ? [listener(...args)] : [])),
    isHeard: () => listeners.size > 0,
    clear: () => listeners.clear(),
  };
}
