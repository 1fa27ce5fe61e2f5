import type { CDPSession, Page, Target } from "puppeteer-core";
import { runInFirefox } from "../driver/firefox-window.ts";
import type { Sidelight } from "../driver/launch-browser.ts";

/** Take down what nobody caught in a context of ours from now on: in pages, and in the background. */
export async function watchThrown(sidelight: Sidelight, tabs: readonly Page[]): Promise<() => Promise<string[]>> {
  return sidelight.name === "chrome" ? watchChromium(sidelight, tabs) : watchFirefox(sidelight);
}

/** Chromium's protocol tells of all worlds of a page; what a promise was rejected with counts as thrown. */
async function watchChromium({ origin, browser }: Sidelight, tabs: readonly Page[]): Promise<() => Promise<string[]>> {
  const thrown: string[] = [];
  const listen = (session: CDPSession, own: string): void =>
    void session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception, url, stackTrace } }) => {
      const where = [own, url, ...(stackTrace?.callFrames ?? []).map((frame) => frame.url)];
      if (where.some((one) => one?.startsWith(origin))) thrown.push(exception?.description ?? text);
    });
  for (const tab of tabs) {
    const session = await tab.createCDPSession();
    await session.send("Runtime.enable");
    listen(session, "");
  }
  // The driver's own session: a worker to which another one is attached cannot be stopped.
  const watchWorker = async (target: Target): Promise<void> => {
    if (target.type() !== "service_worker" || !target.url().startsWith(origin)) return;
    const worker = await target.worker();
    if (worker) listen(worker.client, target.url());
  };
  // One that was stopped at once is none to be watched.
  const watchNew = (target: Target): void => void watchWorker(target).catch(() => {});
  await Promise.all(browser.targets().map(watchWorker));
  browser.on("targetcreated", watchNew);
  return async () => {
    browser.off("targetcreated", watchNew);
    return thrown;
  };
}

/** Firefox's own console hears of the errors of all its processes. */
async function watchFirefox(sidelight: Sidelight): Promise<() => Promise<string[]>> {
  await runInFirefox(
    sidelight,
    `void (window.sidelightThrown = [], window.sidelightListener = {
      observe(message) {
        if (message instanceof Ci.nsIScriptError && !(message.flags & message.warningFlag)) window.sidelightThrown.push(message.sourceName + ": " + message.errorMessage);
      },
    }, Services.console.registerListener(window.sidelightListener))`,
  );
  return async () => {
    const all = JSON.parse(
      String(
        await runInFirefox(
          sidelight,
          "(Services.console.unregisterListener(window.sidelightListener), JSON.stringify(window.sidelightThrown))",
        ),
      ),
    ) as string[];
    return all.filter((line) => line.startsWith(sidelight.origin) && !LEFT_UNANSWERED.test(line));
  };
}

/** What Firefox says of a question whose page was left before its answer came: no promise of ours is settled by that. */
const LEFT_UNANSWERED = /Promise (?:rejected|resolved) (?:after|while) context (?:is |was )?(?:unloaded|inactive)/;
