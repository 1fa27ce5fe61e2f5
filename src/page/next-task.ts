/**
 * Wait until the page has had its turn.
 *
 * @param priority - `background`: until it has nothing better to do. https://wicg.github.io/scheduling-apis/#sec-task-priorities
 */
export function nextTask(priority: TaskPriority): Promise<void> {
  // Safari has none.
  if (typeof scheduler === "undefined") return new Promise((resolve) => setTimeout(resolve, 1));
  return scheduler.postTask(() => {}, { priority });
}
