import browser, { type Tabs } from "webextension-polyfill";

/** A tab as far as we look at it. */
export type Tab = {
  readonly id: number;
  /** Empty when the browser does not let us see it. */
  readonly url: string;
  /** True while a page is loading into it; absent otherwise. */
  readonly isLoading?: true;
  /** True in a private window; absent otherwise, and where nobody asks. */
  readonly isPrivate?: true;
};

/** The tab the reader is looking at; null when there is none with a number, as in the developer tools. */
export async function findActiveTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? null : describeTab(tab.id, tab);
}

/** A tab as it is now; null when it was closed. */
export async function findTab(tab: number): Promise<Tab | null> {
  const found = await browser.tabs.get(tab).catch(() => null);
  return found && describeTab(tab, found);
}

function describeTab(id: number, { url = "", status }: Tabs.Tab): Tab {
  return { id, url, ...(status === "loading" && { isLoading: true }) };
}

/** Every tab. */
export async function findTabs(): Promise<readonly Tab[]> {
  const tabs = await browser.tabs.query({});
  return tabs.flatMap(({ id, url = "" }) => (id !== undefined ? [{ id, url }] : []));
}

/** Every tab whose page is loaded and may be read by an extension. */
export async function findReadableTabs(): Promise<readonly Tab[]> {
  const tabs = await browser.tabs.query({ discarded: false });
  return tabs.flatMap(({ id, url = "", incognito }) =>
    id !== undefined && /^(?:https?|file):/.test(url) ? [{ id, url, ...(incognito && { isPrivate: true }) }] : [],
  );
}

/** Be told when a tab is closed. To be called at once when the background starts. */
export function onTabClosed(notify: (tab: number) => void): void {
  browser.tabs.onRemoved.addListener(notify);
}

/**
 * Be told when another tab comes to the front of any window (null), and when a tab goes to another page, when that has loaded, and when
 * a page changes its address. For a page of ours that stays open: it would start the background for each.
 */
export function onTabsChanged(notify: (tab: number | null) => void): void {
  browser.tabs.onActivated.addListener(() => notify(null));
  browser.tabs.onUpdated.addListener((id, { status, url }) => {
    if (status !== undefined || url !== undefined) notify(id);
  });
}

/** Whether this page of ours is in a private window, as it can be in Firefox; to be asked by pages only. */
export function isPrivateWindow(): boolean {
  return browser.extension.inIncognitoContext ?? false;
}

/** The number of the window that this page of ours is in; to be asked for by pages only. */
export async function findOwnWindow(): Promise<number | null> {
  return (await browser.windows.getCurrent()).id ?? null;
}
