import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { waitForNoPopover } from "../../scripts/driver/inside-popover.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { luminanceOf } from "../../src/page/paint/ground.ts";
import { openCardOf } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const STORY =
  "<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025. Rustem Umerov led the delegation of Ukraine.</p>";

describeInEachBrowser("the mark's colour", (world) => {
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it.each([
    ["a light page", "", "rgb(255, 255, 255)"],
    ["a page with a dark body", "body { background: #121212; color: #eee }", "rgb(18, 18, 18)"],
    [
      "a dark page of the system's colours",
      ":root { color-scheme: dark } body { background: #222 }",
      "rgb(34, 34, 34)",
    ],
    ["mid-grey with black text", "body { background: #808080; color: #000 }", "rgb(128, 128, 128)"],
    ["mid-grey with white text", "body { background: #808080; color: #fff }", "rgb(128, 128, 128)"],
    ["paper with brown text", "body { background: #f4ecd8; color: #5b4636 }", "rgb(244, 236, 216)"],
    ["a dark part of a light page", "p { background: #222; color: oklch(0.9 0.02 250) }", "rgb(34, 34, 34)"],
  ])("stands out by 3 to 1 on %s", async (_what, css, ground) => {
    await openPage(css);
    const colours = await page.evaluate(readMarkColours);
    expect(colours.length).toBeGreaterThanOrEqual(2);
    for (const colour of colours) expect(contrast(colour, ground), colour).toBeGreaterThanOrEqual(3);
  });

  it("follows the page when it turns dark, and back", async () => {
    await openPage("body { background: #fff; color: #111 } .night { background: #111; color: #ddd }");
    const [byDay] = await page.evaluate(readMarkColours);
    for (const [turn, ground] of [
      ["night", "rgb(17, 17, 17)"],
      ["", "rgb(255, 255, 255)"],
    ] as const) {
      await page.evaluate((name) => {
        document.body.className = name;
      }, turn);
      const least = async () =>
        Math.min(...(await page.evaluate(readMarkColours)).map((colour) => contrast(colour, ground)));
      await expect.poll(least).toBeGreaterThanOrEqual(3);
    }
    await expect.poll(async () => (await page.evaluate(readMarkColours))[0]).toBe(byDay);
  });

  it("is a ground that is painted: of the mention whose card is open, and of all for readers who chose so", async () => {
    const { sidelight, control } = world();
    await openPage("body { background: #fff; color: #000; font: 24px/2 sans-serif }");
    const white = [255, 255, 255];
    expect(await groundOf("Rustem Umerov")).toEqual(white);
    await openCardOf(world(), page, "Rustem Umerov");
    await expect.poll(() => groundOf("Rustem Umerov")).not.toEqual(white);
    expect(await groundOf("peace talks in Istanbul")).toEqual(white);
    await page.keyboard.press("Escape");
    await waitForNoPopover(sidelight, page);
    await expect.poll(() => groundOf("Rustem Umerov")).toEqual(white);
    await control.choose({ markStyle: "background" });
    await expect.poll(() => groundOf("Rustem Umerov")).not.toEqual(white);
    await control.forgetChoices();
  });

  /** What is painted right above the first letter of a mention. */
  async function groundOf(text: string): Promise<readonly number[]> {
    const mention = (await readHighlights(page)).find((one) => one.text === text);
    if (!mention) throw new Error(`"${text}" is not marked`);
    const clip = { x: Math.ceil(mention.x) + 1, y: Math.ceil(mention.y) + 1, width: 1, height: 1 };
    const picture = await page.screenshot({ clip, encoding: "base64", captureBeyondViewport: false });
    return page.evaluate(async (data) => {
      const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${data}`)).blob());
      const canvas = new OffscreenCanvas(1, 1).getContext("2d");
      canvas?.drawImage(image, 0, 0);
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3);
    }, picture);
  }

  async function openPage(css: string): Promise<void> {
    const { openTab, pages } = world();
    pages.put("/grounds", `<!doctype html><title>Talks</title><style>${css}</style>${STORY}`);
    page = await openTab();
    await page.goto(pages.url("/grounds", "news.example"));
    await page.bringToFront();
    await waitForHighlights(page, 2);
    // Its rules come a moment after the first highlight.
    await page.waitForFunction(areLinesDrawn, { polling: 20, timeout: 10_000 });
  }
});

/** Runs inside the page: whether all that is marked is given a line. */
function areLinesDrawn(): boolean {
  return [...CSS.highlights].every(([name, marks]) =>
    [...marks].every(
      ({ startContainer: { parentElement } }) =>
        !name.startsWith("sidelight-mention") ||
        (parentElement && getComputedStyle(parentElement, `::highlight(${name})`).textDecorationLine === "underline"),
    ),
  );
}

/** Runs inside the page: the colours in effect of all lines under mentions. */
function readMarkColours(): string[] {
  return [...CSS.highlights].flatMap(([name, marks]) =>
    name.startsWith("sidelight-mention")
      ? [...marks].flatMap(({ startContainer: { parentElement } }) =>
          parentElement ? getComputedStyle(parentElement, `::highlight(${name})`).textDecorationColor : [],
        )
      : [],
  );
}

/** Contrast of two colours as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminanceOf(a), luminanceOf(b)].sort((one, other) => other - one);
  return (light + 0.05) / (dark + 0.05);
}
