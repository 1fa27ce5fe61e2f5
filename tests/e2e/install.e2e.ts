import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { isBackgroundThere, stopBackground } from "../../scripts/driver/background.ts";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { describeInFreshBrowsers } from "./each-browser.ts";

declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<{ id: number; active: boolean }[]>;
    create(properties: object): Promise<{ id: number }>;
    remove(tab: number): Promise<void>;
  };
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
  readonly action: { getTitle(details: { tabId: number }): Promise<string> };
};

describeInFreshBrowsers("the built extension", (world, browser) => {
  it("installs and draws its popup", async () => {
    const popup = await openExtensionPage(world().sidelight, "popup");
    expect(await popup.title()).toBe("Sidelight");
    await popup.close();
  });

  it("serves pages under names of their own", async () => {
    const { sidelight, pages } = world();
    pages.put("/hello", "<title>Hello</title><p>Hello");
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/hello", "news.example"));
    expect(await page.evaluate(() => `${document.title} from ${location.hostname}`)).toBe("Hello from news.example");
    await page.close();
  });

  describe("says by its button, while nothing is switched off,", () => {
    const CANNOT = "Sidelight cannot read this page";
    let inside: Page;

    beforeAll(async () => {
      const frames = ["src=about:blank", "srcdoc=Late", "src=data:text/html,Late", ""];
      world().pages.put("/quiet", "<p>The ferry was late.");
      world().pages.put("/frames", frames.map((from) => `<iframe ${from}></iframe>`).join(""));
      inside = await openExtensionPage(world().sidelight, "options");
    });

    afterAll(() => inside.close());

    it("that it cannot read a page which was open before it was installed", async () => {
      const [first] = await inside.evaluate(() => chrome.tabs.query({}));
      await expect.poll(() => titleOf(first?.id)).toBe(CANNOT);
    });

    it("that it cannot read the new tab", async () => {
      const { id } = await inside.evaluate(() => chrome.tabs.create({}));
      await expect.poll(() => titleOf(id)).toBe(CANNOT);
      await inside.evaluate((tab) => chrome.tabs.remove(tab), id);
    });

    it("that it cannot read a page of the browser, and takes that back on the next page", async () => {
      const page = await openPage("/quiet");
      const tab = await findActiveTab();
      expect(await titleOf(tab)).toBe("Sidelight");
      await goToBrowserPage(page);
      await expect.poll(() => titleOf(tab)).toBe(CANNOT);
      await page.goto(world().pages.url("/quiet", "news.example"));
      expect(await titleOf(tab)).toBe("Sidelight");
      await page.goto(world().pages.url("/sample/index.html", "news.example"));
      await expect.poll(() => titleOf(tab)).toMatch(/^\d+ mentions explained on this page$/);
      await page.close();
    });

    it("that it cannot read the store of the browser's add-ons", async () => {
      const host = browser === "chrome" ? "chromewebstore.google.com" : "addons.mozilla.org";
      const url = world().pages.url("/quiet", host);
      const { id } = await inside.evaluate((to) => chrome.tabs.create({ url: to }), url);
      await expect.poll(() => titleOf(id)).toBe(CANNOT);
      await inside.evaluate((tab) => chrome.tabs.remove(tab), id);
    });

    it("and its background is started by none but such pages", async () => {
      await stopBackground(world().sidelight);
      const page = await openPage("/quiet");
      const tab = await findActiveTab();
      await stopBackground(world().sidelight);
      for (const path of ["/frames", "/quiet"]) await page.goto(world().pages.url(path, "other.example"));
      expect(await titleOf(tab)).toBe("Sidelight");
      expect(await isBackgroundThere(world().sidelight)).toBe(false);
      await goToBrowserPage(page);
      if (browser === "firefox") {
        // Firefox tells of such a page in place of another only while the background runs, or when its tab is turned to.
        expect(await isBackgroundThere(world().sidelight)).toBe(false);
        await inside.bringToFront();
        await page.bringToFront();
      }
      await expect.poll(() => titleOf(tab)).toBe(CANNOT);
      expect(await isBackgroundThere(world().sidelight)).toBe(true);
      await page.close();
    });

    it("and its background is started by every page again once something is switched off", async () => {
      const { sidelight, pages } = world();
      const page = await openPage("/quiet");
      const tab = await findActiveTab();
      await inside.evaluate(() => chrome.storage.local.set({ "site *.news.example": false }));
      await expect.poll(() => titleOf(tab)).toBe("Sidelight is off here");
      await page.goto(pages.url("/quiet", "other.example"));
      await stopBackground(sidelight);
      if (browser === "firefox") {
        await expect.poll(() => isBackgroundThere(sidelight), { timeout: 10_000 }).toBe(true);
        await stopBackground(sidelight);
      }
      await page.goto(pages.url("/quiet", "news.example"));
      await expect.poll(() => titleOf(tab)).toBe("Sidelight is off here");
      await inside.evaluate(() => chrome.storage.local.clear());
      await expect.poll(() => titleOf(tab)).toBe("Sidelight");
      await page.close();
    });

    async function openPage(path: string): Promise<Page> {
      const page = await world().sidelight.browser.newPage();
      await page.goto(world().pages.url(path, "news.example"));
      return page;
    }

    /** Firefox never reports the load of its own pages over WebDriver BiDi. */
    async function goToBrowserPage(page: Page): Promise<void> {
      await page.goto(browser === "chrome" ? "chrome://version/" : "about:license", { waitUntil: [] });
    }

    async function findActiveTab(): Promise<number | undefined> {
      const tabs = await inside.evaluate(() => chrome.tabs.query({ active: true }));
      return tabs[0]?.id;
    }

    function titleOf(tab: number | undefined): Promise<string> {
      return inside.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab ?? -1);
    }
  });
});
