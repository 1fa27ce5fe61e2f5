import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { readHighlights } from "../../scripts/driver/read-highlights.ts";
import {
  boxOfCard,
  countCardsFor,
  FILLER,
  nameOfCard,
  openCardOf,
  openSoon,
  openStory,
  reconcile,
  STORY,
} from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

/** Room between a mention's line and its card, in CSS pixels. */
const GAP = 8;

describeInEachBrowser("an open card", (world, browser) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it.each([
    ["the page scrolls", () => scrollTo({ top: 40, behavior: "instant" })],
    ["something loads above it", () => document.querySelector("#above")?.setAttribute("style", "block-size: 130px")],
    ["the window becomes narrower", null],
    [
      "a box in a shadow root scrolls",
      () => document.querySelector("#outer")?.shadowRoot?.querySelector("div")?.scrollBy(0, 15),
    ],
    [
      "its text is moved by a style",
      () => document.querySelector("#led")?.setAttribute("style", "position: relative; top: 33px; left: 20px"),
    ],
  ])("goes with its mention when %s", async (_what, change) => {
    const outer = `<div id="outer"><template shadowrootmode="open"><div style="block-size: 300px; overflow: auto"><slot></slot></div>
      </template>${STORY}${FILLER}</div>`;
    page = await openStory(world(), `<div id="above" style="block-size: 60px"></div>${outer}${FILLER}`);
    await openCardOf(world(), page, "Rustem Umerov");
    const before = await boxOfCard(page);
    if (change) await page.evaluate(change);
    else await page.setViewport({ width: 300, height: 700 });
    await expect.poll(() => page.evaluate(seeGap)).toBe(GAP);
    const after = await boxOfCard(page);
    expect([after.x, after.y, after.width]).not.toEqual([before.x, before.y, before.width]);
    const width = await page.evaluate(() => innerWidth);
    expect(after.x).toBeGreaterThanOrEqual(0);
    expect(after.x + after.width).toBeLessThanOrEqual(width);
  });

  // WebDriver BiDi cannot pinch.
  if (browser === "chrome")
    it("is off its line in a window that is zoomed with two fingers", async () => {
      page = await openStory(world());
      const session = await page.createCDPSession();
      await session.send("Emulation.setPageScaleFactor", { pageScaleFactor: 2 });
      await openCardOf(world(), page, "Rustem Umerov");
      expect(await page.evaluate(seeGap)).toBe(GAP);
    });

  it("goes when its mention is taken from the page, also a pinned one", async () => {
    page = await openStory(world());
    for (const isPinned of [false, true]) {
      await openCardOf(world(), page, "Rustem Umerov");
      if (isPinned) await pin();
      await page.evaluate(() => {
        const led = document.querySelector("#led");
        const parent = led?.parentNode;
        const next = led?.nextSibling ?? null;
        led?.remove();
        Object.assign(window, { putBack: () => led && parent?.insertBefore(led, next) });
      });
      await waitForNoPopover(world().sidelight, page);
      await page.evaluate("putBack()");
      await page.mouse.move(700, 20);
    }
  });

  it("is over when the page takes it away: Escape is the page's then", async () => {
    page = await openStory(world(), STORY);
    await openCardOf(world(), page, "Rustem Umerov");
    await pin();
    await page.evaluate(() => {
      document.querySelector("[popover]")?.remove();
      document.addEventListener("keydown", ({ key }) => Object.assign(document.body.dataset, { key }));
    });
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("sidelight-current"))).toBe(false);
    // The keys are the page's a moment after the mark is.
    await expect
      .poll(async () => {
        await page.keyboard.press("Escape");
        return page.evaluate(() => document.body.dataset.key);
      })
      .toBe("Escape");
  });

  it("stays when the page changes beside its mention", async () => {
    page = await openStory(world(), STORY);
    await openCardOf(world(), page, "Rustem Umerov");
    await page.evaluate(() => {
      document.querySelector("#led")?.append(" It was said on Monday.");
      document.body.append("A line at the end.");
    });
    expect(await countCardsFor(page, 700)).toEqual([1]);
    await page.evaluate(() => document.querySelector("#led")?.setAttribute("style", "margin-block-start: 80px"));
    await expect.poll(() => page.evaluate(seeGap)).toBe(GAP);
    expect(await nameOfCard(page)).toBe("Rustem Umerov");
  });

  it("keeps how far it is scrolled, in a low window too, when its place is found anew", async () => {
    page = await openStory(world(), `${STORY}${FILLER}`, { width: 320, height: 340 });
    await openCardOf(world(), page, "peace talks in Istanbul");
    const scrolled = await waitInsidePopover(world().sidelight, page, (root) => {
      // Which of both scrolls depends on the room that there is.
      const boxes = [...root.querySelectorAll(".card, .body")].filter(
        (one) => one.scrollHeight > one.clientHeight + 20,
      );
      for (const box of boxes) box.scrollTo({ top: 20, behavior: "instant" });
      return Math.max(...boxes.map(({ scrollTop }) => scrollTop));
    });
    expect(scrolled).toBe(20);
    await page.evaluate(() => document.querySelector("p")?.setAttribute("style", "margin-block-start: 22px"));
    await expect.poll(() => page.evaluate(seeGap)).toBe(GAP);
    const still = await waitInsidePopover(world().sidelight, page, (root) =>
      Math.max(...[...root.querySelectorAll(".card, .body")].map((one) => one.scrollTop)),
    );
    expect(still).toBe(20);
  });

  it("is in reach when it is pinned and the window becomes small", async () => {
    page = await openStory(world());
    await openCardOf(world(), page, "prisoner exchange");
    await pin();
    await waitInsidePopover(world().sidelight, page, (root) => {
      const handle = root.querySelector<HTMLElement>(".move");
      handle?.focus();
      return handle !== null;
    });
    for (let press = 0; press < 20; press++) await page.keyboard.press("ArrowRight");
    await page.setViewport({ width: 400, height: 300 });
    const reach = async (): Promise<readonly boolean[]> => {
      const { left, top, right, bottom } = await boxOfCard(page);
      return [left >= 0, top >= 0, right <= 400, bottom <= 300];
    };
    await expect.poll(reach).toEqual([true, true, true, true]);
  });

  it("is marked on the page as long as it is open, and when the reader goes back to its sentence that pulses", async () => {
    page = await openStory(world());
    await openCardOf(world(), page, "Rustem Umerov");
    await pin();
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    await reconcile(page);
    await page.evaluate(noteCurrent);
    await pressInCard(world().sidelight, page, "More actions");
    await pressInCard(world().sidelight, page, "Show in the text");
    await page.waitForFunction(() => (window as unknown as { shown: boolean[] }).shown.length >= 3, { polling: 20 });
    expect(await page.evaluate(() => (window as unknown as { shown: boolean[] }).shown)).toEqual([true, false, true]);
    const mention = (await readHighlights(page)).find(({ text }) => text === "Rustem Umerov");
    expect(mention?.y).toBeGreaterThanOrEqual(0);
    // The pulse lasts 1.65 s; then the mention is marked for as long as the card is there.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1_200)));
    expect(await page.evaluate(() => CSS.highlights.has("sidelight-current"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => CSS.highlights.has("sidelight-current"))).toBe(false);
  });

  async function pin(): Promise<void> {
    await pressInCard(world().sidelight, page, '[aria-pressed="false"]');
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector('[aria-pressed="true"]') !== null);
  }
});

/** Runs inside the page: how far the card is from its mention's lines, rounded; negative when it covers them. */
function seeGap(): number {
  const [mark] = [...(CSS.highlights.get("sidelight-current") ?? [])] as AbstractRange[];
  const host = document.querySelector("[popover]");
  if (!mark || !host) return Number.NaN;
  const range = document.createRange();
  range.setStart(mark.startContainer, mark.startOffset);
  range.setEnd(mark.endContainer, mark.endOffset);
  const [card, line] = [host.getBoundingClientRect(), range.getBoundingClientRect()];
  return Math.round(Math.max(card.top - line.bottom, line.top - card.bottom));
}

/** Runs inside the page: notes each time whether a mention is marked as the current one. */
function noteCurrent(): void {
  const shown = [CSS.highlights.has("sidelight-current")];
  Object.assign(window, { shown });
  const look = (): void => {
    const now = CSS.highlights.has("sidelight-current");
    if (now !== shown.at(-1)) shown.push(now);
    requestAnimationFrame(look);
  };
  look();
}
