import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { readBriefs } from "../../scripts/read-briefs.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const bundled = await readBriefs(() => {});

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; clear(): Promise<void> };
    readonly session: { set(items: object): Promise<void>; get(key: string): Promise<object> };
  };
};

describeInEachBrowser("the extension's own pages", (world, browser) => {
  it("show an example to a new reader, marked and explained by the real engine", async () => {
    const page = await openExtensionPage(world().sidelight, "welcome");
    const [first] = await waitForHighlights(page, 3);
    expect(first?.text).toBeTruthy();
    await expectCard(page);
    await world().leaveTab(page);
  });

  it.each(["options", "welcome", "reader"] as const)(
    "have text of the size the reader set in the browser: %s",
    async (name) => {
      const page = await openExtensionPage(world().sidelight, name);
      expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toMatch(/^1[67](?:\.\d+)?px$/);
      await world().leaveTab(page);
    },
  );

  it("mark the example anew as soon as a choice is made", async () => {
    const page = await openExtensionPage(world().sidelight, "options", { search: "#reading" });
    await waitForHighlights(page, 3);
    await page.evaluate(() => chrome.storage.local.set({ markStyle: "wavy" }));
    await page.waitForFunction(() => (CSS.highlights.get("sidelight-mention-wavy-auto")?.size ?? 0) > 2, {
      polling: 50,
    });
    expect(await page.evaluate(() => CSS.highlights.has("sidelight-mention"))).toBe(false);
    await page.evaluate(() => chrome.storage.local.clear());
    await world().leaveTab(page);
  });

  it("read text that was pasted, as a page would be read", async () => {
    const page = await openExtensionPage(world().sidelight, "reader", { search: "?room" });
    await page.type(
      "#room-text",
      "Ukraine and Russia met in Istanbul.\nNo ceasefire was agreed, said Rustem Umerov after the talks.",
    );
    await page.click('button[type="submit"]');
    const texts = (await waitForHighlights(page, 2)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["ceasefire", "Rustem Umerov"]));
    await expectCard(page);
    await world().leaveTab(page);
  });

  it("begin with a selection that was looked up, which no address holds and nothing keeps", async () => {
    const inside = await openExtensionPage(world().sidelight, "options");
    const given = "Rustem Umerov led the talks of Ukraine with Russia in Istanbul.";
    await inside.evaluate((text) => chrome.storage.session.set({ "look-up 1": text }), given);
    const page = await openExtensionPage(world().sidelight, "reader", { search: "?room=1" });
    expect((await waitForHighlights(page)).map(({ text }) => text)).toContain("Rustem Umerov");
    expect(await inside.evaluate(() => chrome.storage.session.get("look-up 1"))).toEqual({});
    await world().leaveTab(page);
    await inside.close();
  });

  it("take on choices at once where text is read", async () => {
    const page = await openExtensionPage(world().sidelight, "reader", { search: "?room" });
    await page.type("#room-text", "No ceasefire was agreed in Istanbul, said Rustem Umerov after Ukraine met Russia.");
    await page.click('button[type="submit"]');
    await waitForHighlights(page, 2);
    await page.evaluate(
      (off) => chrome.storage.local.set(off),
      Object.fromEntries(bundled.map(({ id }) => [`brief ${id}`, false])),
    );
    await waitForNoHighlights(page);
    await page.evaluate(() => chrome.storage.local.clear());
    await waitForHighlights(page, 2);
    await world().leaveTab(page);
  });

  it("open a brief at a single question, its answer shown and read on from", async () => {
    const asked = { search: "?brief=istanbul-talks#question-nato-demands" };
    const page = await openExtensionPage(world().sidelight, "reader", asked);
    await page.waitForSelector("#question-nato-demands[open]");
    await page.waitForFunction(() => document.activeElement?.parentElement?.id === "question-nato-demands");
    const { top, bottom } = await page.$eval("#question-nato-demands", (one) => one.getBoundingClientRect().toJSON());
    expect(top).toBeGreaterThanOrEqual(0);
    expect(bottom).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
    await world().leaveTab(page);
  });

  it("print a brief whole: every answer open", async () => {
    const page = await openExtensionPage(world().sidelight, "reader", { search: "?brief=istanbul-talks" });
    const countClosed = () => page.$$eval("details:not([open])", (all) => all.length);
    expect(await countClosed()).toBeGreaterThan(0);
    await page.pdf();
    expect(await countClosed()).toBe(0);
    await world().leaveTab(page);
  });

  // Only Chromium lets a driver see a page as it would be printed.
  if (browser === "chrome")
    it("print dark ink on paper without what is for the screen only, also for readers of dark pages", async () => {
      const page = await openExtensionPage(world().sidelight, "reader", { search: "?brief=istanbul-talks" });
      await page.evaluate(() => chrome.storage.local.set({ scheme: "dark" }));
      await page.waitForFunction(() => document.documentElement.dataset.scheme === "dark");
      await page.emulateMediaType("print");
      const looks = await page.evaluate(() => ({
        ink: getComputedStyle(document.body).color,
        shown: [...document.querySelectorAll("nav, .ask")].filter((one) => one.checkVisibility()).length,
      }));
      expect(looks).toEqual({ ink: "rgb(28, 33, 64)", shown: 0 });
      await page.evaluate(() => chrome.storage.local.clear());
      await world().leaveTab(page);
    });

  async function expectCard(page: Page): Promise<void> {
    await pointAtMention(page);
    expect(
      await waitInsidePopover(world().sidelight, page, (root) => root.querySelector("h2")?.textContent),
    ).toBeTruthy();
  }
});
