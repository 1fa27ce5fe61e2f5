import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { insidePopover, waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { nameOfCard, openSoon } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

describeInEachBrowser("names inside a card", (world) => {
  openSoon(world);
  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  it("lead to another card in the same place, and Back leads home", async () => {
    const first = await openFirstCard();
    const second = await follow();
    expect(second).not.toBe(first);
    expect(await countPopovers()).toBe(1);
    expect(await inside((root) => root.activeElement?.getAttribute("aria-label"))).toBe(second);
    // The page is not told where its reader goes.
    expect(await nameOfCard(page)).toBe(first);
    expect(await trail()).toEqual([first]);
    await press("Back");
    expect(await waitForName(second)).toBe(first);
    expect(await trail()).toEqual([]);
  });

  it.each(["Enter", " "] as const)("are followed by key: “%s”", async (key) => {
    const first = await openFirstCard();
    await inside((root) => root.querySelector<HTMLElement>(".term")?.focus());
    await page.keyboard.press(key);
    expect(await waitForName(first)).not.toBe(first);
    expect(await trail()).toEqual([first]);
  });

  it("are kept to go back to, five cards at the most", async () => {
    await openFirstCard();
    for (let step = 0; step < 8; step++) await follow();
    expect((await trail()).length).toBeLessThanOrEqual(4);
    expect(await countPopovers()).toBe(1);
  });

  it("leave Esc as it is: everything is closed at once", async () => {
    await openFirstCard();
    await follow();
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
  });

  it("do not lead to the card they stand in", async () => {
    const name = await openFirstCard();
    const terms =
      (await inside((root) => [...root.querySelectorAll(".term")].map((term) => term.textContent ?? ""))) ?? [];
    expect(terms.length).toBeGreaterThan(0);
    expect(terms).not.toContain(name);
  });

  async function openFirstCard(): Promise<string> {
    page = await world().openTab();
    await page.goto(world().pages.url("/sample/index.html", "news.example"));
    await waitForHighlights(page, 3);
    await pointAtMention(page);
    return waitForName("");
  }

  /** Follow the first name in the card. */
  async function follow(): Promise<string> {
    const before = (await inside((root) => root.querySelector("h2")?.textContent)) ?? "";
    await inside((root) => {
      for (const details of root.querySelectorAll("details")) details.open = true;
    });
    await pressInCard(world().sidelight, page, ".term");
    return waitForName(before);
  }

  function press(name: string): Promise<void> {
    return pressInCard(world().sidelight, page, name);
  }

  function trail(): Promise<string[]> {
    return inside((root) => [...root.querySelectorAll(".trail li")].map((item) => item.textContent ?? "")).then(
      (names) => names ?? [],
    );
  }

  function waitForName(other: string): Promise<string> {
    return waitInsidePopover(
      world().sidelight,
      page,
      (root, not) => {
        const name = root.querySelector("h2")?.textContent ?? "";
        return name !== not && name;
      },
      other,
    ) as Promise<string>;
  }

  function inside<Result, Args extends readonly unknown[]>(
    look: (root: ShadowRoot, ...args: Args) => Result,
    ...args: Args
  ): Promise<Result | null> {
    return insidePopover(world().sidelight, page, look, ...args);
  }

  function countPopovers(): Promise<number> {
    return page.evaluate(() => document.querySelectorAll("[popover]").length);
  }
});
