import type { Target } from "puppeteer-core";
import { runInFirefox } from "./firefox-window.ts";
import type { Sidelight } from "./launch-browser.ts";

/** Stop the extension's background, as browsers do when it has nothing to do, and wait until it has gone. */
export async function stopBackground(sidelight: Sidelight): Promise<void> {
  if (sidelight.name === "firefox") {
    // It is not stopped while a listener of it has not answered yet.
    do await runInFirefox(sidelight, "extension.terminateBackground()");
    while (await isBackgroundThere(sidelight));
    return;
  }
  const target = findWorker(sidelight);
  if (!target) return;
  const gone = untilGone(sidelight, target);
  const worker = await target.worker();
  // One that is just starting does not hear it the first time, and one can stop by itself just then.
  for (let isGone = false; !isGone; ) {
    await worker?.close().catch((error: unknown) => {
      if (sidelight.browser.targets().includes(target)) throw error;
    });
    isGone = await Promise.race([gone.then(() => true), later(500).then(() => false)]);
  }
}

function untilGone({ browser }: Sidelight, target: Target): Promise<void> {
  return new Promise((resolve) => {
    const listen = (destroyed: Target): void => {
      if (destroyed !== target) return;
      browser.off("targetdestroyed", listen);
      resolve();
    };
    browser.on("targetdestroyed", listen);
  });
}

function later(time: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, time));
}

/** Whether the extension's background runs, or is about to. */
export async function isBackgroundThere(sidelight: Sidelight): Promise<boolean> {
  if (sidelight.name === "firefox") return (await runInFirefox(sidelight, "extension.backgroundState")) !== "stopped";
  return findWorker(sidelight) !== undefined;
}

/** Chromium's target of the background; undefined while it is stopped. */
export function findWorker({ browser, origin }: Sidelight): Target | undefined {
  return browser.targets().find((target) => target.type() === "service_worker" && target.url().startsWith(origin));
}
