import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { pressButton } from "../../scripts/driver/find-button.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};

describeInEachBrowser("the popup", (world) => {
  it("sums up the story and switches the site off and on in the open tab", async () => {
    const page = await openPage("/sample/index.html");
    await waitForHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector('[role="switch"][aria-checked="true"]');
    const words = await popup.$eval("main", (main) => main.textContent);
    expect(words).toMatch(/\d+ mentions explained on this page/);
    expect(words).toContain("Sidelight on news.example");
    expect(await popup.$$eval(".key-points > li", (points) => points.length)).toBe(5);
    expect(await popup.$$eval("details", (all) => all.map((one) => one.textContent))).toEqual(
      expect.arrayContaining([expect.stringContaining("Rustem Umerov")]),
    );
    await popup.click('[role="switch"]');
    await waitForNoHighlights(page);
    await popup.waitForSelector('[role="switch"][aria-checked="false"]');
    await popup.click('[role="switch"]');
    await waitForHighlights(page);
    await world().leaveTab(popup);
    await world().leaveTab(page);
  });

  it("shows the stories there are on a page about none of them", async () => {
    world().pages.put("/quiet", "<p>The ferry was late.");
    const page = await openPage("/quiet");
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForFunction(() => document.body.textContent?.includes("not about a story Sidelight explains"));
    expect(await popup.$eval(".library", (library) => library.textContent)).toContain("Istanbul");
    await world().leaveTab(popup);
    await world().leaveTab(page);
  });

  it("leads to a mention that is out of sight", async () => {
    const story = "<p>Ukraine and Russia met in Istanbul.</p>";
    world().pages.put("/long", `${story}<p style="height:5000px"><p id="far">Rustem Umerov led the talks.`);
    const page = await openPage("/long");
    await waitForHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector('button[aria-label="Go to “Rustem Umerov”"]');
    await popup.$eval('button[aria-label="Go to “Rustem Umerov”"]', (button) => (button as HTMLElement).click());
    await page.waitForFunction(() => scrollY > 1000, { polling: 20 });
    await world().leaveTab(popup);
    await world().leaveTab(page);
  });

  it("leads to a mention in a frame", async () => {
    const story = "<p>Ukraine and Russia agreed on no ceasefire at the Istanbul talks.</p>";
    world().pages.put(
      "/deep",
      `<p style="height:5000px"></p><p>Rustem Umerov led the talks in Istanbul for Ukraine and Russia.`,
    );
    world().pages.put("/around", `${story}<iframe src="${world().pages.url("/deep", "frames.example")}"></iframe>`);
    const page = await openPage("/around");
    const frame = await page.waitForFrame((one) => one.url().includes("frames.example"));
    const popup = await openPopup(world().sidelight, page);
    const button = await popup.waitForSelector('button[aria-label="Go to “Rustem Umerov”"]');
    await button?.evaluate((one) => (one as HTMLElement).click());
    await frame.waitForFunction(() => scrollY > 1000, { polling: 20 });
    await world().leaveTab(popup);
    await world().leaveTab(page);
  });

  it("reads a page once where Sidelight is off, and not the next one", async () => {
    const inside = await openExtensionPage(world().sidelight, "options");
    await inside.evaluate(() => chrome.storage.local.set({ enabledByDefault: false }));
    await inside.waitForFunction(async () => (await chrome.scripting.getRegisteredContentScripts()).length === 0);
    const page = await openPage("/sample/index.html");
    const popup = await openPopup(world().sidelight, page);
    await pressButton(popup, "Turn on for this page only");
    await waitForHighlights(page);
    await popup.waitForFunction(() => /\d+ mentions/.test(document.body.textContent ?? ""));
    expect(await popup.$eval("main", (main) => main.textContent)).toContain("On for this page only.");
    expect(await popup.$eval('[role="switch"]', (one) => one.getAttribute("aria-checked"))).toBe("false");
    await inside.evaluate(() => chrome.storage.local.set({ markStyle: "wavy" }));
    await page.waitForFunction(() => CSS.highlights.has("sidelight-mention-wavy-auto"), { polling: 50 });
    await popup.close();
    await page.goto(world().pages.url("/sample/index.html?next", "news.example"));
    expect(await readHighlights(page)).toEqual([]);
    // Asked for again, the same page is read again.
    await page.goto(world().pages.url("/sample/index.html", "news.example"));
    const again = await openPopup(world().sidelight, page);
    await pressButton(again, "Turn on for this page only");
    await waitForHighlights(page);
    await world().leaveTab(again);
    await world().leaveTab(page);
    await inside.evaluate(() => chrome.storage.local.clear());
    const isRegistered = async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0;
    await inside.waitForFunction(isRegistered, { polling: 20 });
    await world().leaveTab(inside);
  });

  async function openPage(path: string): Promise<Page> {
    const page = await world().openTab();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }
});
