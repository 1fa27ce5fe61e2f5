import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitForNoPopover } from "../../scripts/driver/inside-popover.ts";
import { chooseInCard, pressInCard } from "../../scripts/driver/press-in-card.ts";
import { openCardOf, openSoon, openStory, waitUntilCardRests } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: {
  readonly storage: { readonly local: { get(keys: null): Promise<Record<string, unknown>> } };
};

describeInEachBrowser("cards that were opened", (world, browser) => {
  let page: Page;
  let options: Page | undefined;

  openSoon(world);

  afterEach(async () => {
    if (options) await world().leaveTab(options);
    options = undefined;
    await world().leaveTab(page);
  });

  it("are not remembered unless the reader asked for it", async () => {
    page = await openStory(world());
    await openAndClose("Rustem Umerov");
    await openAndClose("Rustem Umerov");
    options = await openExtensionPage(world().sidelight, "options", { search: "#reading", background: true });
    const kept = await options.evaluate(async () => Object.keys(await chrome.storage.local.get(null)));
    expect(kept).not.toContain("card list");
    expect(await options.$('nav a[href="#cards"]')).toBeNull();
    expect(await paintedFaintly()).toEqual([]);
  });

  it("are listed when the reader did, and marked more faintly from the second time on, until the list is cleared", async () => {
    await world().control.choose({ keepCards: true });
    page = await openStory(world());
    await openAndClose("Rustem Umerov");
    expect(await paintedFaintly()).toEqual([]);
    await openAndClose("Rustem Umerov");
    await expect.poll(paintedFaintly).toEqual(["Rustem Umerov"]);
    // Firefox does not tell.
    if (browser === "chrome") expect(await page.evaluate(colourOfFaint)).toContain("0.55");
    // It can still be pointed at.
    await openAndClose("Rustem Umerov");
    options = await openExtensionPage(world().sidelight, "options", { search: "#cards" });
    await options.waitForFunction(() => document.querySelector(".card-list")?.textContent?.includes("opened 3 times"));
    expect(await options.$$(".card-list li")).toHaveLength(1);
    await pressButton("Clear the list");
    await options.waitForFunction(() => !document.querySelector(".card-list"));
    await page.bringToFront();
    await expect.poll(paintedFaintly).toEqual([]);
  });

  it("are saved from the card, and not counted again when a pinned one comes back", async () => {
    const { sidelight, control } = world();
    await control.choose({ keepCards: true });
    page = await openStory(world());
    await openCardOf(world(), page, "Rustem Umerov");
    await pressInCard(sidelight, page, "More actions");
    await chooseInCard(sidelight, page, "Save this card", "Remove from saved cards");
    await pressInCard(sidelight, page, "Pin this card");
    const tab = await control.findTab(page);
    await expect.poll(() => control.remembered("pins", tab)).toHaveLength(1);
    await page.reload();
    await waitUntilCardRests(sidelight, page);
    options = await openExtensionPage(sidelight, "options", { search: "#cards" });
    await options.waitForFunction(() => document.querySelector(".card-list")?.textContent?.includes("· saved"));
    expect(await options.$eval(".card-list", (list) => list.textContent)).toContain("opened once");
    await pressButton("Remove");
    await options.waitForFunction(() => !document.querySelector(".card-list"));
  });

  async function openAndClose(mention: string): Promise<void> {
    await openCardOf(world(), page, mention);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    await page.mouse.move(5, 690);
  }

  function paintedFaintly(): Promise<string[]> {
    return page.evaluate(() =>
      [...CSS.highlights]
        .filter(([name]) => name.startsWith("sidelight-mention-read"))
        .flatMap(([, marks]) =>
          [...marks].map((mark) => {
            const range = new Range();
            range.setStart(mark.startContainer, mark.startOffset);
            range.setEnd(mark.endContainer, mark.endOffset);
            return range.toString();
          }),
        ),
    );
  }

  async function pressButton(text: string): Promise<void> {
    const buttons = (await options?.$$("main button")) ?? [];
    for (const button of buttons) {
      if ((await button.evaluate((one) => one.textContent)) !== text) continue;
      await button.click();
      return;
    }
    throw new Error(`There is no button "${text}".`);
  }
});

/** Runs inside the page. */
function colourOfFaint(): string {
  return getComputedStyle(document.body, "::highlight(sidelight-mention-read)").textDecorationColor;
}
