import type { Page } from "puppeteer-core";
import { openControlPage } from "../driver/control-page.ts";
import { leaveExtensionPage, openExtensionPage } from "../driver/extension-pages.ts";
import { runInFirefox } from "../driver/firefox-window.ts";
import { waitInsidePopover } from "../driver/inside-popover.ts";
import { keepTab } from "../driver/kept-tabs.ts";
import { launchSidelight, type Sidelight } from "../driver/launch-browser.ts";
import { pointAtMention } from "../driver/point-at.ts";
import { waitForHighlights } from "../driver/read-highlights.ts";
import { expectSame, FAULT_HOSTS, type Fault, openPage, STORY } from "./fault.ts";

declare const chrome: {
  readonly windows: { create(how: { incognito: boolean; url: string }): Promise<{ readonly incognito: boolean }> };
  readonly tabs: {
    discard(tab: number): Promise<void>;
    query(filter: { discarded: true }): Promise<{ id: number }[]>;
    update(tab: number, properties: { active: true }): Promise<void>;
  };
};

/** What may become of tabs and of windows. */
export const WINDOW_FAULTS: readonly Fault[] = [
  {
    name: "a private window that Sidelight may not enter is left alone",
    async run(world) {
      const { sidelight, pages } = world;
      pages.put("/private", `<!doctype html><title>Talks</title>${STORY}`);
      const url = pages.url("/private", "news.example");
      const page = await openPage(world);
      const inside = await waitForPage(sidelight, url, () =>
        sidelight.name === "chrome"
          ? sidelight.browser.createBrowserContext().then(async (context) => (await context.newPage()).goto(url))
          : runInFirefox(sidelight, openPrivately(url)),
      );
      // Where Sidelight runs it has marked this by the time that it has marked what was opened later.
      await page.reload();
      await waitForHighlights(page, 3);
      expectSame(
        await inside.evaluate(() => [document.title, CSS.highlights.size]),
        ["Talks", 0],
        "in the private window",
      );
      await inside.close();
      await keepTab(page);
    },
  },
  {
    name: "a private window that Sidelight may enter is marked, and its cards open",
    async run({ sidelight: { name }, pages }) {
      const sidelight = await launchSidelight(name, { hosts: FAULT_HOSTS, privately: true });
      try {
        await (await openControlPage(sidelight)).close();
        pages.put("/private", `<!doctype html><title>Talks</title>${STORY}`);
        const url = pages.url("/private", "news.example");
        const options = await openExtensionPage(sidelight, "options");
        const page = await waitForPage(sidelight, url, () =>
          options.evaluate(async (url) => (await chrome.windows.create({ incognito: true, url })).incognito, url),
        );
        await waitForHighlights(page, 3);
        await pointAtMention(page, "Rustem Umerov");
        await waitInsidePopover(sidelight, page, (root) => root.querySelector(".card"));
      } finally {
        await sidelight.close();
      }
    },
  },
  {
    name: "a tab that the browser has taken out of memory is marked when it is turned to again, and its cards open",
    async run(world) {
      const { sidelight, control } = world;
      const page = await openPage(world);
      const url = page.url();
      await waitForHighlights(page, 3);
      const tab = await control.findTab(page);
      // In front: browsers keep the tab that is.
      const options = await openExtensionPage(sidelight, "options");
      const discarded = await options.evaluate(async (id) => {
        await chrome.tabs.discard(id);
        for (;;) {
          const [gone] = await chrome.tabs.query({ discarded: true });
          if (gone) return gone.id;
          await new Promise((resolve) => setTimeout(resolve, 30));
        }
      }, tab);
      const again = await waitForPage(sidelight, url, () =>
        options.evaluate((id) => chrome.tabs.update(id, { active: true }), discarded),
      );
      await waitForHighlights(again, 3);
      await pointAtMention(again, "Rustem Umerov");
      await waitInsidePopover(sidelight, again, (root) => root.querySelector(".card"));
      await again.close();
      await leaveExtensionPage(options);
    },
  },
];

/** The page that shows an address once something was done. */
async function waitForPage({ browser }: Sidelight, url: string, open: () => Promise<unknown>): Promise<Page> {
  const opened = browser.waitForTarget((target) => target.url() === url, { timeout: 10_000 });
  await open();
  const page = await (await opened).page();
  if (!page) throw new Error("what was opened is no page");
  await page.waitForFunction(() => document.readyState === "complete", { polling: 20 });
  return page;
}

/** In Firefox's window: the driver has no private ones. */
function openPrivately(url: string): string {
  return `(async () => {
    const { BrowserWindowTracker } = ChromeUtils.importESModule("resource:///modules/BrowserWindowTracker.sys.mjs");
    const opened = await BrowserWindowTracker.promiseOpenWindow({ private: true });
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    opened.gBrowser.selectedBrowser.fixupAndLoadURIString(${JSON.stringify(url)}, { triggeringPrincipal });
  })()`;
}
