import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSER_NAMES } from "../../scripts/derive-manifest.ts";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";

declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

const POLICY = {
  administrator: "Example Newsroom",
  pinnedSites: ["*.pinned.example"],
  blockedSites: ["blocked.example", "not a site"],
  pinnedBriefs: ["istanbul-talks"],
  lockedOptions: { openBy: "click" },
};

const wanted = BROWSER_NAMES.filter((name) => (process.env.SIDELIGHT_BROWSER ?? name) === name);

describe.each(wanted)("in %s, a policy", (name) => {
  let sidelight: Sidelight;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages("tests/pages");
    sidelight = await launchSidelight(name, { hosts: ["blocked.example", "live.pinned.example"], policy: POLICY });
  }, 60_000);

  afterAll(async () => {
    await sidelight.close();
    await pages.close();
  });

  it("keeps every script away from a site it blocks, and not from others", async () => {
    const options = await openExtensionPage(sidelight, "options");
    const read = () => options.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await expect.poll(async () => (await read())[0]?.excludeMatches).toEqual(["*://blocked.example/*"]);
    await options.close();
    const pinned = await sidelight.browser.newPage();
    await pinned.goto(pages.url("/sample/index.html", "live.pinned.example"));
    await waitForHighlights(pinned);
    await pinned.goto(pages.url("/sample/index.html", "blocked.example"));
    expect(await readHighlights(pinned)).toEqual([]);
    await pinned.close();
  });

  it("is told in the options: who locked what, and what of it makes no sense", async () => {
    const options = await openExtensionPage(sidelight, "options", { search: "#sites" });
    const told = await options.waitForFunction(() => {
      const text = document.querySelector("main")?.textContent ?? "";
      return text.includes("Set by Example Newsroom.") && text;
    });
    expect(await told.jsonValue()).toContain('blockedSites.1: "not a site"');
    expect(
      await options.$$eval('.site-list [role="switch"]', (all) => all.map((one) => (one as HTMLInputElement).disabled)),
    ).toEqual([true, true]);
    await options.click('a[href="#briefs"]');
    await options.waitForSelector('.brief [role="switch"][disabled]');
    await options.click('a[href="#reading"]');
    await options.waitForFunction(() => document.querySelectorAll("fieldset:has(.lock) input[disabled]").length === 3);
    await options.close();
  });

  it("is told in the popup of a site it blocks, whose switch it holds", async () => {
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/sample/index.html", "blocked.example"));
    const popup = await openPopup(sidelight, page);
    await popup.waitForSelector('[role="switch"][disabled]');
    const told = await popup.$eval(".site-state", (state) => state.textContent);
    expect(told).toContain("Off here, by a rule for blocked.example");
    expect(told).toContain("Set by Example Newsroom.");
    await popup.close();
    await page.close();
  });
});
