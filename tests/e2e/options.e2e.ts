import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { ElementHandle, Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { pressButton } from "../../scripts/driver/find-button.ts";
import { runInFirefox } from "../../scripts/driver/firefox-window.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  storage: { local: { set(items: object): Promise<void>; get(keys: null): Promise<object>; clear(): Promise<void> } };
};

describeInEachBrowser("the options page", (world, browser) => {
  it("adds a site, which goes quiet in its open tab at once, and removes it again", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    const options = await openExtensionPage(world().sidelight, "options", { search: "#sites" });
    await options.type("#new-site", "news.example");
    await options.keyboard.press("Enter");
    await options.waitForSelector('.site-list [role="switch"][aria-checked="false"]');
    await waitForNoHighlights(page);
    await options.click('.site-list [role="switch"]');
    await marksComeBack(page, options);
    await options.click('.site-list [role="switch"]');
    await waitForNoHighlights(page);
    await options.click('button[aria-label^="Remove news.example"]');
    await marksComeBack(page, options);
    await world().leaveTab(options);
    await world().leaveTab(page);
  });

  it("turns the default over in open tabs at once", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    const options = await openExtensionPage(world().sidelight, "options");
    await options.click('input[type="radio"]:not(:checked)');
    await waitForNoHighlights(page);
    await options.click('input[type="radio"]:not(:checked)');
    await marksComeBack(page, options);
    await world().leaveTab(options);
    await world().leaveTab(page);
  });

  it("keeps all that is chosen in two windows at the same moment", async () => {
    const windows = [
      await openExtensionPage(world().sidelight, "options"),
      await openExtensionPage(world().sidelight, "options"),
    ];
    const [first, second] = windows as [Page, Page];
    await Promise.all([addSites(first, ["a.example", "b.example"]), addSites(second, ["c.example", "d.example"])]);
    const kept = ["a", "b", "c", "d"].map((name) => `site *.${name}.example`);
    await expect
      .poll(async () => Object.keys(await first.evaluate(() => chrome.storage.local.get(null))))
      .toEqual(expect.arrayContaining(kept));
    await first.evaluate(() => chrome.storage.local.clear());
    await Promise.all(windows.map((one) => one.close()));
  });

  it("saves a backup as a file, and takes it back in another day", async () => {
    const options = await openExtensionPage(world().sidelight, "options", { search: "#backup" });
    await options.evaluate(() => chrome.storage.local.set({ version: 1, openDelay: 750, "site news.example": false }));
    const folder = await mkdtemp(join(tmpdir(), "sidelight-backup-"));
    await saveDownloadsIn(folder);
    await pressButton(options, "Save a backup");
    const file = join(folder, "sidelight-settings.json");
    await expect
      .poll(() => readFile(file, "utf8").then(JSON.parse, () => null), { timeout: 5_000 })
      .toEqual({
        sidelight: 1,
        settings: { version: 1, openDelay: 750, "site news.example": false },
      });
    await options.evaluate(() => chrome.storage.local.clear());
    const field = await options.waitForSelector("#backup-file");
    await (field as ElementHandle<HTMLInputElement>).uploadFile(file);
    await options.waitForFunction(() => document.body.textContent?.includes("0.5 seconds → 0.75 seconds"));
    expect(await options.evaluate(() => chrome.storage.local.get(null))).not.toHaveProperty("openDelay");
    await pressButton(options, "Apply");
    await expect
      .poll(() => options.evaluate(() => chrome.storage.local.get(null)))
      .toMatchObject({ openDelay: 750, "site news.example": false });
    await options.evaluate(() => chrome.storage.local.clear());
    await world().leaveTab(options);
    await rm(folder, { recursive: true });
  });

  it("says what of the stored choices makes no sense, and removes it", async () => {
    const options = await openExtensionPage(world().sidelight, "options");
    await options.evaluate(() => chrome.storage.local.set({ amount: "some", openDelay: 750 }));
    await options.waitForSelector(".problems");
    expect(await options.$eval(".problems", (problems) => problems.textContent)).toContain('amount: "some"');
    await options.click(".problems button");
    await options.waitForFunction(() => !document.querySelector(".problems"));
    const stored = await options.evaluate(() => chrome.storage.local.get(null));
    expect(stored).toMatchObject({ openDelay: 750 });
    expect(stored).not.toHaveProperty("amount");
    await world().leaveTab(options);
  });

  async function saveDownloadsIn(folder: string): Promise<void> {
    const { sidelight } = world();
    if (browser === "chrome") {
      const session = await sidelight.browser.target().createCDPSession();
      await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
      return;
    }
    await runInFirefox(
      sidelight,
      `(Services.prefs.setIntPref("browser.download.folderList", 2),
        Services.prefs.setStringPref("browser.download.dir", ${JSON.stringify(folder)}))`,
    );
  }

  /** By what a reader's typing and pressing Enter come to: only one window can have the keyboard. */
  function addSites(options: Page, sites: readonly string[]): Promise<void> {
    return options.evaluate(async (names) => {
      for (const name of names) {
        const field = document.querySelector<HTMLInputElement>("#new-site");
        if (!field) throw new Error("no field for a site");
        field.value = name;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
        // The field is emptied once the site was added.
        while (field.value !== "") {
          await new Promise((resolve) => setTimeout(resolve, 10));
          field.form?.requestSubmit();
        }
      }
    }, sites);
  }

  /** Browsers paint, and tell what is in view, only in the tab in front. */
  async function marksComeBack(page: Page, options: Page): Promise<void> {
    await page.bringToFront();
    await waitForHighlights(page);
    await options.bringToFront();
  }

  async function openPage(path: string): Promise<Page> {
    const page = await world().openTab();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }
});
