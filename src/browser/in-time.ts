/** Stands for what took too long. */
export const LATE = Symbol("late");

/**
 * Wait for something, but not for longer than so many milliseconds; it goes on by itself all the same.
 *
 * @returns What it gives, or {@link LATE}.
 */
export async function inTime<T>(work: Promise<T>, time: number): Promise<T | typeof LATE> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof LATE>((resolve) => {
    timer = setTimeout(() => resolve(LATE), time);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
