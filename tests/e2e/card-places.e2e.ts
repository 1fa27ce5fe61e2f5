import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention, pointAtPlace } from "../../scripts/driver/point-at.ts";
import {
  type PaintedMention,
  readHighlights,
  waitForHighlights,
  waitForNoHighlights,
} from "../../scripts/driver/read-highlights.ts";
import { middleInCard, openSoon } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

/** A place on a page where a card may be asked for. */
type CardPlace = {
  readonly name: string;
  /** The body's HTML; `STORY` in it tells what is marked. */
  readonly body: string;
  /** Brings the place about, where a reader does it by pressing the page's button. */
  readonly press?: boolean;
  readonly width?: number;
  readonly height?: number;
  /** The mention's lines run from top to bottom: its column is what must not be covered. */
  readonly vertical?: boolean;
  /** There is no room beside the line: the card takes all of the window. */
  readonly low?: boolean;
};

const STORY = `<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025. <span lang="en">Rustem Umerov</span> led the
  delegation of Ukraine, and what the two sides agreed on is an exchange of prisoners.</p>`;
const POPOVER = `<button popovertarget="inner">Open</button><template id="story">${STORY}</template>
  <div id="inner" popover ontoggle="inner.append(story.content)"></div>`;
const FILLER =
  "<p>Nothing of the kind stands in this paragraph about gardens, rivers and the price of bread.</p>".repeat(8);

const PLACES: readonly CardPlace[] = [
  {
    name: "a modal dialog",
    press: true,
    body: `<button onclick="inner.showModal()">Open</button><dialog id="inner">${STORY}</dialog>`,
  },
  {
    name: "the upper one of two modal dialogs, though it comes first in the document",
    press: true,
    body: `<button onclick="lower.showModal(), upper.showModal()">Open</button>
      <dialog id="upper">${STORY}</dialog><dialog id="lower" style="inset: 0">${FILLER}</dialog>`,
  },
  {
    name: "a modal dialog in a shadow root, with the text slotted into it",
    press: true,
    body: `<button onclick="outer.shadowRoot.querySelector('dialog').showModal()">Open</button>
      <div id="outer"><template shadowrootmode="open"><dialog><slot></slot></dialog></template>${STORY}</div>`,
  },
  {
    name: "a fullscreen element",
    press: true,
    body: `<button onclick="inner.requestFullscreen()">Open</button><div id="inner" style="background: white">${STORY}</div>`,
  },
  {
    name: "a scroll container that clips",
    body: `<div style="block-size: 90px; overflow: auto; contain: paint">${STORY}${FILLER}</div>${FILLER}`,
  },
  { name: "a rotated parent", body: `<div style="margin: 120px; transform: rotate(20deg)">${STORY}</div>` },
  {
    name: "a parent rotated by a right angle",
    vertical: true,
    body: `<div style="inline-size: 400px; margin: 100px 300px; transform: rotate(90deg)">${STORY}</div>`,
  },
  {
    name: "a scaled parent",
    body: `<div style="transform: scale(1.6) translate(60px, 40px); transform-origin: 0 0; inline-size: 400px">${STORY}</div>`,
  },
  {
    name: "a page that its own style zooms",
    body: `<style>body { zoom: 1.5 }</style><div style="block-size: 250px"></div>${STORY}`,
  },
  { name: "a right-to-left page", body: `<div dir="rtl">${STORY}${FILLER}</div>` },
  {
    name: "vertical text from the right",
    vertical: true,
    body: `<div style="writing-mode: vertical-rl; block-size: 90vw; inline-size: 560px">${STORY}${FILLER}</div>`,
  },
  {
    name: "vertical text from the left",
    vertical: true,
    body: `<div style="writing-mode: vertical-lr; inline-size: 560px">${STORY}${FILLER}</div>`,
  },
  {
    name: "vertical text in a narrow window",
    vertical: true,
    width: 520,
    body: `<div style="writing-mode: vertical-rl; block-size: 400px; inline-size: 560px">${STORY}${FILLER}</div>`,
  },
  {
    name: "a mention of two lines",
    body: `<div style="inline-size: 90px; margin-inline-start: 300px; line-height: 2">${STORY}</div>`,
  },
  { name: "a narrow window", width: 280, height: 640, body: `${STORY}${FILLER}` },
  { name: "a window of 400 % zoom", low: true, width: 320, height: 256, body: `${STORY}${FILLER}` },
  {
    name: "a low and wide window",
    low: true,
    width: 1000,
    height: 300,
    body: `${STORY}${FILLER}`,
  },
  {
    name: "a low window, far down",
    low: true,
    width: 320,
    height: 256,
    body: `<p>Gardens, and more gardens, and rivers.</p>${STORY}`,
  },
];

describeInEachBrowser("a card in", (world, browser) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it.each(PLACES)(
    "$name is in the window, on top, off the line where there is room, and leaves nothing behind",
    async (place) => {
      await openPlace(place);
      const before = await page.evaluate(() => document.documentElement.outerHTML);
      const mention = await pointAtMention(page, "Rustem Umerov");
      expect(mention.width * mention.height).toBeGreaterThan(0);
      await waitUntilPlaced();
      const seen = await page.evaluate(seeCard);
      expect(seen.outside).toBeLessThanOrEqual(0);
      expect(seen.hidden).toEqual([]);
      expect(seen.card.height).toBeGreaterThan(90);
      expect(seen.card.width).toBeGreaterThan(190);
      const [start, end] = place.vertical ? (["left", "right"] as const) : (["top", "bottom"] as const);
      const isOff = seen.card[start] >= seen.mention[end] || seen.card[end] <= seen.mention[start];
      if (place.low) {
        expect(seen.card.height).toBe(place.height);
        const text = await waitInsidePopover(
          world().sidelight,
          page,
          (root) => root.querySelector(".body")?.clientHeight,
        );
        expect(text).toBeGreaterThan(seen.card.height - 80);
      }
      if (!place.low) expect(isOff, JSON.stringify(seen)).toBe(true);
      await page.keyboard.press("Escape");
      await waitForNoPopover(world().sidelight, page);
      expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
      expect(await page.evaluate(() => CSS.highlights.has("sidelight-current"))).toBe(false);
    },
  );

  it("a scroll container goes with its line, and when the line is scrolled out of sight", async () => {
    const text = "a box that scrolls";
    await openPlace({
      name: text,
      body: `<div style="block-size: 200px"></div>
        <div id="box" style="block-size: 120px; overflow: auto">${STORY}${FILLER}</div>`,
    });
    await pointAtMention(page, "Rustem Umerov");
    await waitUntilPlaced();
    const before = await page.evaluate(seeCard);
    await page.evaluate(() => document.querySelector("#box")?.scrollBy({ top: 10, behavior: "instant" }));
    await expect.poll(async () => (await page.evaluate(seeCard)).card.top).toBe(before.card.top - 10);
    await page.evaluate(() => document.querySelector("#box")?.scrollTo({ top: 80, behavior: "instant" }));
    await waitForNoPopover(world().sidelight, page);
  });

  it("high columns is off both parts of a mention that is broken over two, and as high as it is elsewhere", async () => {
    await openPlace({
      name: "columns",
      body: `<div style="columns: 220px; block-size: 640px; column-fill: auto; line-height: 20px; orphans: 1; widows: 1">
        <div style="block-size: 620px"></div><p style="margin: 0; text-indent: calc(100% - 5em)">Rustem Umerov led Ukraine
        at the peace talks with Russia in Istanbul on 2 June 2025.</p></div>`,
    });
    await pointAtMention(page, "Rustem Umerov");
    await waitUntilPlaced();
    const { card, mention, outside } = await page.evaluate(seeCard);
    expect(mention.height).toBeGreaterThan(500);
    expect(outside).toBeLessThanOrEqual(0);
    expect(card.height).toBeGreaterThan(220);
    expect([card.top > mention.top + 20, card.bottom < mention.bottom - 20]).toEqual([true, true]);
  });

  it("a modal dialog closes by Escape before the dialog does", async () => {
    await openPlace(PLACES[0] as CardPlace);
    await pointAtMention(page, "Rustem Umerov");
    await waitUntilPlaced();
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(() => document.querySelector("dialog")?.open)).toBe(true);
    // The release of the first press can reach the page after this: until then the key is the card's.
    await expect
      .poll(async () => {
        await page.keyboard.press("Escape");
        return page.evaluate(() => document.querySelector("dialog")?.open);
      })
      .toBe(false);
  });

  it.each([
    ["an open popover", POPOVER],
    [
      "a dialog of the page's own making, which holds the focus and goes when something beside it is pressed",
      `<button onclick="inner.hidden = false">Open</button>
      <div id="inner" role="dialog" aria-modal="true" tabindex="-1" hidden>${STORY}</div><script>
        const unlessInside = (act) => ({ target }) => inner.hidden || inner.contains(target) || act();
        document.addEventListener("focusin", unlessInside(() => inner.focus()));
        document.addEventListener("mousedown", unlessInside(() => inner.remove()));
      </script>`,
    ],
  ])("%s can be pressed and keeps the focus", async (name, body) => {
    await openPlace({ name, body, press: true });
    await pointAtMention(page, "Rustem Umerov");
    await waitUntilPlaced();
    const button = await middleInCard(world(), page, "[aria-expanded]");
    await page.mouse.click(button.x, button.y);
    const focused = await waitInsidePopover(
      world().sidelight,
      page,
      (root) => root.querySelector(".more-actions") && root.activeElement?.ariaExpanded,
    );
    expect(focused).toBe("true");
  });

  it("a modal dialog goes with the dialog", async () => {
    await openPlace(PLACES[0] as CardPlace);
    await pointAtMention(page, "Rustem Umerov");
    await waitUntilPlaced();
    await page.evaluate(() => document.querySelector("dialog")?.close());
    await waitForNoPopover(world().sidelight, page);
  });

  // WebDriver BiDi has no way to ask for less motion, or for forced colours.
  if (browser === "chrome")
    it("a window of somebody who wants less motion does not move in", async () => {
      const { body } = PLACES[0] as CardPlace;
      for (const [value, animation] of [
        ["no-preference", "appear"],
        ["reduce", "none"],
      ] as const) {
        await openPlace({ name: value, body: body.replace("<dialog", "<dialog open") });
        await page.emulateMediaFeatures([{ name: "prefers-reduced-motion", value }]);
        await pointAtMention(page, "Rustem Umerov");
        const name = await waitInsidePopover(
          world().sidelight,
          page,
          (root) => getComputedStyle(root.querySelector(".card") as Element).animationName,
        );
        expect(name).toBe(animation);
        const moving = await waitInsidePopover(world().sidelight, page, (root) =>
          [...root.querySelectorAll("*")]
            .flatMap((one) => [getComputedStyle(one), getComputedStyle(one, "::before")])
            .filter((style) => style.animationName !== "none" || /[1-9]/.test(style.transitionDuration))
            .map((style) => style.cssText.length + 1),
        );
        expect(moving.length > 0).toBe(value === "no-preference");
        if (value !== "reduce") await page.close();
      }
    });

  // WebDriver BiDi has no way to print a page to look at.
  if (browser === "chrome")
    it("a page that is printed is not on the paper, and neither are marks", async () => {
      await openPlace({ name: "printed", body: STORY });
      await pointAtMention(page, "Rustem Umerov");
      await waitUntilPlaced();
      const look = () =>
        page.evaluate(() => [
          document.querySelector("[popover]")?.getBoundingClientRect().width,
          getComputedStyle(document.body, "::highlight(sidelight-mention)").textDecorationLine,
        ]);
      expect(await look()).toEqual([480, "underline"]);
      await page.emulateMediaType("print");
      expect(await look()).toEqual([0, "none"]);
    });

  // WebDriver BiDi has no way to ask for less motion, or for forced colours.
  if (browser === "chrome")
    it("forced colours takes those colours, with an edge around it, and shows its own mention alone", async () => {
      await openPlace({ name: "forced", body: `${STORY}${FILLER}` });
      const mention = (await readHighlights(page)).find(({ text }) => text === "Rustem Umerov");
      const session = await page.createCDPSession();
      await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
      // Chromium would paint each as a solid block.
      await waitForNoHighlights(page);
      await pointAtPlace(page, mention as PaintedMention);
      await waitUntilPlaced();
      expect((await readHighlights(page)).map(({ text }) => text)).toEqual(["Rustem Umerov"]);
      const looks = await waitInsidePopover(world().sidelight, page, (root) => {
        const system = document.createElement("i");
        system.style.cssText = "color: CanvasText; background-color: Canvas; outline-color: ButtonText";
        root.append(system);
        const { color, backgroundColor } = getComputedStyle(system);
        system.remove();
        const card = getComputedStyle(root.querySelector(".card") as Element);
        return {
          system: [color, backgroundColor],
          card: [card.color, card.backgroundColor],
          edge: [card.borderTopStyle, card.borderTopWidth, card.borderTopColor !== card.backgroundColor],
        };
      });
      expect(looks.card).toEqual(looks.system);
      expect(looks.edge).toEqual(["solid", "1px", true]);
    });

  async function openPlace({ body, press, width = 1000, height = 700 }: CardPlace): Promise<void> {
    const { openTab, pages } = world();
    pages.put("/place", `<!doctype html><title>Talks</title>${body}`);
    page = await openTab();
    await page.setViewport({ width, height });
    await page.goto(pages.url("/place", "news.example"));
    await page.bringToFront();
    if (press) await page.click("button");
    await waitForHighlights(page);
  }

  function waitUntilPlaced(): Promise<unknown> {
    return waitInsidePopover(
      world().sidelight,
      page,
      (root) => root.querySelector("h2") && root.getAnimations().length === 0,
    );
  }
});

/** Runs inside the page. Where the card and its mention are in the window, and where the card cannot be seen. */
function seeCard() {
  const findHost = (root: Document | ShadowRoot): HTMLElement | null => {
    const host = root.querySelector<HTMLElement>("[popover='manual']");
    if (host) return host;
    for (const { shadowRoot } of root.querySelectorAll("*")) {
      const inner = shadowRoot && findHost(shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const host = findHost(document) as HTMLElement;
  const [mark] = [...(CSS.highlights.get("sidelight-current") ?? [])] as AbstractRange[];
  const range = document.createRange();
  if (mark) range.setStart(mark.startContainer, mark.startOffset);
  if (mark) range.setEnd(mark.endContainer, mark.endOffset);
  const card = host.getBoundingClientRect();
  const points = [0.05, 0.5, 0.95].flatMap((right) =>
    [0.1, 0.5, 0.9].map((down) => [card.left + card.width * right, card.top + card.height * down] as const),
  );
  const root = host.getRootNode() as Document | ShadowRoot;
  return {
    card: card.toJSON() as DOMRect,
    mention: range.getBoundingClientRect().toJSON() as DOMRect,
    /** How far it reaches out of the window, in CSS pixels; not positive when it does not. */
    outside: Math.max(-card.left, -card.top, card.right - innerWidth, card.bottom - innerHeight),
    hidden: points.filter(([x, y]) => root.elementFromPoint(x, y) !== host),
  };
}
