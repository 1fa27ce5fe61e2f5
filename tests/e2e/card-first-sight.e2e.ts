import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { openCardOf, openSoon, openStory } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

// `first-sight.test.ts` looks at every card, in one engine.

/** Two paragraphs, the mention in the second: in the middle of a window of 1280 × 800. */
const story = (sentence: string, lead: string): string =>
  `<style>body { margin: 0; font: 15px / 24px sans-serif } p { margin: 0 auto; inline-size: 640px }</style>
  <p>${lead}</p><div style="block-size: 340px"></div><p style="text-align: center">${sentence}</p>
  <div style="block-size: 2000px"></div>`;

const JUNE = "Ukraine and Russia held peace talks in Istanbul on 2 June 2025.";
const JULY = "Ukraine and Russia held a third round of peace talks in Istanbul on 23 July 2025.";

describeInEachBrowser("at first sight", (world) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it.each([
    ["Rustem Umerov", "Rustem Umerov led the delegation.", JUNE, "2025-06-02"],
    ["Zelenskyy", "President Zelenskyy spoke of NATO on Monday.", JUNE, "2025-06-08"],
    ["ceasefire", "Ukraine wants a full ceasefire without conditions.", JULY, "2025-07-24"],
  ])("the card of %s has its key point and its question with the answer", async (name, sentence, lead, day) => {
    const head = `<meta property="article:published_time" content="${day}T08:00:00Z">`;
    page = await openStory(world(), story(sentence, lead), { width: 1280, height: 800, head });
    await openCardOf(world(), page, name);
    const seen = await waitInsidePopover(world().sidelight, page, (root) => {
      const edge = (selector: string) => root.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
      const body = edge(".body");
      const first = [".name", ".role", ".time", ".key-points > li", ".questions > li", ".questions [open] .answer"];
      return {
        missing: first.filter((selector) => {
          const box = edge(selector);
          return !box || box.height === 0 || box.top < body.top - 1 || box.bottom > body.bottom;
        }),
        name: edge(".name").height,
        card: edge(".card"),
        follows: root.querySelector(".follows")?.textContent,
        overlap: edge(".follows").bottom - edge(".actions").top,
      };
    });
    expect(seen.missing).toEqual([]);
    expect(seen.name).toBeLessThan(37);
    expect(seen.card.bottom).toBeLessThanOrEqual(800);
    expect(seen.follows).toMatch(/^More: (?:\d|other rounds)/);
    expect(seen.overlap).toBeLessThanOrEqual(0);
  });
});
