import type { Browser } from "puppeteer-core";
import { IDENTITY } from "../identity.ts";

/** Whatever holds a running Firefox. */
type InBrowser = { readonly browser: Browser };

/** What WebDriver BiDi is spoken through; puppeteer has it and does not say so. */
type Speaking = {
  readonly connection: { send(method: string, params: object): Promise<{ readonly result: unknown }> };
};

/**
 * Run an expression in Firefox's own window, where a click on the toolbar, its menus and its preferences can be reached: the
 * driver proper only knows pages.
 *
 * @param expression - May name `extension`, which is ours as the browser has it, and `api`, what it is given to call.
 * @returns Its outcome when that is a string, a number or a truth value.
 */
export async function runInFirefox({ browser }: InBrowser, expression: string): Promise<unknown> {
  const { connection } = browser as Browser & Speaking;
  const tree = await connection.send("browsingContext.getTree", { "moz:scope": "chrome", maxDepth: 0 });
  const [window] = (tree.result as { contexts: { context: string }[] }).contexts;
  const asked = await connection.send("script.evaluate", {
    expression: `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule("resource://gre/modules/ExtensionParent.sys.mjs");
      const extension = ExtensionParent.GlobalManager.getExtension("${IDENTITY.firefoxId}");
      const api = extension?.apiManager.global;
      return await (${expression});
    })()`,
    target: { context: window?.context },
    awaitPromise: true,
  });
  const { result, exceptionDetails } = asked.result as {
    result?: { value?: unknown };
    exceptionDetails?: { text: string };
  };
  if (exceptionDetails) throw new Error(`In Firefox's window: ${exceptionDetails.text}`);
  return result?.value;
}

/** Click our button in Firefox's toolbar: the real popup opens, and the page in front is ours to read until it is left. */
export async function clickFirefoxButton(sidelight: InBrowser): Promise<void> {
  await runInFirefox(sidelight, "api.browserActionFor(extension).triggerAction(window)");
}

/** Close whatever hangs from Firefox's toolbar. */
export async function closeFirefoxPopup(sidelight: InBrowser): Promise<void> {
  await runInFirefox(sidelight, `document.querySelectorAll("panel").forEach((panel) => panel.hidePopup?.())`);
}

/**
 * Run statements in the real popup that hangs from Firefox's toolbar.
 *
 * @param statements - May name `content`, its window, and return a text.
 * @throws Error when the popup does not answer within three seconds: it was just being put into a process of its own, or closed.
 */
export async function runInFirefoxPopup(sidelight: InBrowser, statements: string): Promise<unknown> {
  const script = `(async () => {
    try { sendAsyncMessage("told", { text: await (async () => { ${statements} })() }); }
    catch (error) { sendAsyncMessage("told", { error: String(error) }); }
  })()`;
  return runInFirefox(
    sidelight,
    `new Promise((resolve, reject) => {
      const { messageManager } = document.querySelector("browser.webextension-popup-browser");
      messageManager.addMessageListener("told", function told({ data: { text, error } }) {
        messageManager.removeMessageListener("told", told);
        if (error) reject(new Error(error));
        else resolve(text);
      });
      setTimeout(() => reject(new Error("The popup does not answer.")), 3_000);
      messageManager.loadFrameScript("data:application/javascript;charset=utf-8," + encodeURIComponent(${JSON.stringify(script)}), false);
    })`,
  );
}
