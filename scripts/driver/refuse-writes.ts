import type { Page } from "puppeteer-core";
import { findWorker } from "./background.ts";
import type { ControlPage } from "./control-page.ts";
import { runInFirefox } from "./firefox-window.ts";
import type { Sidelight } from "./launch-browser.ts";

// An extension that may store without limit has no limit to be filled up to, and a disk is not a driver's to fill: what an API says of a
// full one is put in its place where it is called.

/** Runs in a context of the extension: writes to `storage.local` fail from now on, as where there is no room. */
const REFUSE = `(() => {
  const { local } = (self.browser?.runtime?.id ? self.browser : self.chrome).storage;
  self.writeReally ??= local.set;
  local.set = (items, callback) => {
    const error = new self.Error("QuotaExceededError: storage.local API call exceeded its quota limitations.");
    self.refused = (self.refused ?? 0) + 1;
    // The functions that are told of an outcome by a callback learn of an error in a way that only browsers have; thrown, it counts as well.
    if (callback) throw error;
    return self.Promise.reject(error);
  };
})()`;

/** Runs in the same: there is room again. Tells how many writes were refused. */
const ALLOW = `(() => {
  const { local } = (self.browser?.runtime?.id ? self.browser : self.chrome).storage;
  local.set = self.writeReally;
  return self.refused ?? 0;
})()`;

/** What ends a refusal, and tells how many writes were refused. */
type Allow = () => Promise<number>;

/** Have what one of the extension's pages stores refused. */
export async function refuseWritesOf(page: Page): Promise<Allow> {
  await page.evaluate(REFUSE);
  return async () => Number(await page.evaluate(ALLOW));
}

/** Have what the background stores refused, as long as it is not stopped. */
export async function refuseWritesOfBackground(sidelight: Sidelight, control: ControlPage): Promise<Allow> {
  await control.wakeBackground();
  await runInBackground(sidelight, REFUSE);
  return () => runInBackground(sidelight, ALLOW);
}

async function runInBackground(sidelight: Sidelight, expression: string): Promise<number> {
  if (sidelight.name === "firefox") return Number(await runInFirefox(sidelight, inFirefoxBackground(expression)));
  const worker = await findWorker(sidelight)?.worker();
  if (!worker) throw new Error("The background is not there.");
  return Number(await worker.evaluate(expression));
}

/** In the background's own process, with its own objects; the page's policy lets nothing be evaluated by the page itself. */
function inFirefoxBackground(expression: string): string {
  const script = `try {
    const sandbox = Cu.Sandbox(content, { sandboxPrototype: Cu.waiveXrays(content), wantXrays: false });
    sendAsyncMessage("told", { outcome: Cu.evalInSandbox(${JSON.stringify(expression)}, sandbox) });
  } catch (error) { sendAsyncMessage("told", { error: String(error) }); }`;
  return `new Promise((resolve, reject) => {
    const background = [...extension.views].find(({ viewType }) => viewType === "background");
    if (!background) throw new Error("The background is not there.");
    const { messageManager } = background.xulBrowser;
    messageManager.addMessageListener("told", function told({ data: { outcome, error } }) {
      messageManager.removeMessageListener("told", told);
      if (error) reject(new Error(error));
      else resolve(outcome ?? 0);
    });
    messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
  })`;
}
