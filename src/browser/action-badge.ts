import browser from "webextension-polyfill";

/** Show a number on the toolbar button while a tab is in front; nothing for 0. A closed tab is left alone. */
export async function showOnBadge(tab: number, count: number): Promise<void> {
  await ifOpen(browser.action.setBadgeText({ tabId: tab, text: count === 0 ? "" : count > 999 ? "999+" : `${count}` }));
}

/** Whether the badge of a tab shows anything. Browsers empty it when the tab goes to another page. */
export async function hasBadge(tab: number): Promise<boolean> {
  const text = await ifOpen(browser.action.getBadgeText({ tabId: tab }));
  return text !== undefined && text !== "";
}

/** Asking about a tab that was closed meanwhile is an error in every browser. */
function ifOpen<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined);
}
