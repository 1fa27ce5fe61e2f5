import { runInFirefox } from "./firefox-window.ts";
import type { Sidelight } from "./launch-browser.ts";

/** Stop the extension's background, as browsers do when it has nothing to do, and wait until it has gone. */
export async function stopBackground(sidelight: Sidelight): Promise<void> {
  if (sidelight.name === "firefox") {
    await runInFirefox(sidelight, "extension.terminateBackground()");
    return;
  }
  const gone = new Promise<void>((resolve) => sidelight.browser.once("targetdestroyed", () => resolve()));
  const worker = await findWorker(sidelight)?.worker();
  if (!worker) return;
  await worker.close();
  await gone;
}

/** Whether the extension's background runs, or is about to. */
export async function isBackgroundThere(sidelight: Sidelight): Promise<boolean> {
  if (sidelight.name === "firefox") return (await runInFirefox(sidelight, "extension.backgroundState")) !== "stopped";
  return findWorker(sidelight) !== undefined;
}

function findWorker({ browser, origin }: Sidelight) {
  return browser.targets().find((target) => target.type() === "service_worker" && target.url().startsWith(origin));
}
