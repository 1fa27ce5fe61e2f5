import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { insidePopover, waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { keepTab, openTab } from "../../scripts/driver/kept-tabs.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { hashAddress } from "../../src/browser/hash-address.ts";
import { middleInCard, openSoon, openStory, STORY } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

type KeptPins = readonly {
  readonly page: string;
  readonly pin: { readonly box: { readonly left: number; readonly top: number } };
}[];

/** How many pages were opened. */
let opened = 0;

describeInEachBrowser("a pinned card", (world) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    // With its pin, where no other test comes to its address.
    await (page.url().includes("/sample/") ? keepTab(page) : page.close());
  });

  it("stays where it is while the page scrolls, and when the pointer is elsewhere", async () => {
    await openPinned();
    const before = await boxOf();
    await page.mouse.move(5, 5);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    await reconcile();
    expect(await boxOf()).toEqual(before);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
  });

  it("is moved and made larger by keys", async () => {
    await openPinned();
    const before = await boxOf();
    await focus(".move");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowDown");
    const moved = await boxOf();
    expect([moved.x - before.x, moved.y - before.y]).toEqual([24, 24]);
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.up("Shift");
    expect((await boxOf()).width).toBe(moved.width + 24);
  });

  it("is not made larger than its window, nor out of it", async () => {
    await openPinned();
    await focus(".grow");
    await page.keyboard.down("Shift");
    for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowDown");
    await page.keyboard.up("Shift");
    const { y, height } = await boxOf();
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y + height).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  });

  it("is moved by the pointer, and never out of the window", async () => {
    await openPinned();
    const before = await boxOf();
    await drag(".move", 60, 30);
    const moved = await boxOf();
    expect([moved.x - before.x, moved.y - before.y]).toEqual([60, 30]);
    await focus(".move");
    for (let press = 0; press < 80; press++) await page.keyboard.press("ArrowRight");
    expect((await boxOf()).x).toBeLessThan(await page.evaluate(() => innerWidth));
  });

  it("is made larger and smaller by the pointer, as far as that goes", async () => {
    await openPinned();
    const before = await boxOf();
    const body = () => waitInsidePopover(world().sidelight, page, (root) => root.querySelector(".body")?.clientHeight);
    const height = await body();
    await drag(".grow", -40, -30);
    expect((await boxOf()).width).toBe(before.width - 40);
    expect(await body()).toBe(height - 30);
    await drag(".grow", 40, 30);
    expect(await boxOf()).toEqual(before);
    // Letting go of the pin gives it its own size back.
    await drag(".grow", 40, 30);
    await click('[aria-pressed="true"]');
    await expect.poll(async () => (await boxOf()).width).toBe(before.width);
  });

  it("goes back beside its mention when it is let go", async () => {
    await openPinned();
    const before = await boxOf();
    await focus(".move");
    await page.keyboard.press("ArrowDown");
    await click('[aria-pressed="true"]');
    await expect.poll(async () => (await boxOf()).y).toBe(before.y);
  });

  it("gives the focus back to where the reader went on in the meantime", async () => {
    page = await openStory(world(), `${STORY}<textarea id="note"></textarea>`);
    await pinCardOf("Rustem Umerov");
    await page.evaluate(() => document.querySelector<HTMLElement>("#note")?.focus());
    await page.keyboard.type("abc");
    await page.keyboard.press("ArrowLeft");
    const copy = await middleInCard(world(), page, '[aria-label="Copy with source"]');
    await page.mouse.click(copy.x, copy.y);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    await page.keyboard.type("X");
    expect(await page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#note")?.value)).toBe("abXc");
  });

  it("is there again when its page is loaded again, as large and in the place where it was", async () => {
    await openPinned();
    await focus(".move");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.down("Shift");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.up("Shift");
    const before = await boxOf();
    const name = await page.evaluate(() => document.querySelector("[popover]")?.getAttribute("aria-label"));
    await keptWhere(before);
    await page.reload();
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector('[aria-pressed="true"]') !== null);
    expect(await boxOf()).toEqual(before);
    expect(await page.evaluate(() => document.querySelector("[popover]")?.getAttribute("aria-label"))).toBe(name);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("body");
  });

  it.each([
    ["was closed", () => page.keyboard.press("Escape")],
    [
      "was closed after the page had changed its address",
      async () => {
        await page.evaluate(() => history.pushState(null, "", "?next"));
        await page.keyboard.press("Escape");
        await page.evaluate(() => history.back());
        await expect.poll(() => page.url()).not.toContain("next");
      },
    ],
    ["was let go", () => click('[aria-pressed="true"]')],
  ])("does not come back when it %s", async (_how, end) => {
    await openPinned();
    await keptWhere(await boxOf());
    await end();
    await expect.poll(readKept).toEqual([]);
    await page.reload();
    await opensAnew(page);
  });

  it("does not come back on another page of its tab, or in another tab", async () => {
    await openPinned();
    await keptWhere(await boxOf());
    const address = page.url();
    await page.goto(address.replace("news.example", "other.example"));
    await opensAnew(page);
    const other = await world().sidelight.browser.newPage();
    await other.goto(address);
    await opensAnew(other);
    await other.close();
    await page.bringToFront();
    await page.goto(address);
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector('[aria-pressed="true"]') !== null);
  });

  it("is there again, at its own sentence, when the page adds that by script after another of the same entity", async () => {
    const late = "<h2>First</h2><p id='late'>A prisoner exchange is what Rustem Umerov spoke of.</p>";
    const add = `<script>setTimeout(() => { document.querySelector("main").innerHTML = "${late}"; }, 700)</script>`;
    page = await openStory(world(), `<main></main><h2>Talks</h2>${STORY}${add}`);
    await waitForHighlights(page, 5);
    await pinCardOf("Rustem Umerov");
    await keptWhere(await boxOf());
    await page.reload();
    const isBack = (root: ShadowRoot) => root.querySelector('[aria-pressed="true"]') !== null;
    await waitInsidePopover(world().sidelight, page, isBack);
    const current = () =>
      page.evaluate(() => {
        const [mark] = CSS.highlights.get("sidelight-current") ?? [];
        return mark?.startContainer.parentElement?.id;
      });
    await expect.poll(current).toBe("late");
    // A page may write its text anew, as one that is hydrated does.
    await page.evaluate(() => document.querySelector("#late")?.replaceWith(""));
    await waitForNoPopover(world().sidelight, page);
    await page.evaluate((html) => {
      (document.querySelector("main") as Element).innerHTML = html;
    }, late);
    await waitInsidePopover(world().sidelight, page, isBack);
  });

  it("is there again when an application comes back to its page without a load, unless it was closed there", async () => {
    page = await openStory(world(), `<main>${STORY}</main>`);
    await pinCardOf("Rustem Umerov");
    const before = await boxOf();
    await keptWhere(before);
    await goOn();
    await waitForNoPopover(world().sidelight, page);
    await goBack();
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector('[aria-pressed="true"]') !== null);
    expect(await boxOf()).toEqual(before);
    await page.keyboard.press("Escape");
    await expect.poll(readKept).toEqual([]);
    await goOn();
    await expect.poll(async () => (await readHighlights(page)).length).toBe(1);
    await goBack();
    await opensAnew(page);
  });

  /** As an application goes to another of its pages: the address first, then the text. */
  async function goOn(): Promise<void> {
    await page.evaluate(() => {
      const main = document.querySelector("main") as Element;
      const before = main.innerHTML;
      addEventListener(
        "popstate",
        () => main.replaceChildren(...new DOMParser().parseFromString(before, "text/html").body.childNodes),
        { once: true },
      );
      history.pushState(null, "", "?next");
      main.innerHTML = "<p>Ukraine and Russia held peace talks in Istanbul.</p>";
    });
  }

  async function goBack(): Promise<void> {
    await page.evaluate(() => history.back());
    await expect.poll(() => page.url()).not.toContain("next");
  }

  /** Point at a mention of a page that has just been loaded: a card opens, which a pinned one would not let happen. */
  async function opensAnew(loaded: Page): Promise<void> {
    await loaded.bringToFront();
    await waitForHighlights(loaded, 3);
    await pointAtMention(loaded, "Rustem Umerov");
    const wanted = '[aria-label="Pin this card"][aria-pressed="false"]';
    const name = (root: ShadowRoot, pin: string) => root.querySelector(pin) && root.querySelector("h2")?.textContent;
    expect(await waitInsidePopover(world().sidelight, loaded, name, wanted)).toBe("Rustem Umerov");
  }

  /** Wait until the background has remembered that a card is pinned here. */
  async function keptWhere({ x, y }: Box): Promise<void> {
    await expect.poll(readKept).toEqual([{ left: x, top: y }]);
  }

  /** Where the card is that the background remembers for the page. */
  async function readKept(): Promise<readonly { left: number; top: number }[]> {
    const { control } = world();
    const pins = (await control.remembered("pins", await control.findTab(page))) as KeptPins | undefined;
    const address = await hashAddress(page.url());
    const own = (pins ?? []).filter((one) => one.page === address);
    return own.map(({ pin: { box } }) => ({ left: box.left, top: box.top }));
  }

  async function openPinned(): Promise<void> {
    page = await openTab(world().sidelight.browser, "page");
    opened += 1;
    await page.goto(world().pages.url(`/sample/index.html?${opened}`, "news.example"));
    await waitForHighlights(page, 3);
    await pinCardOf();
  }

  async function pinCardOf(mention?: string): Promise<void> {
    await pointAtMention(page, mention);
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector("h2") !== null);
    await reconcile();
    await click('[aria-pressed="false"]');
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector(".move") !== null);
  }

  /** Drag something in the card by so many pixels. */
  async function drag(selector: string, right: number, down: number): Promise<void> {
    const at = await middleInCard(world(), page, selector);
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x + right, at.y + down, { steps: 6 });
    await page.mouse.up();
    await reconcile();
  }

  function click(selector: string): Promise<void> {
    return pressInCard(world().sidelight, page, selector);
  }

  async function focus(selector: string): Promise<void> {
    await inside((root, wanted) => root.querySelector<HTMLElement>(wanted)?.focus(), selector);
  }

  /** Two frames: what follows the page has followed by then. */
  function reconcile(): Promise<unknown> {
    return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  function boxOf(): Promise<Box> {
    return page.evaluate(() => {
      const { x, y, width, height } = (document.querySelector("[popover]") as HTMLElement).getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  function inside(look: (root: ShadowRoot, selector: string) => void, selector: string): Promise<unknown> {
    return insidePopover(world().sidelight, page, look, selector);
  }
});
