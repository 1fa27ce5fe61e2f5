import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { chooseInCard, pressInCard } from "../../scripts/driver/press-in-card.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { readBriefFolder } from "../../scripts/read-briefs.ts";
import { boxOfCard, countCardsFor, middleInCard, openCardOf, openStory } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly tabs: {
    query(filter: object): Promise<{ id: number; url?: string }[]>;
    remove(id: number): Promise<void>;
  };
  readonly storage: {
    readonly local: { get(keys: null): Promise<Record<string, unknown>>; clear(): Promise<void> };
  };
};

/** A card that has been left closes after 300 ms. */
const LONGER_THAN_CLOSING = 600;

const { brief } = await readBriefFolder("istanbul-talks");

describeInEachBrowser("what can be done with a card:", (world, browser) => {
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it("its fact is copied with source and day, on pages without a safe connection too, and the page is not told", async () => {
    await openCard(`<textarea id="note" aria-label="Note"></textarea>`);
    await page.evaluate(() => {
      Object.assign(window, { told: 0 });
      const count = (): void => {
        (window as unknown as { told: number }).told += 1;
      };
      for (const name of ["copy", "beforecopy"]) document.addEventListener(name, count, true);
    });
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await click('[aria-label="Copy with source"]');
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector(".status")?.textContent === "Copied");
    expect(await page.evaluate(() => (window as unknown as { told: number }).told)).toBe(0);
    await page.click("#note");
    await paste();
    const pasted = () => page.$eval("#note", (note) => (note as HTMLTextAreaElement).value);
    await expect.poll(pasted).toMatch(/^[A-Z].+\. — .+, as of 2 June 2025$/);
  });

  it("the whole brief is opened at what says more about the entity", async () => {
    await openCard();
    await click(".whole");
    // Asked of the extension: Firefox does not tell a driver of the tabs that an extension opens.
    const options = await openExtensionPage(world().sidelight, "options");
    const findReader = () =>
      options.evaluate(async () =>
        (await chrome.tabs.query({})).find(({ url }) => url?.includes("/src/reader/") && url.includes("#")),
      );
    await expect.poll(async () => (await findReader())?.url, { timeout: 5_000 }).toMatch(/brief=istanbul-talks.*#.+/);
    const reader = await findReader();
    const place = new URL(reader?.url ?? "").hash.slice(1);
    expect(brief.sections.map(({ id }) => id)).toContain(place);
    expect(brief.entities.find(({ id }) => id === "umerov")?.sections[0]).toBe(place);
    await options.evaluate((id) => chrome.tabs.remove(id ?? 0), reader?.id);
    await world().leaveTab(options);
  });

  it("says why there is a mark", async () => {
    await openCard();
    await click('[aria-label="More actions"]');
    const why = await waitInsidePopover(world().sidelight, page, (root) => root.querySelector(".why")?.textContent);
    expect(why).toMatch(/^Why is this marked\? .{10,}/);
  });

  it("an entity is not marked again, unless the reader takes that back", async () => {
    await openCard();
    await click('[aria-label="More actions"]');
    await choose("Stop marking “Rustem Umerov”");
    await expect.poll(marks).not.toContain("Rustem Umerov");
    expect(await marks()).toContain("peace talks in Istanbul");
    await press("Undo");
    await expect.poll(marks).toContain("Rustem Umerov");
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector("h2") !== null);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await stored()).not.toHaveProperty("muted istanbul-talks/umerov");
    expect(await marks()).toContain("Rustem Umerov");

    await page.mouse.move(700, 20);
    await openCardOf(world(), page, "Rustem Umerov");
    await click('[aria-label="More actions"]');
    await choose("Stop marking “Rustem Umerov”");
    await press("Close");
    await waitForNoPopover(world().sidelight, page);
    await expect.poll(marks).not.toContain("Rustem Umerov");
    expect(await marks()).toContain("peace talks in Istanbul");
    await clear();
    await expect.poll(marks, { timeout: 8_000 }).toContain("Rustem Umerov");
  });

  it("Sidelight is switched off on the site, unless the reader takes that back", async () => {
    await openCard();
    await click('[aria-label="More actions"]');
    await choose("Turn off on news.example");
    await waitForNoHighlights(page);
    // The notice is small, so that the pointer, which was at the card's foot, is beside it now.
    const { x, y, width, height } = await boxOfCard(page);
    await page.mouse.move(x + width / 2, y + height + 180, { steps: 4 });
    expect(await countCardsFor(page, LONGER_THAN_CLOSING)).toEqual([1]);
    await press("Undo");
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    await waitForHighlights(page);
    expect(Object.keys(await stored()).filter((key) => key.startsWith("site"))).toEqual([]);

    await page.mouse.move(700, 20);
    await openCardOf(world(), page, "Rustem Umerov");
    await click('[aria-label="More actions"]');
    await choose("Turn off on news.example");
    // A press elsewhere is an answer too.
    await page.mouse.click(800, 500);
    await waitForNoHighlights(page);
    expect(Object.keys(await stored()).filter((key) => key.startsWith("site"))).toHaveLength(1);
    await clear();
    await waitForHighlights(page);
  });

  async function openCard(html = ""): Promise<void> {
    page = await openStory(
      world(),
      `${html}<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p><p>Rustem Umerov led the delegation of Ukraine.</p>`,
    );
    await openCardOf(world(), page, "Rustem Umerov");
  }

  /** Click on something in the card as a hand does: copying asks for that. */
  async function click(selector: string): Promise<void> {
    const at = await middleInCard(world(), page, selector);
    await page.mouse.move(at.x, at.y, { steps: 4 });
    await page.mouse.click(at.x, at.y);
  }

  function press(name: string): Promise<void> {
    return pressInCard(world().sidelight, page, name);
  }

  function choose(name: string): Promise<void> {
    return chooseInCard(world().sidelight, page, name, ".farewell");
  }

  async function paste(): Promise<void> {
    await page.keyboard.down("Control");
    if (browser === "chrome") await page.keyboard.press("KeyV", { commands: ["Paste"] });
    else await page.keyboard.press("v");
    await page.keyboard.up("Control");
  }

  async function marks(): Promise<string[]> {
    return (await readHighlights(page)).map(({ text }) => text);
  }

  async function stored(): Promise<Record<string, unknown>> {
    const options = await openExtensionPage(world().sidelight, "options");
    const items = await options.evaluate(() => chrome.storage.local.get(null));
    await world().leaveTab(options);
    await page.bringToFront();
    return items;
  }

  async function clear(): Promise<void> {
    const options = await openExtensionPage(world().sidelight, "options");
    await options.evaluate(() => chrome.storage.local.clear());
    await world().leaveTab(options);
    await page.bringToFront();
  }
});
