import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { insidePopover, waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { type PaintedMention, readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { countCardsFor, middleInCard, reconcile } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const FILLER =
  "<p>Nothing of the kind stands in this paragraph about gardens, rivers and the price of bread.</p>".repeat(8);

const PHONE = { width: 390, height: 760, hasTouch: true, isMobile: false };

const PAGE = `<!doctype html><title>Talks</title><meta name="viewport" content="width=device-width">
  <p>Ukraine and Russia held <a href="/elsewhere">peace talks in Istanbul</a> on 2 June 2025. Rustem Umerov led the delegation
  of Ukraine.</p>${FILLER}`;

describeInEachBrowser("the card by touch", (world, browser) => {
  let page: Page;

  afterEach(async () => {
    await page.close();
  });

  it("opens by a tap on a mention, as a sheet with a grip at the bottom of the window", async () => {
    await openPage();
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    const sheet = await waitInsidePopover(world().sidelight, page, (root) => {
      const grip = root.querySelector(".grip")?.getBoundingClientRect();
      const card = root.querySelector(".card")?.getBoundingClientRect();
      return grip && card && { grip: grip.toJSON() as DOMRect, card: card.toJSON() as DOMRect };
    });
    const window = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
    expect(Math.round(sheet.card.bottom)).toBe(window.height);
    expect([sheet.card.left, sheet.card.width]).toEqual([0, window.width]);
    expect(sheet.card.top).toBeGreaterThan(window.height / 4);
    expect(sheet.grip.height).toBeGreaterThanOrEqual(24);
    expect(sheet.grip.top - sheet.card.top).toBeLessThan(4);
  });

  it("is as large on a page that its own style zooms", async () => {
    await openPage();
    await page.addStyleTag({ content: "body { zoom: 1.5 }" });
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    const { x, y, width, height } = await boxOf();
    const widthOfPage = await page.evaluate(() => document.documentElement.clientWidth);
    expect([x, width, y + height].map(Math.round)).toEqual([0, widthOfPage, PHONE.height]);
  });

  it("is a sheet for the finger and a card beside the mention for the mouse, on the same page", async () => {
    await openPage();
    await pointAtMention(page, "Rustem Umerov");
    await waitUntilShown();
    expect((await boxOf()).width).toBe(PHONE.width - 16);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    expect((await boxOf()).width).toBe(390);
  });

  it("stays when it is pinned and the page is tapped", async () => {
    await openPage();
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    await pressInCard(world().sidelight, page, '[aria-pressed="false"]');
    await page.touchscreen.tap(30, 200);
    expect(await countCardsFor(page, 500)).toEqual([1]);
  });

  it("closes by a tap beside it, and by the grip pulled down", async () => {
    await openPage();
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    await page.touchscreen.tap(30, 200);
    await waitForNoPopover(world().sidelight, page);
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    await pullGrip(30);
    expect(await insidePopover(world().sidelight, page, () => true)).toBe(true);
    await pullGrip(120);
    await waitForNoPopover(world().sidelight, page);
  });

  it("leaves the mention in sight where there is room for both", async () => {
    await openPage();
    await page.evaluate(() => document.body.style.setProperty("padding-block-start", "420px"));
    // Firefox takes a tap for what it has drawn last.
    await reconcile(page);
    const { y, height } = await mention("Rustem Umerov");
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    const room = await page.evaluate(() => innerHeight - 240);
    expect(y + height).toBeLessThan(room);
    expect((await boxOf()).y).toBeGreaterThan(y + height);
  });

  it("stays as it is when it is pinned and moved, and goes back to the bottom when it is let go", async () => {
    await openPage();
    await tap(await mention("Rustem Umerov"));
    await waitUntilShown();
    const before = await boxOf();
    await pressInCard(world().sidelight, page, '[aria-pressed="false"]');
    await inside((root) => root.querySelector<HTMLElement>(".move")?.focus());
    await page.keyboard.press("ArrowUp");
    // To whole pixels, which a sheet as high as its text need not begin at.
    expect(await boxOf()).toEqual({ ...before, y: Math.round(before.y - 24) });
    await page.setViewport({ ...PHONE, width: 300, height: 360 });
    await expect.poll(async () => (await boxOf()).width).toBeLessThanOrEqual(300);
    const { x, y, width, height } = await boxOf();
    expect([x >= 0, y >= 0, x + width <= 300, y + height <= 360]).toEqual([true, true, true, true]);
    await page.setViewport(PHONE);
    await pressInCard(world().sidelight, page, '[aria-pressed="true"]');
    await expect.poll(boxOf).toEqual(before);
  });

  it("does not open by a tap on a link that is a mention: the link is followed", async () => {
    await openPage();
    await page.evaluate(() => {
      const watch = new MutationObserver(() => sessionStorage.setItem("opened", "yes"));
      watch.observe(document.body, { childList: true });
    });
    const gone = page.waitForNavigation();
    await tap(await mention("peace talks in Istanbul"));
    await gone;
    expect(new URL(page.url()).pathname).toBe("/elsewhere");
    expect(await page.evaluate(() => sessionStorage.getItem("opened"))).toBeNull();
  });

  it("opens by a finger that holds a link that is a mention, which is not followed then", async () => {
    await openPage();
    const { x, y, width, height } = await mention("peace talks in Istanbul");
    const touch = await page.touchscreen.touchStart(x + width / 2, y + height / 2);
    await waitUntilShown();
    await touch.end();
    expect(await countCardsFor(page, 300)).toEqual([1]);
    expect((await boxOf()).width).toBe(PHONE.width);
    expect(new URL(page.url()).pathname).toBe("/touch");
  });

  // WebDriver BiDi has touches, but no gestures.
  if (browser === "chrome")
    it("leaves a long press to the page", async () => {
      await openPage();
      await page.evaluate(noteTouches);
      const { x, y, width, height } = await mention("Rustem Umerov");
      const session = await page.createCDPSession();
      await session.send("Input.synthesizeTapGesture", {
        x: Math.round(x + width / 2),
        y: Math.round(y + height / 2),
        duration: 1_200,
        gestureSourceType: "touch",
      });
      const told = () => page.evaluate(() => (window as unknown as { told: string[] }).told);
      // Held so long it is no tap: there is no click.
      await expect.poll(told).toEqual(["pointerdown", "touchstart", "pointerup", "touchend"]);
      await tap(await mention("Rustem Umerov"));
      await waitUntilShown();
      expect((await told()).slice(4)).toEqual(["pointerdown", "touchstart", "pointerup", "touchend", "click", "card"]);
    });

  async function openPage(): Promise<void> {
    const { sidelight, pages } = world();
    pages.put("/touch", PAGE);
    pages.put("/elsewhere", "<!doctype html><title>Elsewhere</title><p>Elsewhere.</p>");
    page = await sidelight.browser.newPage();
    await page.setViewport(PHONE);
    await page.goto(pages.url("/touch", "news.example"));
    await page.bringToFront();
    await waitForHighlights(page, 2);
  }

  function boxOf(): Promise<{ x: number; y: number; width: number; height: number }> {
    return page.evaluate(() => {
      const { x, y, width, height } = (document.querySelector("[popover]") as HTMLElement).getBoundingClientRect();
      return { x, y, width, height };
    });
  }

  async function inside(act: (root: ShadowRoot) => void): Promise<void> {
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector("[aria-pressed]") !== null);
    await insidePopover(world().sidelight, page, act);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  async function mention(text: string): Promise<PaintedMention> {
    const found = (await readHighlights(page)).find((one) => one.text === text);
    if (!found) throw new Error(`"${text}" is not marked`);
    return found;
  }

  function tap({ x, y, width, height }: PaintedMention): Promise<void> {
    return page.touchscreen.tap(x + width / 2, y + height / 2);
  }

  async function pullGrip(way: number): Promise<void> {
    const grip = await middleInCard(world(), page, ".grip");
    const touch = await page.touchscreen.touchStart(grip.x, grip.y);
    for (const part of [0.5, 1]) await touch.move(grip.x, grip.y + way * part);
    await touch.end();
  }

  const waitUntilShown = (): Promise<unknown> =>
    waitInsidePopover(world().sidelight, page, (root) => root.querySelector("h2") && root.getAnimations().length === 0);
});

/** Runs inside the page: notes what it is told of touches, and when a card is put on it. */
function noteTouches(): void {
  const told: string[] = [];
  Object.assign(window, { told });
  for (const name of ["pointerdown", "touchstart", "pointerup", "touchend", "pointercancel", "contextmenu", "click"]) {
    window.addEventListener(name, ({ type, defaultPrevented }) => told.push(defaultPrevented ? `no ${type}` : type));
  }
  new MutationObserver(([change]) => {
    if (change?.addedNodes.length) told.push("card");
  }).observe(document.body, { childList: true });
}
