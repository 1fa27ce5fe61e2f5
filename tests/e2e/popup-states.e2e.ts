import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { pressButton } from "../../scripts/driver/find-button.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; clear(): Promise<void> };
    readonly session: { remove(key: string): Promise<void> };
  };
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url?: string; title?: string }[]>;
    sendMessage(tab: number, message: object): Promise<void>;
    remove(tab: number): Promise<void>;
  };
};

const STORY = "<p>Ukraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov after the Istanbul talks.</p>";

describeInEachBrowser("the popup says of a page, and has the control for it:", (world, browser) => {
  let inside: Page;

  beforeAll(async () => {
    inside = await openExtensionPage(world().sidelight, "options");
    world().pages.put("/story", STORY);
  });

  afterEach(async () => {
    await inside.evaluate(() => Promise.all([chrome.storage.local.clear(), chrome.storage.session.remove("pauses")]));
  });

  afterAll(() => inside.close());

  it("off by a rule, which it names", async () => {
    await choose({ "site news.example/story": false });
    const page = await openPage("/story");
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, "Off on this site (your rule for news.example/story)");
    await waitForNoHighlights(page);
    await popup.click('[role="switch"]');
    await expectLine(popup, /^\d+ mentions explained/);
    await waitForHighlights(page);
    await leave(popup, page);
  });

  it.each([
    ["In this tab", "Paused in this tab"],
    ["For an hour", /^Paused until \d/],
    ["Until the browser restarts", "Paused until the browser restarts"],
  ])("paused %s, and goes on when asked to", async (name, line) => {
    const page = await openPage("/story");
    await waitForHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector(".pause summary");
    await popup.click(".pause summary");
    await pressButton(popup, name);
    await expectLine(popup, line);
    await waitForNoHighlights(page);
    await pressButton(popup, "Resume");
    await expectLine(popup, /^\d+ mentions explained/);
    await waitForHighlights(page);
    await leave(popup, page);
  });

  it("its marks hidden, and shows them again", async () => {
    const page = await openPage("/story");
    await waitForHighlights(page);
    const tab = await world().control.findTab(page);
    await inside.evaluate((id) => chrome.tabs.sendMessage(id, { question: "hideMarks", args: [true] }), tab);
    await waitForNoHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, "Marks are hidden on this page");
    await pressButton(popup, "Show the marks");
    await waitForHighlights(page);
    await leave(popup, page);
  });

  it("left alone because of its language", async () => {
    world().pages.put("/tr", `<html lang="tr"><p>Rustem Umerov, İstanbul'da Ukrayna ile Rusya görüşmelerini yürüttü.`);
    await choose({ "language tr": false });
    const page = await openPage("/tr");
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, "Off for pages in Turkish");
    await leave(popup, page);
  });

  it("too busy, and follows it again when asked to", async () => {
    // Little changes, and often, on a page that takes long to decide: it leaves the browser all the time there is.
    const long = "<p>Ukraine and Russia spoke of peace again, and neither said more.</p>".repeat(12_000);
    const churn = `<p id="churn"></p><script>
      setInterval(() => { churn.textContent = "Ukraine and Russia, again: " + Math.random(); }, 100);
    </script>`;
    world().pages.put("/busy", STORY + long + churn);
    const page = await openPage("/busy");
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, "Paused: this page keeps changing", 40_000);
    await pressButton(popup, "Resume");
    await expectLine(popup, /^(?!Paused)/);
    await leave(popup, page);
  }, 90_000);

  it("an image, which has no text, and reads text elsewhere instead", async () => {
    const body = "<svg xmlns='http://www.w3.org/2000/svg'><text y='20'>Ukraine Russia Umerov</text></svg>";
    world().pages.put("/image", { type: "image/svg+xml", body });
    const page = await openPage("/image");
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, "No text to read here");
    await expectReadingRoom(popup);
    await world().leaveTab(page);
  });

  // Firefox's viewer is a page of the browser, which no script enters; Chromium's is a page without text.
  it("a PDF, which cannot be read, and reads text elsewhere instead", async () => {
    world().pages.put("/pdf", { type: "application/pdf", body: emptyPdf() });
    const page = await openPage("/pdf");
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, browser === "chrome" ? "No text to read here" : "Sidelight cannot run on this page");
    expect(await popup.$eval("main", (main) => main.textContent)).toContain("PDF");
    await expectReadingRoom(popup);
    await world().leaveTab(page);
  });

  it("closed to extensions, why, and reads text elsewhere instead", async () => {
    const page = await world().sidelight.browser.newPage();
    // Firefox never reports the load of its own pages over WebDriver BiDi.
    await page.goto(browser === "chrome" ? "chrome://version/" : "about:license", { waitUntil: [] });
    const popup = await openPopup(world().sidelight, page);
    await expectLine(popup, "Sidelight cannot run on this page");
    expect(await popup.$eval("main", (main) => main.textContent)).toContain("keeps extensions away");
    expect(await popup.$('[role="switch"]')).toBeNull();
    await expectReadingRoom(popup);
    await page.close();
  });

  async function leave(popup: Page, page: Page): Promise<void> {
    await world().leaveTab(popup);
    await world().leaveTab(page);
  }

  function choose(stored: object): Promise<void> {
    return inside.evaluate((items) => chrome.storage.local.set(items), stored);
  }

  async function openPage(path: string): Promise<Page> {
    const page = await world().openTab();
    await page.goto(world().pages.url(path, "news.example"));
    return page;
  }

  /** The popup leaves for a tab of its own. */
  async function expectReadingRoom(popup: Page): Promise<void> {
    await pressButton(popup, "Paste text to explain");
    const find = () =>
      inside.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.find(
          ({ url = "", title }) => url.includes("/reader/index.html?room") && title === "Explain pasted text",
        )?.id;
      });
    await expect.poll(find, { timeout: 10_000 }).toBeTypeOf("number");
    await inside.evaluate((tab) => chrome.tabs.remove(tab), (await find()) as number);
  }
});

async function expectLine(popup: Page, line: string | RegExp, timeout = 10_000): Promise<void> {
  const read = () => popup.$eval(".state-line", (one) => one.textContent).catch(() => "nothing yet");
  await expect.poll(read, { timeout }).toMatch(line);
}

/** The smallest document that viewers take: one page with nothing on it. */
function emptyPdf(): string {
  return [
    "%PDF-1.4",
    "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj",
    "trailer<</Root 1 0 R>>",
    "%%EOF",
  ].join("\n");
}
