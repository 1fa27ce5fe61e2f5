import type { Frame, Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { countCardsFor, heardKeys, NOTE_KEYS } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const STORY =
  "<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025. Rustem Umerov led the delegation of Ukraine.</p>";

const FRAME = `<!doctype html><title>A frame</title>${NOTE_KEYS}<button id="inner">Inner</button>${STORY}`;

/** A card opens after 500 ms of rest, and soon when it is asked for. */
const LONGER_THAN_OPENING = 900;

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

describeInEachBrowser("a card of a mention in a frame", (world) => {
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it("is drawn in the top page when the frame is too small for it, beside the mention", async () => {
    const frame = await openFramed();
    const before = await snapshot();
    const mention = await pointInFrame(frame);
    await waitUntilShown();
    expect(await countIn(frame)).toBe(0);
    const card = await cardBox();
    expect(card.y).toBeGreaterThanOrEqual(mention.y + mention.height);
    expect(card.y - mention.y - mention.height).toBeLessThan(12);
    expect(Math.abs(card.x + card.width / 2 - mention.x - mention.width / 2)).toBeLessThan(mention.width);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await snapshot()).toEqual(before);
  });

  it("is drawn in the top page from a frame in a frame, one of them scaled", async () => {
    world().pages.put("/middle", `<!doctype html><title>Middle</title>${iframe("/inner", "padding: 7px")}`);
    const frame = await openFramed(
      `<iframe src="/middle" style="width: 420px; height: 220px; border: 5px solid; transform: scale(0.8)"></iframe>`,
    );
    const mention = await pointInFrame(frame);
    await waitUntilShown();
    const card = await cardBox();
    expect(Math.abs(card.y - mention.y - mention.height - 10)).toBeLessThan(3);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
  });

  it("stays while the pointer travels out of the frame and into it, and closes when it leaves", async () => {
    const frame = await openFramed();
    await pointInFrame(frame);
    await waitUntilShown();
    const card = await cardBox();
    await page.mouse.move(card.x + card.width / 2, card.y + 40, { steps: 15 });
    // A card that has been left closes after 300 ms.
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 600)));
    await waitUntilShown();
    await page.mouse.move(card.x + card.width + 150, card.y + 80, { steps: 6 });
    await waitForNoPopover(world().sidelight, page);
  });

  it("keeps its keys from both pages, closes by Escape, and gives the focus back to the frame", async () => {
    const frame = await openFramed();
    await frame.click("#inner");
    await pointInFrame(frame);
    const close = await waitInsidePopover(world().sidelight, page, (root) => {
      const box = root.querySelector(".body")?.getBoundingClientRect();
      return box && root.getAnimations().length === 0 ? { x: box.x + 30, y: box.y + 30 } : null;
    });
    await page.mouse.click(close.x, close.y);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toBe("dialog");
    await page.keyboard.press("j");
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    for (const one of [page.mainFrame(), frame]) expect(await heardKeys(one)).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("iframe");
    expect(await frame.evaluate(() => document.activeElement?.id)).toBe("inner");
  });

  it.each(["nothing of the story", "the story"])(
    "closes by Escape pressed in the page around it, which tells %s and does not hear of it",
    async (told) => {
      const large = iframe(world().pages.url("/inner", "frames.example"), "width: 700px; height: 500px");
      const frame = await openFramed(`${told === "the story" ? STORY : ""}<button id="outer">Outer</button>${large}`);
      await page.click("#outer");
      await pointInFrame(frame);
      await expect.poll(() => countIn(frame)).toBe(1);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("outer");
      await expect.poll(pressEscapeUnheard).toBe(true);
      await expect.poll(() => countIn(frame)).toBe(0);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("outer");
      await page.keyboard.press("Escape");
      expect(await heardKeys(page)).toContain("keydown Escape");
    },
  );

  it("closes by Escape in a frame that the page has written, and which so lost what listened there before", async () => {
    await openFramed();
    await page.evaluate((html) => {
      const written = document.createElement("iframe");
      written.style.cssText = "width: 700px; height: 500px";
      document.querySelector("iframe")?.replaceWith(written);
      written.contentDocument?.open();
      written.contentDocument?.write(html);
      written.contentDocument?.close();
    }, FRAME);
    const frame = page.frames().at(-1) as Frame;
    await waitUntilMarked(frame);
    await frame.click("#inner");
    await pointInFrame(frame);
    await expect.poll(() => countIn(frame)).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => countIn(frame)).toBe(0);
  });

  it("keeps no Escape from the page when it has gone with its frame", async () => {
    const frame = await openFramed(
      iframe(world().pages.url("/inner", "frames.example"), "width: 700px; height: 500px"),
    );
    await pointInFrame(frame);
    await expect.poll(() => countIn(frame)).toBe(1);
    await page.evaluate(() => document.querySelector("iframe")?.remove());
    await expect
      .poll(async () => {
        await page.keyboard.press("Escape");
        return heardKeys(page);
      })
      .toContain("keydown Escape");
  });

  it("closes when the top page scrolls its mention away, and goes with its frame", async () => {
    const frame = await openFramed();
    await pointInFrame(frame);
    await waitUntilShown();
    await page.evaluate(() => scrollTo({ top: 3000, behavior: "instant" }));
    await waitForNoPopover(world().sidelight, page);
    await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
    await page.mouse.move(900, 600);
    await pointInFrame(frame);
    await waitUntilShown();
    await page.evaluate(() => document.querySelector("iframe")?.remove());
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(0);
  });

  it("is there again after its page was loaded again, when it was pinned", async () => {
    const frame = await openFramed();
    await pointInFrame(frame);
    await waitUntilShown();
    await pressInCard(world().sidelight, page, '[aria-pressed="false"]');
    const { control } = world();
    const tab = await control.findTab(page);
    await expect.poll(() => control.remembered("pins", tab)).toHaveLength(1);
    const before = await cardBox();
    await page.reload();
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector('[aria-pressed="true"]') !== null);
    expect(await cardBox()).toEqual(before);
  });

  it("is not read as if it were the top page's text", async () => {
    const frame = await openFramed(`${STORY}${iframe("/inner")}`);
    const { control } = world();
    const tab = await control.findTab(page);
    const before = await control.summarize(tab);
    await pointInFrame(frame);
    await waitUntilShown();
    await page.evaluate(() => document.body.append(document.createElement("hr")));
    expect((await control.summarize(tab)).mentions.length).toBe(before.mentions.length);
  });

  it.each([
    ["is large enough", iframe("/inner", "width: 700px; height: 500px")],
    ["is of another site", "CROSS"],
    [
      "is kept apart by sandbox",
      `<iframe sandbox="allow-scripts" src="/inner" style="width: 320px; height: 120px"></iframe>`,
    ],
  ])("is drawn inside the frame when that %s", async (_why, html) => {
    const other = world().pages.url("/inner", "frames.example");
    const frame = await openFramed(html === "CROSS" ? iframe(other) : html);
    await pointInFrame(frame);
    await expect.poll(() => countIn(frame)).toBe(1);
    expect(await countIn(page.mainFrame())).toBe(0);
    const { outside } = await frame.evaluate(() => {
      const box = (document.querySelector("[popover]") as HTMLElement).getBoundingClientRect();
      return { outside: Math.max(-box.left, box.right - innerWidth) };
    });
    expect(outside).toBeLessThanOrEqual(0);
  });

  it.each([
    ["the same site", ""],
    ["another site", "frames.example"],
  ])(
    "is the only one of its tab, in a frame of %s: a pinned one stays until the reader asks for another",
    async (_whose, host) => {
      // Beside the card of the page around it, whose mention stands at the left, whatever the letters are like.
      const large = "width: 470px; height: 420px; position: absolute; top: 260px";
      const story =
        "<p>Rustem Umerov led the delegation of Ukraine at the peace talks with Russia in Istanbul on 2 June 2025.</p>";
      const frame = await openFramed(
        `${story}${iframe(host ? world().pages.url("/inner", host) : "/inner", `${large}; left: 510px`)}`,
      );
      const { sidelight, control } = world();
      const tab = await control.findTab(page);
      const cards = async () => [await countIn(page.mainFrame()), await countIn(frame)];
      await pointAtMention(page, "Rustem Umerov");
      await waitUntilShown();
      await pressInCard(sidelight, page, '[aria-pressed="false"]');
      await expect.poll(() => control.remembered("pins", tab)).toHaveLength(1);
      const mention = await pointInFrame(frame);
      expect(await countCardsFor(frame, LONGER_THAN_OPENING)).toEqual([0]);
      expect(await cards()).toEqual([1, 0]);
      await page.touchscreen.tap(mention.x + mention.width / 2, mention.y + mention.height / 2);
      await expect.poll(cards).toEqual([0, 1]);
      await expect.poll(() => control.remembered("pins", tab)).toBeUndefined();
      await control.ask(tab, "openCard", 0);
      await expect.poll(cards).toEqual([1, 0]);
      expect(await countCardsFor(page, LONGER_THAN_OPENING)).toEqual([1]);
      await page.keyboard.press("Escape");
      await expect.poll(cards).toEqual([0, 0]);
    },
  );

  /** Whether the page heard nothing of it: by messages, the page around a frame learns of a card a moment after it is there. */
  async function pressEscapeUnheard(): Promise<boolean> {
    await page.evaluate(() => (window as unknown as { heard: string[] }).heard.splice(0));
    await page.keyboard.press("Escape");
    return (await heardKeys(page)).length === 0;
  }

  /** Open a page with a frame, and wait until a mention is marked in the innermost. */
  async function openFramed(html = iframe("/inner")): Promise<Frame> {
    const { openTab, pages } = world();
    pages.put("/inner", FRAME);
    pages.put(
      "/framed",
      `<!doctype html><title>Talks</title>${NOTE_KEYS}<p>Above.</p>${html}<div style="block-size: 4000px">Below.</div>`,
    );
    page = await openTab();
    await page.setViewport({ width: 1000, height: 700 });
    await page.goto(pages.url("/framed", "news.example"));
    await page.bringToFront();
    const frame = page.frames().find((one) => one.url().endsWith("/inner"));
    if (!frame) throw new Error("The frame did not load.");
    await waitUntilMarked(frame);
    return frame;
  }

  const waitUntilMarked = (frame: Frame): Promise<unknown> =>
    frame.waitForFunction(() => (CSS.highlights.get("sidelight-mention")?.size ?? 0) > 0, { polling: 20 });

  /** Move the pointer onto a mention as a hand does. @returns Where its last line is in the window. */
  async function pointInFrame(frame: Frame): Promise<Box> {
    await waitUntilMarked(frame);
    const inFrame = await frame.evaluate(() => {
      const mark = [...(CSS.highlights.get("sidelight-mention") ?? [])].find((one) => one.startContainer.textContent);
      const range = document.createRange();
      if (mark) range.setStart(mark.startContainer, mark.startOffset);
      if (mark) range.setEnd(mark.endContainer, mark.endOffset);
      const line = [...range.getClientRects()].at(-1);
      return { x: line?.x ?? 0, y: line?.y ?? 0, width: line?.width ?? 0, height: line?.height ?? 0 };
    });
    const box = await toWindow(frame, inFrame);
    await page.mouse.move(box.x - 10, box.y + box.height / 2);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
    return box;
  }

  async function toWindow(frame: Frame, box: Box): Promise<Box> {
    const parent = frame.parentFrame();
    const element = await frame.frameElement();
    if (!parent || !element) return box;
    const outer = await element.evaluate((one) => {
      const { x, y, width } = one.getBoundingClientRect();
      const { borderLeftWidth, borderTopWidth, paddingLeft, paddingTop } = getComputedStyle(one);
      const scale = width / (one as HTMLElement).offsetWidth;
      const [left, top] = [borderLeftWidth, paddingLeft, borderTopWidth, paddingTop]
        .map(Number.parseFloat)
        .reduce(([across, down], size, at) => (at < 2 ? [across + size, down] : [across, down + size]), [0, 0] as [
          number,
          number,
        ]);
      return { x: x + left * scale, y: y + top * scale, scale };
    });
    const { scale } = outer;
    return toWindow(parent, {
      x: outer.x + box.x * scale,
      y: outer.y + box.y * scale,
      width: box.width * scale,
      height: box.height * scale,
    });
  }

  const waitUntilShown = (): Promise<unknown> =>
    waitInsidePopover(world().sidelight, page, (root) => root.querySelector("h2") && root.getAnimations().length === 0);

  const countIn = (frame: Frame): Promise<number> =>
    frame.evaluate(() => document.querySelectorAll("[popover]").length);

  const cardBox = (): Promise<Box> =>
    page.evaluate(() => document.querySelector("[popover]")?.getBoundingClientRect().toJSON());

  const snapshot = (): Promise<string[]> =>
    Promise.all(page.frames().map((frame) => frame.evaluate(() => document.documentElement.outerHTML)));
});

function iframe(src: string, style = "margin-left: 300px; width: 320px; height: 120px"): string {
  return `<iframe src="${src}" style="${style}"></iframe>`;
}
