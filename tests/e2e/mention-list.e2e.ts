import type { Frame, Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { openStory } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

const FAR = `<div style="block-size: 2000px"></div>`;

describeInEachBrowser("the list of a page's mentions in the popup", (world) => {
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it("leads to each of them, in a frame too, shows which it is, and opens its card", async () => {
    world().pages.put(
      "/inner",
      `<!doctype html><title>Inner</title>${FAR}<p>Ukraine and Russia agreed on no ceasefire in Istanbul on 2 June 2025.</p>${FAR}`,
    );
    page = await openStory(
      world(),
      `<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p>${FAR}<p>Rustem Umerov led the delegation of
      Ukraine.</p>${FAR}<p>A prisoner exchange is what Ukraine and Russia agreed on.</p>${FAR}
      <iframe src="/inner" width="600" height="300"></iframe>${FAR}`,
    );
    const frame = page.frames().find((one) => one.url().endsWith("/inner")) as Frame;
    const { control } = world();
    const tab = await control.findTab(page);
    // The frame is far out of sight, so that nothing is painted there yet: it has told how many mentions it has.
    const framesWithMarks = async () => Object.keys((await control.remembered("mentions", tab)) ?? {}).length;
    await expect.poll(framesWithMarks, { timeout: 5_000 }).toBeGreaterThan(1);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector(".mentions button");
    const words = await popup.$$eval(".mentions button", (all) => all.map((one) => one.textContent ?? ""));
    expect(words).toEqual(
      expect.arrayContaining(["peace talks in Istanbul", "Rustem Umerov", "prisoner exchange", "ceasefire"]),
    );
    for (const [at, text] of words.entries()) {
      await popup.$$eval(".mentions button", (all, number) => (all[number] as HTMLElement | undefined)?.click(), at);
      await expect
        .poll(async () => [...(await page.evaluate(seeCurrent)), ...(await frame.evaluate(seeCurrent))])
        .toEqual([text]);
      await expect
        .poll(async () => [...(await page.evaluate(seeCards)), ...(await frame.evaluate(seeCards))], { timeout: 4_000 })
        .toEqual([NAMES[text]]);
    }
    await world().leaveTab(popup);
  });
});

/** The cards of what the page names. */
const NAMES: Readonly<Record<string, string>> = {
  "peace talks in Istanbul": "Istanbul talks",
  "Rustem Umerov": "Rustem Umerov",
  "prisoner exchange": "Prisoner exchange",
  ceasefire: "Ceasefire",
  Istanbul: "Istanbul talks",
};

/** Runs inside a page: the names of the cards on it. */
function seeCards(): (string | null)[] {
  return [...document.querySelectorAll("[popover]")].map((card) => card.getAttribute("aria-label"));
}

/** Runs inside a page: the words that are marked as the current ones, when they are in sight. */
function seeCurrent(): string[] {
  return [...(CSS.highlights.get("sidelight-current") ?? [])].flatMap((mark) => {
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight ? String(range) : [];
  });
}
