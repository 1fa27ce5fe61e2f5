/**
 * Do one thing after the other, in the order asked for, also when one fails.
 *
 * @returns What gives back each thing's own outcome.
 */
export function createQueue(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}

/**
 * Count or forget mentions one after the other.
 *
 * Not in one row with what makes choices true in open tabs: that waits until pages have taken them on, and pages wait until
 * their new count was heard.
 */
export const enqueueCount = createQueue();
