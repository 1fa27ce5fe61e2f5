import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";

declare const browser: {
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

const POLICY = {
  administrator: "Example Newsroom",
  pinnedSites: ["*.pinned.example"],
  blockedSites: ["blocked.example", "not a site"],
  lockedOptions: { openBy: "click" },
};

describe.skipIf(process.env.SIDELIGHT_BROWSER === "chrome")("in firefox, a policy", () => {
  let sidelight: Sidelight;
  let pages: PageServer;

  beforeAll(async () => {
    pages = await servePages("tests/pages");
    sidelight = await launchSidelight("firefox", { hosts: ["blocked.example", "live.pinned.example"], policy: POLICY });
  }, 60_000);

  afterAll(async () => {
    await sidelight.close();
    await pages.close();
  });

  it("keeps every script away from a site it blocks, and not from others", async () => {
    const options = await openExtensionPage(sidelight, "options");
    const read = () => options.evaluate(() => browser.scripting.getRegisteredContentScripts());
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
    const text = await options.waitForFunction(() => document.querySelector("main")?.textContent);
    const told = String(await text.jsonValue());
    expect(told).toContain("Set by Example Newsroom.");
    expect(told).toContain('blockedSites.1: "not a site"');
    await options.waitForSelector('[role="switch"][disabled]');
    await options.close();
  });
});
