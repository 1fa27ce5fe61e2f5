/**
 * Do a thing whenever it is asked for, never twice at once: who asks while it is done shares the next time with all others who do.
 *
 * @returns Asks for it; what it gives is that of the time that was asked for.
 */
export function onceAtATime<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve();
  let next: Promise<T> | null = null;
  return () => {
    const start = (): Promise<T> => {
      next = null;
      const done = work();
      running = done;
      return done;
    };
    next ??= running.then(start, start);
    return next;
  };
}
