/**
 * Do one thing after the other, in the order asked for, also when one fails.
 *
 * @returns What gives back each thing's own outcome.
 */
export function createTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const next = last.then(work, work);
    last = next.catch(() => {});
    return next;
  };
}
