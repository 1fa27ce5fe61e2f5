import type { Browser, Page } from "puppeteer-core";

/** As puppeteer opens windows. */
const USUAL = { width: 800, height: 600 };

/** Pages stand in processes other than those of an extension: a browser has a tab kept for either. */
export type TabKind = "page" | "extension";

const kept = new WeakMap<Browser, Map<TabKind, Page>>();
const kinds = new WeakMap<Page, TabKind>();

/**
 * Open a tab, or take the one that was kept, which shows what was left in it: to open one and to close it takes longer than to load a
 * page in it.
 *
 * @param background - Leave the tab in front that is in front now.
 */
export async function openTab(browser: Browser, kind: TabKind, background = false): Promise<Page> {
  const left = kept.get(browser)?.get(kind);
  kept.get(browser)?.delete(kind);
  const page = left?.isClosed() === false ? left : await browser.newPage({ background });
  kinds.set(page, kind);
  if (page !== left) return page;
  await page.setViewport(USUAL);
  if (background) return page;
  await page.bringToFront();
  await page.mouse.reset();
  // Only in front: Chromium takes five seconds to tell of it otherwise.
  await page.mouse.move(0, 0);
  return page;
}

/** As what a tab was opened here; undefined for one that was opened otherwise. */
export function kindOfTab(page: Page): TabKind | undefined {
  return kinds.get(page);
}

/** Keep a tab that was opened here, as it is, for the next who needs one. Any other is closed, and so is a second one of its kind. */
export async function keepTab(page: Page): Promise<void> {
  const [browser, kind] = [page.browser(), kinds.get(page)];
  const tabs = kept.get(browser) ?? new Map<TabKind, Page>();
  kept.set(browser, tabs);
  if (kind && tabs.get(kind) === page) return;
  if (!kind || tabs.has(kind)) return page.close();
  tabs.set(kind, page);
}

/** Close the tabs of a browser that are kept. */
export async function closeKeptTabs(browser: Browser): Promise<void> {
  const tabs = [...(kept.get(browser)?.values() ?? [])];
  kept.delete(browser);
  await Promise.all(tabs.map((page) => page.close()));
}
