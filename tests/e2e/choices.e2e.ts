import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { readBriefs } from "../../scripts/read-briefs.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const bundled = await readBriefs(() => {});

type ExtensionApi = {
  readonly storage: {
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
    readonly session: { set(items: object): Promise<void>; clear(): Promise<void> };
    readonly sync: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(items: object): Promise<void>;
      clear(): Promise<void>;
    };
  };
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    sendMessage(tab: number, message: object, options?: { frameId: number }): Promise<unknown>;
  };
  readonly action: {
    getBadgeText(details: { tabId: number }): Promise<string>;
    getTitle(details: { tabId: number }): Promise<string>;
  };
  readonly runtime: { sendMessage(message: unknown): Promise<unknown> };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ matches: string[]; excludeMatches?: string[] }[]> };
};

declare const chrome: ExtensionApi;

const STORY = "<p>Ukraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov after the Istanbul talks.</p>";

describeInEachBrowser("the reader's choices", (world, browser) => {
  let inside: Page;

  beforeAll(async () => {
    inside = await openExtensionPage(world().sidelight, "options");
  });

  afterEach(async () => {
    await inside.evaluate(() => chrome.storage.local.clear());
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.length === 0);
  });

  afterAll(() => inside.close());

  // In Firefox under a driver no page does.
  it.runIf(browser === "chrome")("hold, too, on a page that comes back from the browser's memory", async () => {
    const { pages, sidelight } = world();
    pages.put("/kept", `<!doctype html><title>Kept</title>${STORY}`);
    pages.put("/next", "<!doctype html><title>Next</title><p>The ferry was late.");
    const page = await sidelight.browser.newPage();
    await page.goto(pages.url("/kept", "news.example"));
    await waitForHighlights(page);
    const textsOf = async () => (await readHighlights(page)).map(({ text }) => text);
    expect(await textsOf()).toContain("Rustem Umerov");
    await page.evaluate(() => Object.assign(window, { kept: true }));
    await page.goto(pages.url("/next", "other.example"));
    await choose(Object.fromEntries(bundled.map(({ id }) => [`muted ${id}/umerov`, true])));
    await page.goBack();
    expect(await page.evaluate(() => "kept" in window)).toBe(true);
    await expect.poll(textsOf).not.toContain("Rustem Umerov");
    expect(await textsOf()).not.toEqual([]);
    await page.goto(pages.url("/next", "other.example"));
    await choose({ "site *.news.example": false });
    await page.goBack();
    expect(await page.evaluate(() => "kept" in window)).toBe(true);
    await waitForNoHighlights(page);
    await world().leaveTab(page);
  });

  it("take effect in open tabs at once, both ways", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    await choose({ "site *.news.example": false });
    await waitForNoHighlights(page);
    await choose({ "site *.news.example": true });
    await waitForHighlights(page);
    await choose(Object.fromEntries(bundled.map(({ id }) => [`brief ${id}`, false])));
    await waitForNoHighlights(page);
    await world().leaveTab(page);
  });

  it("about reading take effect in an open tab at once, each of them", async () => {
    const page = await openPage("/sample/index.html");
    const few = (await waitForHighlights(page)).length;
    await choose({ amount: "all" });
    await waitForHighlights(page, few + 1);
    await choose(Object.fromEntries(bundled.map(({ id }) => [`muted ${id}/umerov`, true])));
    const textsOf = async () => (await readHighlights(page)).map(({ text }) => text);
    await expect.poll(textsOf, { timeout: 8_000 }).not.toContain("Rustem Umerov");
    await choose({ markStyle: "wavy", markColour: "green" });
    await page.waitForFunction(() => (CSS.highlights.get("sidelight-mention-wavy-green")?.size ?? 0) > 0);
    await choose({ openBy: "click", scheme: "dark", textSize: 130 });
    const { x, y, width, height } = await pointAtMention(page);
    await page.mouse.click(x + width / 2, y + height / 2);
    const look = await waitInsidePopover(world().sidelight, page, (root) => {
      const frame = root.querySelector<HTMLElement>("[data-scheme]");
      return frame && [frame.dataset.scheme, /-text-scale: ([\d.]+)/.exec(frame.style.cssText)?.[1]];
    });
    expect(look).toEqual(["dark", "1.3"]);
    await world().leaveTab(page);
  });

  it("keep every script away from a site that is off, its subdomains included", async () => {
    await choose({ "site *.news.example": false });
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.includes("*://*.news.example/*"));
    for (const host of ["news.example", "live.news.example"]) {
      const page = await openPage("/sample/index.html", host);
      expect(await isSomeoneThere(page)).toBe(false);
      expect(await readHighlights(page)).toEqual([]);
      await world().leaveTab(page);
    }
    const elsewhere = await openPage("/sample/index.html", "other.example");
    await waitForHighlights(elsewhere);
    await world().leaveTab(elsewhere);
  });

  it("let only chosen sites be read when the reader wants it so", async () => {
    await choose({ enabledByDefault: false, "site live.news.example": true });
    await waitForRegistration(({ matches }) => !matches.includes("<all_urls>"));
    const chosen = await openPage("/sample/index.html", "live.news.example");
    await waitForHighlights(chosen);
    const other = await openPage("/sample/index.html");
    expect(await isSomeoneThere(other)).toBe(false);
    await world().leaveTab(chosen);
    await world().leaveTab(other);
  });

  it("silence frames of other sites in pages of a site that is off", async () => {
    world().pages.put("/story", STORY);
    world().pages.put("/framed", `${STORY}<iframe src="${world().pages.url("/story", "frames.example")}"></iframe>`);
    const page = await openPage("/framed");
    await waitForHighlights(page);
    const frame = await page.waitForFrame((one) => one.url().includes("frames.example"));
    const painted = () => [...CSS.highlights].some(([name, marks]) => name.startsWith("sidelight") && marks.size > 0);
    await frame.waitForFunction(painted, { polling: 20 });
    await choose({ "site *.news.example": false });
    await frame.waitForFunction(
      () => ![...CSS.highlights].some(([name, marks]) => name.startsWith("sidelight") && marks.size > 0),
      { polling: 20 },
    );
    await waitForNoHighlights(page);
    await world().leaveTab(page);
  });

  it("pause a tab, or everything, until they are taken back", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    const tab = await world().control.findTab(page);
    await pause({ untilRestart: false, tabs: [tab] });
    await waitForNoHighlights(page);
    const other = await openPage("/sample/index.html", "other.example");
    await waitForHighlights(other);
    await pause({ untilRestart: true, tabs: [] });
    await waitForNoHighlights(other);
    await pause({ untilRestart: false, tabs: [] });
    await waitForHighlights(other);
    // Nothing is painted in a tab behind another.
    await page.bringToFront();
    await waitForHighlights(page);
    await world().leaveTab(page);
    await world().leaveTab(other);
  });

  it("keep a paused tab paused when it goes to another page", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    await pause({ untilRestart: false, tabs: [await world().control.findTab(page)] });
    await waitForNoHighlights(page);
    const asked = page.waitForNavigation();
    await page.reload();
    await asked;
    // The gate asks for the finder once it has read the page, and is taken down instead.
    await expect.poll(() => isSomeoneThere(page)).toBe(false);
    expect(await readHighlights(page)).toEqual([]);
    await pause({ untilRestart: false, tabs: [] });
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  it("end a pause by the clock by themselves", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    await choose({ snoozedUntil: Date.now() + 2_500 });
    await waitForNoHighlights(page);
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  it("are kept in step with the reader's account, both ways and key by key, when that is wanted", async () => {
    const account = () => inside.evaluate(() => chrome.storage.sync.get(null));
    const here = () => inside.evaluate(() => chrome.storage.local.get(null));
    await choose({ "site here.example": false });
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.includes("*://here.example/*"));
    expect(await account()).toEqual({});
    await inside.evaluate(() => chrome.storage.sync.set({ version: 1, "site there.example": false }));
    await choose({ sync: true });
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.includes("*://there.example/*"));
    const both = { version: 1, "site here.example": false, "site there.example": false };
    await expect.poll(account).toEqual(both);
    expect(await here()).toMatchObject({ ...both, sync: true });
    await inside.evaluate(() => chrome.storage.sync.set({ "site there.example": true, snoozedUntil: 1 }));
    await expect.poll(here).toMatchObject({ "site there.example": true });
    expect(await here()).not.toHaveProperty("snoozedUntil");
    await inside.evaluate(() => chrome.storage.sync.clear());
    await expect.poll(account).toMatchObject({ "site here.example": false });
    await choose({ sync: false });
    await expect.poll(here).not.toHaveProperty("sync state");
    await inside.evaluate(() => chrome.storage.sync.clear());
    expect(await here()).toMatchObject({ "site here.example": false });
  });

  it("leave pages in a language alone, at once, and say so", async () => {
    world().pages.put(
      "/tr",
      `<html lang="tr-TR"><p>Rustem Umerov, İstanbul'da Ukrayna ile Rusya görüşmelerini yürüttü.`,
    );
    const page = await openPage("/tr");
    await waitForHighlights(page);
    await choose({ "language tr": false });
    await waitForNoHighlights(page);
    const tab = await world().control.findTab(page);
    expect((await world().control.summarize(tab)).leftAlone).toBe("tr");
    await world().leaveTab(page);
    const other = await openPage("/sample/index.html");
    await waitForHighlights(other);
    await world().leaveTab(other);
  });

  it("cost only what makes no sense when storage holds nonsense", async () => {
    await choose({ amount: 7, "site nonsense nonsense": "x", "site *.other.example": false, version: {} });
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.includes("*://*.other.example/*"));
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  it("are counted on the badge: the marked mentions of all frames, until the tab goes elsewhere", async () => {
    world().pages.put("/story", STORY);
    world().pages.put("/two", `${STORY}<iframe src="${world().pages.url("/story", "frames.example")}"></iframe>`);
    world().pages.put("/quiet", "<p>The ferry was late.");
    const page = await openPage("/two");
    const inTop = (await waitForHighlights(page)).length;
    await expect.poll(() => badgeOf(page)).toBe(String(inTop * 2));
    await page.evaluate(() => history.pushState(null, "", "/two?moved"));
    expect(await badgeOf(page)).toBe(String(inTop * 2));
    await page.goto(world().pages.url("/quiet", "news.example"));
    await expect.poll(() => badgeOf(page)).toBe("");
    await page.goto(world().pages.url("/story", "news.example"));
    await expect.poll(() => badgeOf(page)).toBe(String(inTop));
    await world().leaveTab(page);
  });

  it("hold for a path also when a page changes its address without loading another", async () => {
    await choose({ "site news.example/live": false });
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.includes("*://news.example/live"));
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    await page.evaluate(() => history.pushState(null, "", "/live/1"));
    await waitForNoHighlights(page);
    await page.evaluate(() => history.pushState(null, "", "/politics"));
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  it("reach pages that were open when the browser forgot what they were told, as after a restart", async () => {
    await pause({ untilRestart: true, tabs: [] });
    const page = await openPage("/sample/index.html");
    expect(await isSomeoneThere(page)).toBe(false);
    await inside.evaluate(() => chrome.storage.session.clear());
    await inside.evaluate(() => chrome.storage.local.set({ openDelay: 750 }));
    await page.bringToFront();
    await waitForHighlights(page);
    await world().leaveTab(page);
  });

  it("are told by the toolbar button: on with how many, quiet, off, or that it cannot be", async () => {
    world().pages.put("/quiet", "<p>The ferry was late.");
    const page = await openPage("/sample/index.html");
    const tab = await world().control.findTab(page);
    await expect.poll(() => titleOf(tab)).toMatch(/^\d+ mentions explained on this page$/);
    await choose({ "site elsewhere.example": false });
    await waitForRegistration(({ excludeMatches = [] }) => excludeMatches.includes("*://elsewhere.example/*"));
    await expect.poll(() => titleOf(tab)).toMatch(/^\d+ mentions explained on this page$/);
    await page.goto(world().pages.url("/quiet", "news.example"));
    await expect.poll(() => titleOf(tab)).toBe("Sidelight");
    await choose({ "site *.news.example": false });
    await expect.poll(() => titleOf(tab)).toBe("Sidelight is off here");
    await page.goto(world().pages.url("/quiet", "live.news.example"));
    await expect.poll(() => titleOf(tab)).toBe("Sidelight is off here");
    await page.goto("about:blank");
    await expect.poll(() => titleOf(tab)).toBe("Sidelight cannot read this page");
    await page.goto(world().pages.url("/quiet", "other.example"));
    await expect.poll(() => titleOf(tab)).toBe("Sidelight");
    await world().leaveTab(page);
  });

  it("survive a message nobody understands", async () => {
    const replies = await inside.evaluate(() =>
      Promise.all(
        [undefined, 7, { question: "toString", args: [] }, { question: "getCard", args: ["x"] }].map((message) =>
          chrome.runtime.sendMessage(message).catch(String),
        ),
      ),
    );
    for (const reply of replies) expect(reply).toHaveProperty("error");
  });

  function choose(stored: object): Promise<void> {
    return inside.evaluate((items) => chrome.storage.local.set(items), stored);
  }

  function pause(pauses: { untilRestart: boolean; tabs: readonly number[] }): Promise<void> {
    return inside.evaluate((now) => chrome.storage.session.set({ pauses: now }), pauses);
  }

  async function waitForRegistration(
    isThere: (script: { matches: string[]; excludeMatches?: string[] }) => boolean,
  ): Promise<void> {
    const read = () => inside.evaluate(() => chrome.scripting.getRegisteredContentScripts());
    await expect.poll(async () => (await read()).some(isThere), { timeout: 10_000 }).toBe(true);
  }

  async function openPage(path: string, host = "news.example"): Promise<Page> {
    const page = await world().openTab();
    await page.goto(world().pages.url(path, host));
    return page;
  }

  function isSomeoneThere(page: Page): Promise<boolean> {
    return inside.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      if (!tab) throw new Error(`no tab shows ${url}`);
      const message = { question: "getPageSummary", args: [] };
      return chrome.tabs.sendMessage(tab.id, message).then(
        (reply) => reply !== undefined,
        () => false,
      );
    }, page.url());
  }

  function titleOf(tab: number): Promise<string> {
    return inside.evaluate((tabId) => chrome.action.getTitle({ tabId }), tab);
  }

  function badgeOf(page: Page): Promise<string> {
    return inside.evaluate(async (url) => {
      const tab = (await chrome.tabs.query({})).find((one) => one.url === url);
      return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : "no such tab";
    }, page.url());
  }
});
