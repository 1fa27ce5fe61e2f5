import browser, { type Tabs, type WebNavigation } from "webextension-polyfill";
import { findSiteAddress } from "../settings/site-pattern.ts";
import { findTab } from "./tabs.ts";

/**
 * Sites that Chromium keeps extensions away from: the store of its add-ons, where it is and where it was.
 *
 * https://developer.chrome.com/docs/extensions/develop/concepts/match-patterns
 */
const CHROMIUM_SITES = [
  { hostEquals: "chromewebstore.google.com" },
  { hostEquals: "chrome.google.com", pathPrefix: "/webstore" },
];

/** Edge also keeps them away from its own store, which any other Chromium takes for an ordinary site. */
const EDGE_SITES = [{ hostEquals: "microsoftedge.microsoft.com", pathPrefix: "/addons" }];

const CLOSED_SITES = / EdgA?\//.test(navigator.userAgent) ? [...CHROMIUM_SITES, ...EDGE_SITES] : CHROMIUM_SITES;

/**
 * Sites that Firefox keeps extensions away from: its preference `extensions.webextensions.restrictedDomains` as it comes.
 *
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Content_scripts#restricted_domains
 */
const FIREFOX_HOSTS = [
  "accounts-static.cdn.mozilla.net",
  "accounts.firefox.com",
  "addons.cdn.mozilla.net",
  "addons.mozilla.org",
  "api.accounts.firefox.com",
  "content.cdn.mozilla.net",
  "discovery.addons.mozilla.org",
  "oauth.accounts.firefox.com",
  "profile.accounts.firefox.com",
  "support.mozilla.org",
  "sync.services.mozilla.com",
];

/**
 * We have it in Chromium alone: at an install Firefox would warn of it, where Chromium has nothing to add to "all sites".
 *
 * https://support.mozilla.org/kb/permission-request-messages-firefox-extensions
 */
const { webNavigation } = browser as { readonly webNavigation?: WebNavigation.Static };

/**
 * Whether a tab's page is one that the browser keeps extensions away from, whatever the reader chose.
 *
 * @param address - Empty when the browser does not let us see it.
 */
export function isClosedPage(address: string): boolean {
  const site = findSiteAddress(address);
  if (!site) return true;
  if (!webNavigation) return FIREFOX_HOSTS.includes(site.host);
  return CLOSED_SITES.some(
    ({ hostEquals, pathPrefix = "/" }) => site.host === hostEquals && site.path.startsWith(pathPrefix),
  );
}

/**
 * Notify when a tab shows such a page; the load of no other page starts the background for this. To be called as soon as the
 * background starts.
 *
 * Not noticed: in Chromium `about:`, `data:` and `blob:` pages and those of other extensions, because subframes of ordinary pages
 * use these addresses too; in Firefox a page that replaces another while the background is stopped, until its tab is selected.
 */
export function onClosedPage(notify: (tab: number) => void): void {
  if (webNavigation) {
    // Edge has its own name for Chromium's.
    const url = [{ schemes: ["chrome", "edge"] }, ...CLOSED_SITES];
    webNavigation.onCommitted.addListener(({ tabId }) => notify(tabId), { url });
  } else {
    onClosedSite(notify);
    onTurnedTo(notify);
  }
}

/**
 * Firefox can be asked by address for pages of the web only.
 *
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
function onClosedSite(notify: (tab: number) => void): void {
  const urls = FIREFOX_HOSTS.map((host) => `*://${host}/*`);
  browser.tabs.onUpdated.addListener((tab) => notify(tab), { urls, properties: ["status"] });
}

/** A new tab is selected before it shows its page, so tabs are followed from then on, until the background stops. */
function onTurnedTo(notify: (tab: number) => void): void {
  const { onActivated, onUpdated } = browser.tabs;
  const look = async (id: number): Promise<void> => {
    const tab = await findTab(id);
    if (tab && isClosedPage(tab.url)) notify(id);
  };
  const follow = (id: number, { status }: Tabs.OnUpdatedChangeInfoType, { url = "" }: Tabs.Tab): void => {
    if (status === "complete" && isClosedPage(url)) notify(id);
  };
  const loaded = new Promise((resolve) => addEventListener("load", resolve));
  onActivated.addListener(async ({ tabId }) => {
    await look(tabId);
    if (onUpdated.hasListener(follow)) return;
    // What is listened to before Firefox has taken the background for started would start it from then on.
    // https://bugzilla.mozilla.org/show_bug.cgi?id=1899767
    await loaded;
    await look(tabId);
    onUpdated.addListener(follow, { properties: ["status"] });
    await look(tabId);
  });
}
