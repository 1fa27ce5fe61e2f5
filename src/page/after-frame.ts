import { nextTask } from "./next-task.ts";

/**
 * Wait until the browser has styled and laid out what changed, as it does before it draws a frame: to ask for a colour or a size sooner
 * would have all of that done within our task.
 *
 * @param longest - In milliseconds. A tab that is not seen draws nothing: without it, that is waited for until it is.
 */
export async function afterFrame(home: Window, priority: TaskPriority, longest?: number): Promise<void> {
  await new Promise<void>((resolve) => {
    home.requestAnimationFrame(() => resolve());
    if (longest !== undefined) home.setTimeout(resolve, longest);
  });
  await nextTask(priority);
}
