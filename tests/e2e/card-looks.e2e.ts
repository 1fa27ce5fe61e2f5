import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import {
  CARD_LOOKS,
  type CardLook,
  endScene,
  openScene,
  pressInScene,
  waitUntilCardRests,
} from "../../scripts/card-scenes.ts";
import { insidePopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { luminanceOf } from "../../src/page/paint/ground.ts";
import { boxOfCard, openSoon } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

// What the pictures of the card show and a test can say, of every state in every look.

/** What is pressed to come from one state to the next, and what is looked at there. */
const WALK: readonly (readonly [state: string, ...presses: string[]])[] = [
  ["open"],
  ["with another question open", ".body > .questions summary"],
  ["with more actions", "More actions"],
  ["pinned, with more actions", "Pin this card"],
  ["pinned", "More actions"],
  ["let go", "Pin this card"],
  ["followed to another entity", ".term"],
  ["back", "Back"],
  ["with an undo", "More actions", ".more-actions > button:last-of-type"],
];

describeInEachBrowser("the card as it looks", (world, browser) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    await endScene(world().sidelight, page);
    await page.close();
  });

  // WebDriver BiDi has no way to ask for a scheme or for forced colours.
  const canHave = ({ scheme, forcedColours }: CardLook): boolean => browser === "chrome" || !(scheme || forcedColours);

  it.each(Object.entries(CARD_LOOKS).filter(([, look]) => canHave(look)))(
    "in %s: nothing is clipped, overlaps, is too small to hit or too pale to read, in any state",
    async (_name, look) => {
      await open(look);
      const problems: string[] = [];
      for (const [state, ...presses] of WALK) {
        for (const press of presses) await pressInScene(world().sidelight, page, press);
        if (state.startsWith("followed")) await waitUntilFollowed();
        problems.push(...(await findProblems()).map((problem) => `${state}: ${problem}`));
      }
      expect(problems).toEqual([]);
    },
  );

  it.each([
    ["as usual", { width: 1000, height: 760 }, 480],
    ["with large text", { width: 1000, height: 760, textSize: 32 }, 560],
    ["in a narrow window", { width: 340, height: 700 }, 324],
    ["as a sheet on a phone", { width: 390, height: 760, touch: true }, 390],
    ["as a sheet on a tablet", { width: 1000, height: 760, touch: true }, 640],
  ])("is as wide as it should be %s", async (_when, look, width) => {
    await open(look);
    // Firefox shows a scroll bar of its own.
    const room = await page.evaluate(() => document.documentElement.clientWidth);
    expect((await boxOfCard(page)).width).toBe(Math.min(width, room));
  });

  it.each(
    (["light", "dark"] as const).filter((scheme) =>
      canHave({ width: 0, height: 0, ...(scheme === "dark" && { scheme }) }),
    ),
  )(
    "has a body of 460 pixels at the most, with a shade where there is more of it, and its name in sight, in %s",
    async (scheme) => {
      await open({ width: 1000, height: 760, scheme });
      const body = await waitInsidePopover(world().sidelight, page, (root) => {
        const box = root.querySelector(".body");
        return box && { height: box.clientHeight, inside: box.scrollHeight };
      });
      expect(body.height).toBeLessThanOrEqual(460);
      expect(body.inside).toBeGreaterThan(body.height + 20);
      expect(await seeShade()).toBeGreaterThan(4);
      const name = () =>
        waitInsidePopover(world().sidelight, page, (root) =>
          root.querySelector(".name")?.getBoundingClientRect().toJSON(),
        );
      const before = await name();
      await insidePopover(world().sidelight, page, (root) =>
        root.querySelector(".body")?.scrollTo({ top: 9_999, behavior: "instant" }),
      );
      await waitUntilCardRests(world().sidelight, page);
      expect(await seeShade()).toBeLessThan(2);
      expect(await name()).toEqual(before);
    },
  );

  async function open(look: CardLook): Promise<void> {
    const { sidelight, pages } = world();
    page = await sidelight.browser.newPage();
    await openScene(sidelight, page, pages.url("/sample/index.html", "news.example"), {
      name: "",
      look,
      mention: "Istanbul",
    });
  }

  const waitUntilFollowed = (): Promise<unknown> =>
    waitInsidePopover(world().sidelight, page, (root) => root.querySelector(".trail li") !== null);

  async function findProblems(): Promise<readonly string[]> {
    await waitUntilCardRests(world().sidelight, page);
    const { problems, colours } = await waitInsidePopover(world().sidelight, page, lookAtCard);
    const pale = colours.filter(({ ink, ground, least }) => contrast(ink, ground) < least);
    return [...problems, ...pale.map(({ what, ink, ground }) => `${what} is ${ink} on ${ground}`)];
  }

  /** How much the lower edge of the body differs in lightness from its ground, in its empty margin. */
  async function seeShade(): Promise<number> {
    const box = await waitInsidePopover(world().sidelight, page, (root) =>
      root.querySelector(".body")?.getBoundingClientRect().toJSON(),
    );
    const strip = { x: box.x + 4, y: box.y, width: 8, height: box.height };
    // Of the window as it is: for what lies beyond, the browser gives the page another size.
    const picture = await page.screenshot({ clip: strip, encoding: "base64", captureBeyondViewport: false });
    return page.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(image.width, image.height).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      const lightness = (y: number): number => {
        const [red = 0, green = 0, blue = 0] = canvas?.getImageData(4, y, 1, 1).data ?? [];
        return red + green + blue;
      };
      const ground = lightness(Math.round(image.height / 2));
      return Math.abs(lightness(image.height - 3) - ground);
    }, picture);
  }
});

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}

/** Runs on the root of the card: what is wrong with how it is laid out, and the colours of all that is read. */
function lookAtCard(root: ShadowRoot) {
  const card = root.querySelector(".card") as HTMLElement;
  const edge = card.getBoundingClientRect();
  const problems: string[] = [];
  const nameOf = (element: Element): string =>
    `${element.localName}.${element.className} “${(element.ariaLabel ?? element.textContent ?? "").slice(0, 30)}”`;

  type Piece = { readonly element: Element; readonly box: DOMRect };
  const scrolls = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowY);
  /** Where a box can be seen: what scrolls cuts it off at its edges. */
  const seen = (element: Element, box: DOMRect): DOMRect | null => {
    let [top, bottom] = [box.top, box.bottom];
    for (let at: Element | null = element; at; at = at.parentElement) {
      if (!scrolls(at)) continue;
      const around = at.getBoundingClientRect();
      [top, bottom] = [Math.max(top, around.top), Math.min(bottom, around.bottom)];
    }
    return bottom - top > 1 ? new DOMRect(box.x, top, box.width, bottom - top) : null;
  };

  const texts: Piece[] = [];
  const walker = document.createTreeWalker(card, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement as Element;
    // What is read aloud alone takes no room.
    if (!node.textContent?.trim() || !element.checkVisibility() || element.matches(".unseen")) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const box of range.getClientRects()) texts.push({ element, box });
  }
  const controls = [...card.querySelectorAll("button, summary, a[href]")].filter((one) => one.checkVisibility());

  for (const { element, box } of texts)
    if (box.left < edge.left - 0.5 || box.right > edge.right + 0.5) problems.push(`${nameOf(element)} is cut off`);
  for (const element of card.querySelectorAll("*"))
    if (!element.matches(".unseen") && element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1)
      problems.push(`${nameOf(element)} has something sticking out`);
  for (const control of controls) {
    const box = control.getBoundingClientRect();
    const isInSentence = control.matches(".source a, .cites a, .full-answer");
    if (!isInSentence && (box.width < 24 || box.height < 24)) problems.push(`${nameOf(control)} is small`);
    const isFixed = !control.closest(".body, .more-actions") && !scrolls(card);
    if (isFixed && (box.top < edge.top || box.bottom > edge.bottom || box.left < edge.left || box.right > edge.right))
      problems.push(`${nameOf(control)} is out of the card`);
  }

  // What is scrolled passes below the name, and below what a pinned card is dragged by, which lies over the name.
  const isScrolled = (root.querySelector(".body")?.scrollTop ?? 0) > 0;
  // A link in a sentence that is broken over two lines has a box in each.
  const boxes = controls.flatMap((element) => [...element.getClientRects()].map((box) => ({ element, box })));
  const pieces: Piece[] = [...texts, ...boxes]
    .filter(({ element }) => !isScrolled || !element.closest(".close, .name, .move"))
    .flatMap(({ element, box }) => {
      const shown = seen(element, box);
      return shown ? [{ element, box: shown }] : [];
    });
  pieces.forEach((one, at) => {
    for (const other of pieces.slice(at + 1)) {
      if (one.element.contains(other.element) || other.element.contains(one.element)) continue;
      const across = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
      const down = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
      // Boxes of text are as high as the font, which is higher than the line in some.
      if (across > 1 && down > 4) problems.push(`${nameOf(one.element)} overlaps ${nameOf(other.element)}`);
    }
  });

  const groundOf = (element: Element): string => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { backgroundColor } = getComputedStyle(at);
      if (!/^rgba\(.*, 0\)$/.test(backgroundColor)) return backgroundColor;
    }
    return "rgb(255, 255, 255)";
  };
  const colourOf = (element: Element, least: number) => ({
    what: nameOf(element),
    ink: getComputedStyle(element).color,
    ground: groundOf(element),
    least,
  });
  const icons = [...card.querySelectorAll(".icon")].filter((one) => one.checkVisibility());
  const colours = [...texts.map(({ element }) => colourOf(element, 4.5)), ...icons.map((icon) => colourOf(icon, 3))];
  return { problems: [...new Set(problems)], colours };
}
