/**
 * Ask the same of an element only once a task: while our code runs, the page cannot change.
 *
 * What is remembered is forgotten in the next microtask, which is before any script of the page can run.
 */
export function oncePerTask<T>(ask: (element: Element) => T): (element: Element) => T {
  const answers = new Map<Element, T>();
  return (element) => {
    const known = answers.get(element);
    if (known !== undefined) return known;
    if (answers.size === 0) queueMicrotask(() => answers.clear());
    const answer = ask(element);
    answers.set(element, answer);
    return answer;
  };
}
