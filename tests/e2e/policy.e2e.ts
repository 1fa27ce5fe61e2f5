import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { BROWSER_NAMES } from "../../scripts/derive-manifest.ts";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";
import { installablePackage } from "./packages.ts";

declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

const POLICY = {
  administrator: "Example Newsroom",
  pinnedSites: ["*.pinned.example"],
  blockedSites: ["blocked.example", "not a site"],
  pinnedBriefs: ["istanbul-talks"],
  lockedOptions: { openBy: "click" },
  explainers: [
    "---\ntitle: House names\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Skerry Crossing }, { name: Anna Lindqvist }]\n---\n",
    "no explainer",
  ],
};

const wanted = BROWSER_NAMES.filter((name) => (process.env.SIDELIGHT_BROWSER ?? name) === name);

describe.each(wanted)("in %s, a policy", (name) => {
  let sidelight: Sidelight;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages("tests/pages");
    sidelight = await launchSidelight(name, {
      hosts: ["blocked.example", "live.pinned.example"],
      policy: POLICY,
      extension: await installablePackage(name),
    });
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

  it("brings explainers, which readers cannot remove", async () => {
    const options = await openExtensionPage(sidelight, "options", { search: "#explainers" });
    await options.waitForFunction(() => document.body.textContent?.includes("House names"), { polling: 50 });
    const words = await options.$eval("#explainers", (section) => section.textContent);
    expect(words).toContain("Example Newsroom");
    expect(await options.$$('[aria-label="Remove House names"]')).toEqual([]);
    await options.close();
    const page = await sidelight.browser.newPage();
    pages.put("/house", "<!doctype html><title>A page</title><p>Anna Lindqvist walked over the Skerry Crossing.</p>");
    await page.goto(pages.url("/house", "live.pinned.example"));
    await waitForHighlights(page);
    await page.close();
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
    await options.click('a[href="#explainers"]');
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
    expect(told).toContain("Off on this site (a rule for blocked.example)");
    expect(told).toContain("Set by Example Newsroom.");
    await popup.close();
    await page.close();
  });
});
