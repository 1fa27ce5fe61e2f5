import type { Page } from "puppeteer-core";
import type { Sidelight } from "./launch-browser.ts";

/** The extension's own pages, as their paths in the build. */
export const EXTENSION_PAGES = {
  popup: "src/popup/index.html",
  options: "src/options/index.html",
  reader: "src/reader/index.html",
} as const;

/**
 * Open one of the extension's pages in a tab of its own, once it has drawn something.
 *
 * @param search - What follows the path, e.g. `?tab=3` or `#sites`.
 */
export async function openExtensionPage(
  sidelight: Sidelight,
  page: keyof typeof EXTENSION_PAGES,
  search = "",
): Promise<Page> {
  const tab = await sidelight.browser.newPage();
  // Firefox never reports the load of such a page over WebDriver BiDi.
  const waitUntil = sidelight.name === "firefox" ? [] : (["load"] as const);
  await tab.goto(`${sidelight.origin}${EXTENSION_PAGES[page]}${search}`, { waitUntil: [...waitUntil] });
  await tab.waitForSelector("h1, h2, [role=heading]");
  return tab;
}

/**
 * Open the popup for a page that is in front.
 *
 * Chromium shows the real one, as a click on the toolbar button does. Firefox keeps its popups out of WebDriver's reach:
 * there the same page stands in a tab and is told whose popup it is.
 *
 * @param tab - The page's tab in the extension API.
 */
export async function openPopup(sidelight: Sidelight, page: Page, tab: number): Promise<Page> {
  if (sidelight.name === "firefox") return openExtensionPage(sidelight, "popup", `?tab=${tab}`);
  const extension = (await sidelight.browser.extensions()).get(sidelight.extensionId);
  if (!extension) throw new Error("The extension is not installed any more.");
  await page.bringToFront();
  await extension.triggerAction(page);
  const url = `${sidelight.origin}${EXTENSION_PAGES.popup}`;
  const target = await sidelight.browser.waitForTarget((one) => one.url().startsWith(url), { timeout: 10_000 });
  const popup = await target.asPage();
  await popup.waitForSelector("h1, h2, [role=heading]");
  return popup;
}
