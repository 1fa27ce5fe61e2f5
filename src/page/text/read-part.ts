/**
 * Read one part of a page: what goes wrong with it costs that part only, and is told in the browser's console.
 *
 * @param read - Does the reading.
 * @param otherwise - What is taken for it when that fails.
 */
export function readPart<T>(read: () => T, otherwise: T): T {
  try {
    return read();
  } catch (error) {
    // As an error that nobody caught, which no page hears of: it belongs to the world of our scripts.
    void Promise.reject(error);
    return otherwise;
  }
}
