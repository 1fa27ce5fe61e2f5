import type { Page } from "puppeteer-core";
import { EXTENSION_PAGES, openExtensionPage } from "./extension-pages.ts";
import type { Sidelight } from "./launch-browser.ts";

/**
 * Open the popup for a page, as a click on the toolbar button does, and wait until it has drawn something.
 *
 * Chromium shows the real one. Firefox keeps its popups out of WebDriver's reach: there the popup's page opens in a tab
 * behind, so that the page it speaks of is the active one.
 * https://w3c.github.io/webdriver-bidi/#module-browsingContext
 */
export async function openPopup(sidelight: Sidelight, page: Page): Promise<Page> {
  await page.bringToFront();
  return sidelight.name === "firefox"
    ? openExtensionPage(sidelight, "popup", { background: true })
    : openRealPopup(sidelight, page);
}

async function openRealPopup({ browser, extensionId, origin }: Sidelight, page: Page): Promise<Page> {
  const extension = (await browser.extensions()).get(extensionId);
  if (!extension) throw new Error("The extension is not installed any more.");
  const url = `${origin}${EXTENSION_PAGES.popup}`;
  const opened = browser.waitForTarget((target) => target.url().startsWith(url), { timeout: 10_000 });
  await extension.triggerAction(page);
  const popup = await (await opened).asPage();
  await popup.waitForSelector("h1, h2, [role=heading]");
  return popup;
}
