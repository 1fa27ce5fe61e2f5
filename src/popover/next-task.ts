/** Wait until the page has had its turn. */
export function nextTask(): Promise<void> {
  // Safari has none.
  if (typeof scheduler === "undefined") return new Promise((resolve) => setTimeout(resolve));
  return scheduler.postTask(() => {}, { priority: "user-blocking" });
}
