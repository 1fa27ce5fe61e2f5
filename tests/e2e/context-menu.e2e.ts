import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { runInFirefox } from "../../scripts/driver/firefox-window.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly contextMenus: {
    update(id: string, properties: object): Promise<void>;
    readonly onClicked: { dispatch(choice: object): void };
  };
  readonly storage: {
    readonly local: { clear(): Promise<void> };
    readonly session: { get(keys: null): Promise<object> };
  };
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url?: string; title?: string }[]>;
    remove(tab: number): Promise<void>;
  };
};

// No driver opens the browser's own menus: an entry is chosen as the browser tells us that it was.
describeInEachBrowser("the context menu", (world, browser) => {
  let inside: Page;

  beforeAll(async () => {
    inside = await openExtensionPage(world().sidelight, "options");
  });

  afterAll(async () => {
    await inside.evaluate(() => chrome.storage.local.clear());
    await inside.close();
  });

  it("has our entries", async () => {
    for (const id of ["look-up", "explain-as", "make-explainer-of-selection", "switch-site", "make-explainer"])
      await inside.evaluate((entry) => chrome.contextMenus.update(entry, {}), id);
    await expect(inside.evaluate(() => chrome.contextMenus.update("another", {}))).rejects.toThrow();
  });

  it("looks a selection up in the reading room, and keeps it nowhere", async () => {
    await choose({
      menuItemId: "look-up",
      selectionText: "Rustem Umerov led the talks.",
      pageUrl: "https://x.example/",
    });
    const find = () =>
      inside.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.find(
          ({ url, title }) => url?.includes("/reader/index.html?room=") && title === "Explain pasted text",
        )?.id;
      });
    await expect.poll(find, { timeout: 5_000 }).toBeTypeOf("number");
    const remembered = () => inside.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
    await expect.poll(remembered).not.toContainEqual(expect.stringContaining("look-up"));
    await inside.evaluate((tab) => chrome.tabs.remove(tab), (await find()) as number);
  });

  it("switches the site of a page off, and on again", async () => {
    const page = await world().openTab();
    await page.goto(world().pages.url("/sample/index.html", "news.example"));
    await waitForHighlights(page);
    await choose({ menuItemId: "switch-site", pageUrl: page.url() });
    await waitForNoHighlights(page);
    await choose({ menuItemId: "switch-site", pageUrl: page.url() });
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  async function choose(choice: object): Promise<void> {
    const { sidelight } = world();
    if (browser === "firefox") {
      await runInFirefox(
        sidelight,
        `void extension.emit("webext-menu-menuitem-click", ${JSON.stringify(choice)}, gBrowser.selectedTab)`,
      );
      return;
    }
    const background = await sidelight.browser.waitForTarget((target) => target.type() === "service_worker");
    const worker = await background.worker();
    await worker?.evaluate((chosen) => chrome.contextMenus.onClicked.dispatch(chosen), choice);
  }
});
