import browser from "webextension-polyfill";
import { readTabText, type TabText } from "./read-tab-text.ts";

/** An open tab as a reader knows it, and its text; null when that cannot be read. */
export type OpenTab = { readonly id: number; readonly title: string; readonly text: TabText | null };

/** How far the reading is: one more tab of all. */
export type ReadTab = { readonly tab: OpenTab; readonly done: number; readonly total: number };

/**
 * Read the text of every open tab but our own pages, one after the other. Nothing of it is stored.
 *
 * Tabs that the browser has not loaded yet stay so, and count among those that cannot be read.
 */
export async function* readOpenTabs(): AsyncGenerator<ReadTab, void> {
  const own = browser.runtime.getURL("");
  const tabs = (await browser.tabs.query({})).filter(({ url = "" }) => !url.startsWith(own));
  for (const [at, { id, url = "", title = "", discarded }] of tabs.entries()) {
    const isText = id !== undefined && !discarded && /^(?:https?|file):/.test(url);
    const text = isText ? await readTabText(id) : null;
    yield { tab: { id: id ?? -1 - at, title: title || url || "about:blank", text }, done: at + 1, total: tabs.length };
  }
}
