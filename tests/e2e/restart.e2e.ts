import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import puppeteer, { type Browser, type Page } from "puppeteer-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { requireBrowsers } from "../../scripts/driver/find-browser.ts";
import { findButton, pressButton } from "../../scripts/driver/find-button.ts";
import { runInFirefox } from "../../scripts/driver/firefox-window.ts";
import { pauseBetweenLooks } from "../../scripts/driver/pause-between-looks.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";
import { IDENTITY } from "../../scripts/identity.ts";
import { packageOf } from "../../scripts/write-packages.ts";
import { aboutTown, giveFiles, TOWNS, zipOfTowns } from "./explainer-files.ts";

declare const browser: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void> };
    readonly session: { set(items: object): Promise<void> };
  };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
  readonly tabs: { query(filter: object): Promise<{ url?: string }[]> };
};

const UUID = "51de1164-0000-4000-8000-000000000002";
const OPTIONS = `moz-extension://${UUID}/src/options/index.html`;

// Chromium forgets what a driver installs when it closes; Firefox keeps it, as it does for a reader.
describe.skipIf(process.env.SIDELIGHT_BROWSER === "chrome")("when firefox is closed and started again", () => {
  let profile: string;
  let pages: PageServer;
  let firefox: Browser;
  let restartTook = 0;

  beforeAll(async () => {
    profile = await mkdtemp(join(tmpdir(), "sidelight-restart-"));
    pages = await servePages("tests/pages");
    firefox = await start();
    await installForGood();
  }, 60_000);

  afterAll(async () => {
    await firefox.close();
    await pages.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  describe("after a reader has added a hundred explainers and paused Sidelight until then", () => {
    const [town = ""] = TOWNS;

    beforeAll(async () => {
      const inside = await openInside("#explainers");
      while ((await countWelcomes(inside)) === 0) await pauseBetweenLooks();
      await giveFiles(inside, { "all.zip": zipOfTowns() });
      await pressButton(inside, "Add 100 explainers");
      const isAdded = () => document.body.textContent?.includes("100 explainers added.");
      await inside.waitForFunction(isAdded, { polling: 50 });
      await inside.evaluate(() => browser.storage.session.set({ pauses: { untilRestart: true, tabs: [] } }));
      await waitForNoRegistration(inside);
      await restart();
    }, 120_000);

    it("the pause has ended, and the first steps are not shown again", async () => {
      await waitForHighlights(await openPage());
      expect(await countWelcomes(await openInside())).toBe(0);
    });

    it("the explainers are there, and mark the pages about them", async () => {
      pages.put("/town", `<!doctype html><title>A page</title>${aboutTown(town)}`);
      const page = await openPage("/town");
      await waitForHighlights(page, 2);
      expect((await readHighlights(page)).map(({ text }) => text)).toEqual([`${town} Crossing`, `${town} Ferry`]);
      await findButton(await openInside("#explainers"), `Remove The crossing of ${town}`);
    });
  });

  it("a pause by the clock goes on, and still ends by itself", async () => {
    const inside = await openInside();
    // Longer than it takes to start anew, which on a busy machine is long.
    const end = Date.now() + Math.max(15_000, 2 * restartTook);
    await inside.evaluate((snoozedUntil) => browser.storage.local.set({ snoozedUntil }), end);
    await waitForNoRegistration(inside);
    await restart();
    const page = await openPage();
    expect(Date.now()).toBeLessThan(end);
    expect(await readHighlights(page)).toEqual([]);
    await waitForHighlights(page, 1, end - Date.now() + 20_000);
    expect(Date.now()).toBeGreaterThanOrEqual(end);
  });

  async function start(): Promise<Browser> {
    const [executablePath = ""] = requireBrowsers(["firefox"]);
    return puppeteer.launch({
      browser: "firefox",
      executablePath,
      headless: true,
      userDataDir: profile,
      args: ["--remote-allow-system-access"],
      extraPrefsFirefox: {
        "extensions.webextensions.uuids": JSON.stringify({ [IDENTITY.firefoxId]: UUID }),
        "xpinstall.signatures.required": false,
        "intl.accept_languages": "en",
        "browser.startup.page": 0,
        "datareporting.policy.dataSubmissionEnabled": false,
      },
    });
  }

  async function restart(): Promise<void> {
    const began = Date.now();
    await firefox.close();
    firefox = await start();
    restartTook = Date.now() - began;
  }

  /** What a driver installs otherwise is gone with the browser. */
  async function installForGood(): Promise<void> {
    const file = resolve(packageOf("firefox"));
    await runInFirefox(
      { browser: firefox },
      `(async () => {
        const { AddonManager } = ChromeUtils.importESModule("resource://gre/modules/AddonManager.sys.mjs");
        const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
        await (await AddonManager.getInstallForFile(new FileUtils.File(${JSON.stringify(file)}))).install();
      })()`,
    );
  }

  async function openInside(section = ""): Promise<Page> {
    const page = await firefox.newPage();
    await page.goto(OPTIONS + section, { waitUntil: [] });
    await page.waitForSelector("h1");
    return page;
  }

  async function openPage(path = "/sample/index.html"): Promise<Page> {
    const page = await firefox.newPage();
    await page.goto(pages.url(path));
    return page;
  }

  function countWelcomes(inside: Page): Promise<number> {
    return inside.evaluate(
      async () => (await browser.tabs.query({})).filter(({ url = "" }) => url.endsWith("/welcome/index.html")).length,
    );
  }

  async function waitForNoRegistration(inside: Page): Promise<void> {
    const isThereNone = async () => (await browser.scripting.getRegisteredContentScripts()).length === 0;
    await inside.waitForFunction(isThereNone, { polling: 20 });
  }
});
