/**
 * Read, think and write in one go: no other context of ours (popup, page or background) does work of the same name meanwhile.
 *
 * Such work must not begin other work of its own name, which would wait for it for ever.
 */
export function withLock<T>(name: string, work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(name, work);
}
