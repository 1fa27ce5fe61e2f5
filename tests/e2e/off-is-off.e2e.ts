import type { Page } from "puppeteer-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { describeInEachBrowser } from "./each-browser.ts";

type Injection = {
  readonly target: { readonly tabId: number; readonly allFrames: boolean };
  readonly func: () => unknown;
};

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
  readonly scripting: {
    getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]>;
    executeScript(injection: Injection): Promise<{ result: unknown }[]>;
  };
};

const STORY = "<p>Ukraine and Russia met in Istanbul. “No ceasefire,” said Rustem Umerov after the Istanbul talks.</p>";
const BLANK = `<iframe id="blank"></iframe><script>blank.contentDocument.body.innerHTML = "${STORY}"</script>`;

// A look into the very world that our scripts run in, in every frame, shows what was ever loaded there.
describeInEachBrowser("where Sidelight is off", (world) => {
  let inside: Page;

  beforeAll(async () => {
    const { pages, sidelight } = world();
    inside = await openExtensionPage(sidelight, "options");
    pages.put("/story", STORY);
    const own = `<iframe src="/story"></iframe><iframe srcdoc="${STORY}"></iframe>${BLANK}`;
    pages.put("/off", `${STORY}${own}`);
    pages.put("/on", `${STORY}<iframe src="${pages.url("/story", "news.example")}"></iframe>`);
    pages.put("/around", `${STORY}<iframe src="${pages.url("/story", "frames.example")}"></iframe>`);
    pages.put("/quiet", "<p>The ferry was late.");
    const far = `<div style="block-size: 9000px"></div><iframe src="${pages.url("/quiet", "frames.example")}"></iframe>`;
    pages.put("/around-far", `${STORY}${far}`);
    pages.put("/around-quiet", `${STORY}<iframe src="${pages.url("/quiet", "frames.example")}"></iframe>`);
    await inside.evaluate(() => chrome.storage.local.set({ "site news.example": false }));
    await inside.waitForFunction(
      async () =>
        (await chrome.scripting.getRegisteredContentScripts())[0]?.excludeMatches?.[0] === "*://news.example/*",
      { polling: 20 },
    );
  });

  afterAll(async () => {
    await inside.evaluate(() => chrome.storage.local.clear());
    await inside.close();
  });

  it("nothing is loaded in a new tab, nor in any frame that is of the page's own site or has no address", async () => {
    const page = await openPage("/off", "news.example");
    await page.waitForFunction(() => frames.length === 3 && document.readyState === "complete");
    expect(await workIn(page)).toEqual(Array(4).fill("nothing"));
    await world().leaveTab(page);
  });

  it("nothing is loaded in a frame on pages of other sites", async () => {
    const page = await openPage("/on", "other.example");
    await waitForHighlights(page);
    await expect.poll(() => workIn(page)).toEqual(["begun", "nothing"]);
    await world().leaveTab(page);
  });

  it.each([
    ["of another site is given up as soon as it asks to be searched", "/around"],
    ["of another site that has nothing to ask is given up once the page has loaded", "/around-quiet"],
    // Frames far out of sight are not painted, and a frame listens half a second later then.
    ["of another site that is not painted yet is given up all the same", "/around-far"],
  ])("a frame %s", async (_, path) => {
    const page = await openPage(path, "news.example");
    await expect.poll(() => workIn(page)).toEqual(["nothing", "ended"]);
    await world().leaveTab(page);
  });

  async function openPage(path: string, host: string): Promise<Page> {
    const page = await world().openTab();
    await page.goto(world().pages.url(path, host));
    return page;
  }

  /** What our scripts have done in each frame of a page, the top one first. */
  async function workIn(page: Page): Promise<readonly unknown[]> {
    const tab = await world().control.findTab(page);
    return inside.evaluate(async (tabId) => {
      const readWork = () => {
        const { sidelight, sidelightListens } = globalThis as {
          sidelight?: { lifetime: AbortController };
          sidelightListens?: object;
        };
        if (!sidelight) return sidelightListens ? "listens" : "nothing";
        const ended = sidelight.lifetime.signal.aborted;
        if (ended === Boolean(sidelightListens)) return `${ended ? "ended" : "begun"}, and yet`;
        return ended ? "ended" : "begun";
      };
      const told = await chrome.scripting.executeScript({ target: { tabId, allFrames: true }, func: readWork });
      return told.map(({ result }) => result);
    }, tab);
  }
});
