import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { insidePopover, waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { middleInCard, nameOfCard, openCardOf, openStory, STORY } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

describeInEachBrowser("the card", (world) => {
  it("opens when the reader points at a mention, and says who or what that is", async () => {
    const page = await openSample();
    const { text } = await pointAtMention(page);
    const said = await waitInsidePopover(world().sidelight, page, (root) => root.textContent);
    expect(text).toContain("Istanbul");
    expect(said).toMatch(/Istanbul talks.*Key points.*Questions and answers.*as of/s);
    await world().leaveTab(page);
  });

  it("gives a person's name in its own script too, marked as being in that language", async () => {
    const page = await openSample();
    await pointAtMention(page, "Rustem Umerov");
    const native = await waitInsidePopover(world().sidelight, page, (root) => {
      const name = root.querySelector(".native");
      return name && [name.getAttribute("lang"), name.textContent];
    });
    expect(native).toEqual(["uk", "Рустем Умєров"]);
    await world().leaveTab(page);
  });

  it("is one element with the role of a dialog and the entity's name, and goes without a trace", async () => {
    const page = await openSample();
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await openCard(page);
    const hosts = await page.evaluate(() => [...document.querySelectorAll("[popover]")].map((host) => host.outerHTML));
    expect(hosts).toHaveLength(1);
    expect(hosts[0]).toMatch(/role="dialog" aria-label="Istanbul talks"/);
    expect(await page.evaluate(() => document.querySelector("[popover]")?.shadowRoot)).toBeNull();
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await world().leaveTab(page);
  });

  it("never covers the line that is being read", async () => {
    const page = await openSample();
    await openCard(page);
    const [card, line] = await page.evaluate(() => {
      const [mention] = [...(CSS.highlights.get("sidelight-current") ?? [])];
      const range = document.createRange();
      if (mention) range.setStart(mention.startContainer, mention.startOffset);
      if (mention) range.setEnd(mention.endContainer, mention.endOffset);
      return [document.querySelector("[popover]"), range].map((one) => {
        const box = one?.getBoundingClientRect();
        return { top: box?.top ?? 0, bottom: box?.bottom ?? 0 };
      });
    });
    expect(Number(card?.top) >= Number(line?.bottom) || Number(card?.bottom) <= Number(line?.top)).toBe(true);
    await world().leaveTab(page);
  });

  it("stays while the pointer travels into it, and closes when it leaves", async () => {
    const page = await openSample();
    await openCard(page);
    const box = await page.evaluate(() => document.querySelector("[popover]")?.getBoundingClientRect().toJSON());
    await page.mouse.move(box.left + 60, box.top + 60, { steps: 12 });
    await page.evaluate((wait) => new Promise((resolve) => setTimeout(resolve, wait)), LONGER_THAN_CLOSING);
    expect(await insidePopover(world().sidelight, page, () => true)).toBe(true);
    const bottom = await page.evaluate(() => innerHeight - 5);
    await page.mouse.move(box.right + 200, Math.min(box.bottom + 60, bottom), { steps: 6 });
    await waitForNoPopover(world().sidelight, page);
    await world().leaveTab(page);
  });

  it("stays as long as the pointer rests, on the mention or on the card (WCAG 1.4.13)", async () => {
    const page = await openSample();
    await openCard(page);
    const box = await page.evaluate(() => document.querySelector("[popover]")?.getBoundingClientRect().toJSON());
    expect(await isOpenFor(page, RESTS)).toBe(true);
    await page.mouse.move(box.left + 60, box.top + 60, { steps: 12 });
    expect(await isOpenFor(page, LONGER_THAN_CLOSING)).toBe(true);
    await world().leaveTab(page);
  });

  it("is not restyled by the page", async () => {
    const page = await openSample();
    await page.addStyleTag({
      content: `@property --raised { syntax: "<color>"; inherits: false; initial-value: lime }
        @property --ink { syntax: "<color>"; inherits: false; initial-value: lime }
        @property --text-scale { syntax: "<number>"; inherits: false; initial-value: 3 }
        @property --gap-4 { syntax: "<length>"; inherits: false; initial-value: 90px }
        * { color: lime !important; direction: rtl !important; --raised: lime !important; --room: 20px !important;
          --body-size: 9px !important; --head: 90px !important; --text-scale: 3 !important }
        div, [popover] { font-size: 3px !important; opacity: .1 !important; filter: invert(1) !important; zoom: 2 !important;
          position: static !important; transform: scale(2) !important; inline-size: 50px !important; display: none !important }
        ::backdrop { display: block !important; background: lime !important }`,
    });
    await pointAtMention(page);
    const shown = await waitInsidePopover(world().sidelight, page, (root) => {
      const card = root.querySelector<HTMLElement>(".card");
      if (!card || root.getAnimations().length > 0) return null;
      const { display } = getComputedStyle(root.host, "::backdrop");
      const { backgroundColor, direction } = getComputedStyle(card);
      const { position, filter, transform } = getComputedStyle(root.host);
      return {
        host: [position, filter, transform, display],
        card: [backgroundColor === "rgb(0, 255, 0)", direction],
        width: card.offsetWidth,
      };
    });
    expect(shown).toEqual({
      host: ["fixed", "none", "none", "none"],
      card: [false, "ltr"],
      width: 480,
    });
    const looks = await waitInsidePopover(world().sidelight, page, (root) => {
      const { fontSize, color, opacity } = getComputedStyle(root.querySelector("h2") as Element);
      return { fontSize: Number.parseFloat(fontSize), color, opacity };
    });
    expect(looks.fontSize).toBeGreaterThan(14);
    expect(looks.color).not.toBe("rgb(0, 255, 0)");
    expect(looks.opacity).toBe("1");
    await world().leaveTab(page);
  });

  it("can be used on a page that takes presses, the wheel and what is copied for itself", async () => {
    const page = await openStory(
      world(),
      `${STORY}<script>
        for (const name of ["mousedown", "click"]) document.addEventListener(name, () => document.querySelector("p").remove());
        for (const name of ["wheel", "selectstart", "copy"])
          addEventListener(name, (event) => { event.preventDefault(); Object.assign(document.body.dataset, { [name]: "" }); },
            { passive: false });
      </script>`,
    );
    await openCardOf(world(), page, "peace talks in Istanbul");
    const body = await middleInCard(world(), page, ".body");
    await page.mouse.move(body.x, body.y);
    await page.mouse.wheel({ deltaY: 60 });
    await waitInsidePopover(world().sidelight, page, (root) => (root.querySelector(".body")?.scrollTop ?? 0) > 0);
    const name = await middleInCard(world(), page, ".name");
    await page.mouse.click(name.x - 80, name.y, { count: 2 });
    await page.evaluate(() => document.execCommand("copy"));
    expect(await page.evaluate(() => Object.keys(document.body.dataset))).toEqual([]);
    expect(await page.evaluate(() => String(getSelection()))).not.toBe("");
    expect(await nameOfCard(page)).toBe("Istanbul talks");
    await world().leaveTab(page);
  });

  it("closes when its mention scrolls away", async () => {
    const page = await openSample();
    await openCard(page);
    await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: "instant" }));
    await waitForNoPopover(world().sidelight, page);
    await world().leaveTab(page);
  });

  it("leaves focus and selection as they were", async () => {
    const page = await openSample();
    await page.evaluate(() => getSelection()?.selectAllChildren(document.querySelector("p") as Element));
    const selected = await page.evaluate(() => String(getSelection()));
    await openCard(page);
    expect(await page.evaluate(() => String(getSelection()))).toBe(selected);
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(() => [String(getSelection()), document.activeElement?.localName])).toEqual([
      selected,
      "body",
    ]);
    await world().leaveTab(page);
  });

  it("is not read as if it were the page: what it names is neither marked nor counted", async () => {
    const page = await openSample();
    const { control } = world();
    const tab = await control.findTab(page);
    const before = await control.summarize(tab);
    await openCard(page);
    const after = await control.summarize(tab);
    expect(after.mentions.length).toBe(before.mentions.length);
    await world().leaveTab(page);
  });

  async function openSample(): Promise<Page> {
    const page = await world().openTab();
    await page.goto(world().pages.url("/sample/index.html", "news.example"));
    await waitForHighlights(page, 3);
    return page;
  }

  /** Whether a card stays open all the time; looked at in every frame. */
  async function isOpenFor(page: Page, milliseconds: number): Promise<boolean> {
    const isOpen = (wait: number) =>
      new Promise<boolean>((resolve) => {
        const end = performance.now() + wait;
        const look = (): void => {
          if (!document.querySelector("[popover]")) resolve(false);
          else if (performance.now() > end) resolve(true);
          else requestAnimationFrame(look);
        };
        look();
      });
    return page.evaluate(isOpen, milliseconds);
  }

  async function openCard(page: Page): Promise<void> {
    await pointAtMention(page);
    await waitInsidePopover(
      world().sidelight,
      page,
      (root) => root.querySelector("h2") && root.getAnimations().length === 0,
    );
  }
});

/** Longer than a reader keeps the pointer still, in milliseconds. */
const RESTS = 10_000;

/** A card that has been left closes after 300 ms; this is what the pointer rests on it to show that it has not. */
const LONGER_THAN_CLOSING = 600;
