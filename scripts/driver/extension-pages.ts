import type { Page } from "puppeteer-core";
import { keepTab, openTab } from "./kept-tabs.ts";
import type { Sidelight } from "./launch-browser.ts";

/** The extension's own pages, as their paths in the build. */
export const EXTENSION_PAGES = {
  popup: "src/popup/index.html",
  options: "src/options/index.html",
  reader: "src/reader/index.html",
  editor: "src/editor/index.html",
  welcome: "src/options/welcome/index.html",
  panel: "src/panel/index.html",
} as const;

/**
 * Open one of the extension's pages in a tab of its own, which may be one that was left, once it has drawn something.
 *
 * @param search - What follows the path, e.g. `#sites`.
 * @param background - Leave the tab in front that is in front now.
 */
export async function openExtensionPage(
  sidelight: Sidelight,
  page: keyof typeof EXTENSION_PAGES,
  { search = "", background = false }: { readonly search?: string; readonly background?: boolean } = {},
): Promise<Page> {
  const tab = await openTab(sidelight.browser, "extension", background);
  // Firefox never reports the load of such a page over WebDriver BiDi.
  // https://w3c.github.io/webdriver-bidi/#event-browsingContext-load
  const waitUntil = sidelight.name === "firefox" ? [] : (["load"] as const);
  try {
    await tab.goto(`${sidelight.origin}${EXTENSION_PAGES[page]}${search}`, { waitUntil: [...waitUntil] });
  } catch (error) {
    await tab.close();
    throw error;
  }
  await tab.waitForFunction(
    () => !("left" in document.documentElement.dataset) && document.querySelector("h1, h2, [role=heading]") !== null,
    { polling: 20 },
  );
  return tab;
}

/** Have done with such a page: its tab serves the next one. */
export async function leaveExtensionPage(page: Page): Promise<void> {
  await page.evaluate(() => {
    // Else the same page, with another fragment or none, would stay as it is.
    history.replaceState(null, "", "?left");
    document.documentElement.dataset.left = "";
  });
  await keepTab(page);
}
