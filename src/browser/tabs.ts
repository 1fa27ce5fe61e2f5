import browser from "webextension-polyfill";

/** A tab as far as we look at it. */
export type Tab = {
  readonly id: number;
  /** Empty when the browser does not let us see it. */
  readonly url: string;
};

/** The tab the reader is looking at; null when there is none with a number, as in the developer tools. */
export async function findActiveTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? "" };
}

/** A tab as it is now; null when it was closed. */
export async function findTab(tab: number): Promise<Tab | null> {
  const found = await browser.tabs.get(tab).catch(() => null);
  return found && { id: tab, url: found.url ?? "" };
}

/** Every tab. */
export async function findTabs(): Promise<readonly Tab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url = "" }) => (id !== undefined ? [{ id, url }] : []));
}

/** Every tab whose page is loaded and may be read by an extension. */
export async function findReadableTabs(): Promise<readonly Tab[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url = "" }) => (id !== undefined && /^(?:https?|file):/.test(url) ? [{ id, url }] : []));
}

/** Be told when a tab is closed. To be called at once when the background starts. */
export function onTabClosed(tell: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener(tell);
}
