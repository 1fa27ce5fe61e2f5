import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";

// Which pages a browser keeps to itself, as Firefox and Edge tell of them: Chromium's way is in the background's tests.

const { tabs } = fakeBrowser;
const { onActivated } = tabs.tabsApi;

let told: number[];
let load: () => void;

beforeEach(async () => {
  fakeBrowser.reset();
  vi.resetModules();
  told = [];
  vi.stubGlobal("addEventListener", (_event: string, listener: () => void) => {
    load = listener;
  });
});

describe("in Firefox", () => {
  it("the pages of Mozilla's that extensions are kept away from are known by their hosts, and all that is not of the web", async () => {
    const { isClosedPage } = await startInFirefox();
    const closed = ["https://addons.mozilla.org/x", "about:config", "moz-extension://1/a.html", ""];
    expect(closed.map(isClosedPage)).toEqual([true, true, true, true]);
    const open = ["https://mozilla.org/", "https://not-addons.mozilla.org.example/", "file:///a.html"];
    expect(open.map(isClosedPage)).toEqual([false, false, false]);
  });

  it("a tab that is turned to is told of when it shows one", async () => {
    await listen();
    const [closed, open] = [tabs.open("about:config"), tabs.open("https://news.example/")];
    told = [];
    for (const { id } of [open, closed]) onActivated.emit({ tabId: id });
    await settled();
    expect(told).toEqual([closed.id]);
  });

  it("a tab that comes to one later is told of, once a tab has been turned to and the background counts as started", async () => {
    await listen();
    const tab = tabs.open("https://news.example/");
    onActivated.emit({ tabId: tab.id });
    await settled();
    tabs.goTo(tab, "about:config");
    expect(told).toEqual([]);
    load();
    await settled();
    expect(told).toContain(tab.id);
    told = [];
    tabs.goTo(tab, "about:addons");
    expect(told).toEqual([tab.id]);
    tabs.goTo(tab, "https://news.example/");
    expect(told).toEqual([tab.id]);
  });

  it("one of Mozilla's sites is told of without that", async () => {
    await listen();
    tabs.open("https://news.example/");
    expect(told).toEqual([]);
    const tab = tabs.open("https://addons.mozilla.org/x");
    expect(told).toContain(tab.id);
  });
});

describe("in Edge", () => {
  const STORE = "https://microsoftedge.microsoft.com/addons/detail/x";

  it("the store of its add-ons is told of, too, and no other page of that host", async () => {
    const { isClosedPage, onClosedPage } = await startInChromium("Chrome/150.0.0.0 Safari/537.36 Edg/150.0.0.0");
    onClosedPage((tab) => told.push(tab));
    const closed = ["https://chromewebstore.google.com/x", "https://chrome.google.com/webstore/x", STORE];
    const pages = [...closed, "https://microsoftedge.microsoft.com/"];
    expect(pages.map(isClosedPage)).toEqual([true, true, true, false]);
    const [one, other, store] = pages.map((url) => tabs.open(url).id);
    expect(told).toEqual([one, other, store]);
  });

  it("but not in other browsers, which take it for any site", async () => {
    const { isClosedPage, onClosedPage } = await startInChromium("Chrome/150.0.0.0 Safari/537.36");
    onClosedPage((tab) => told.push(tab));
    expect(isClosedPage(STORE)).toBe(false);
    tabs.open(STORE);
    expect(told).toEqual([]);
  });
});

async function startInChromium(userAgent: string) {
  vi.stubGlobal("navigator", { ...navigator, userAgent });
  return import("../../../src/browser/closed-pages.ts");
}

async function startInFirefox() {
  const { browser } = globalThis as unknown as { browser: { webNavigation?: object } };
  const { webNavigation } = browser;
  delete browser.webNavigation;
  const module = await import("../../../src/browser/closed-pages.ts");
  Object.assign(browser, { webNavigation });
  return module;
}

async function listen(): Promise<void> {
  const { onClosedPage } = await startInFirefox();
  onClosedPage((tab) => told.push(tab));
}
