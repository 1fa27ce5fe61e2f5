import type { Page } from "puppeteer-core";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import {
  clickFirefoxButton,
  closeFirefoxPopup,
  runInFirefox,
  runInFirefoxPopup,
} from "../../scripts/driver/firefox-window.ts";
import type { Sidelight } from "../../scripts/driver/launch-browser.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInFreshBrowsers } from "./each-browser.ts";

declare const chrome: {
  readonly developerPrivate: { updateExtensionConfiguration(change: object): Promise<void> };
  readonly permissions: {
    remove(permissions: object): Promise<boolean>;
    contains(permissions: object): Promise<boolean>;
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

const EVERYWHERE = { origins: ["<all_urls>"] };

describeInFreshBrowsers("access to sites", (world, browser) => {
  let inside: Page;

  beforeEach(async () => {
    inside = await openExtensionPage(world().sidelight, "options");
  });

  afterEach(async () => {
    await grant();
    await expect.poll(() => inside.evaluate((all) => chrome.permissions.contains(all), EVERYWHERE)).toBe(true);
    await inside.close();
  });

  it("that is withheld ends what is being read, and is read again once it is granted", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    await withhold();
    await waitForNoHighlights(page);
    await grant();
    await page.bringToFront();
    await waitForHighlights(page);
    await page.close();
  });

  it("that is given only on a click lets the page be read whose button is clicked, until it is left", async () => {
    await withhold();
    const other = await openPage("/sample/index.html?other");
    const page = await openPage("/sample/index.html");
    expect(await readHighlights(page)).toEqual([]);
    const close = await click(page);
    await waitForHighlights(page);
    await close();
    await other.bringToFront();
    expect(await readHighlights(other)).toEqual([]);
    await page.bringToFront();
    await page.goto(world().pages.url("/sample/index.html", "other.example"));
    expect(await readHighlights(page)).toEqual([]);
    await page.close();
    await other.close();
  });

  // Chromium asks in a window of its own, which no driver reaches.
  if (browser === "firefox")
    it("that is withheld is offered back by the popup, and granted there", async () => {
      const { sidelight } = world();
      await withhold();
      const page = await openPage("/sample/index.html");
      const other = await openPage("/sample/index.html?other");
      await click(page);
      const read = () => runInFirefoxPopup(sidelight, "return content.document.body.textContent;");
      await expect.poll(read, { timeout: 5_000 }).toContain("only when you click its button");
      await runInFirefox(sidelight, `Services.prefs.setBoolPref("extensions.webextOptionalPermissionPrompts", false)`);
      await runInFirefoxPopup(sidelight, pressInPopup("Allow access to sites"));
      await expect.poll(read, { timeout: 5_000 }).not.toContain("Allow access to sites");
      await closeFirefoxPopup(sidelight);
      await other.bringToFront();
      await waitForHighlights(other);
      await page.close();
      await other.close();
    });

  /** Click the toolbar's own button; returns what closes the popup. */
  async function click(page: Page): Promise<() => Promise<void>> {
    const { sidelight } = world();
    await page.bringToFront();
    if (browser === "chrome") {
      const popup = await openPopup(sidelight, page);
      await popup.waitForFunction(() => document.body.textContent?.includes("only when you click its button"));
      return () => popup.close();
    }
    await clickFirefoxButton(sidelight);
    return () => closeFirefoxPopup(sidelight);
  }

  /** As a reader does it: on Chromium's own page for extensions, and on Firefox's. */
  async function withhold(): Promise<void> {
    if (browser === "chrome") await setChromiumAccess(world().sidelight, "ON_CLICK");
    else await inside.evaluate((all) => chrome.permissions.remove(all), EVERYWHERE);
    await expect.poll(() => inside.evaluate((all) => chrome.permissions.contains(all), EVERYWHERE)).toBe(false);
  }

  async function grant(): Promise<void> {
    if (browser === "chrome") await setChromiumAccess(world().sidelight, "ON_ALL_SITES");
    else
      await runInFirefox(
        world().sidelight,
        `api.ExtensionPermissions.add(extension.id, { origins: ["<all_urls>"], permissions: [], data_collection: [] }, extension).then(() => true)`,
      );
  }

  async function openPage(path: string): Promise<Page> {
    const page = await world().sidelight.browser.newPage();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }
});

/** Firefox asks for access only while it handles what the reader does. */
function pressInPopup(name: string): string {
  return `
    const handling = content.windowUtils.setHandlingUserInput(true);
    try {
      [...content.document.querySelectorAll("button")].find((one) => one.textContent === "${name}").click();
    } finally {
      handling.destruct();
    }`;
}

async function setChromiumAccess(
  { browser, extensionId }: Sidelight,
  hostAccess: "ON_CLICK" | "ON_ALL_SITES",
): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto("chrome://extensions/");
  await settings.evaluate((change) => chrome.developerPrivate.updateExtensionConfiguration(change), {
    extensionId,
    hostAccess,
  });
  await settings.close();
}
