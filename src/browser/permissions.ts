import browser from "webextension-polyfill";

const EVERYWHERE = { origins: ["<all_urls>"] };

/** Whether the browser lets us read the page at an address now; always false for pages of the browser itself. */
export async function mayRead(url: string): Promise<boolean> {
  if (await mayReadEverything()) return true;
  return /^https?:/.test(url) && browser.permissions.contains({ origins: [`${new URL(url).origin}/*`] });
}

/** Whether the browser lets us read the pages of all sites now. */
export function mayReadEverything(): Promise<boolean> {
  return browser.permissions.contains(EVERYWHERE);
}

/** Whether the reader has let us read local files, which every browser grants apart. */
export function mayReadFiles(): Promise<boolean> {
  return browser.extension.isAllowedFileSchemeAccess();
}

/** Ask the reader to let us read all sites again; only while handling a click. True when they agreed. */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request(EVERYWHERE);
}

/** Be told when sites were withheld. To be called at once when the background starts. */
export function onAccessWithheld(notify: () => void): void {
  browser.permissions.onRemoved.addListener(notify);
}

/** Be told when sites were granted. To be called at once when the background starts. */
export function onAccessGranted(notify: () => void): void {
  browser.permissions.onAdded.addListener(notify);
}
