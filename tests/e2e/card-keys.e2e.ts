import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { insidePopover, waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { boxOfCard, FILLER, heardKeys, NOTE_KEYS, nameOfCard, openCardOf, openStory, STORY } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: { readonly commands: { readonly onCommand: { dispatch(command: string): void } } };

/** More than a card has to stop at: links to sources, buttons, names of others. */
const MOST_STOPS = 60;

/** The mention of the talks stands nearest to the middle of a window that is 700 pixels high. */
const NEAREST = `<p>Rustem Umerov led the delegation of Ukraine.</p><div style="block-size: 230px"></div>
  <p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p><div style="block-size: 230px"></div>
  <p>A prisoner exchange is what the two sides agreed on.</p>${FILLER}`;

describeInEachBrowser("the card by keyboard", (world, browser) => {
  it("opens for the nearest mention, and has the focus", async () => {
    page = await openStory(world(), NEAREST);
    expect(await openCard(page, 0)).toBe("Istanbul talks");
    expect(await focusedRole(page)).toBe("dialog");
  });

  it("goes from mention to mention, forwards and back", async () => {
    await openSample();
    const first = await openCard(page, 0);
    expect(await openCard(page, 1)).not.toBe(first);
    expect(await openCard(page, -1)).toBe(first);
  });

  it("goes to mentions in an element higher than the window, and passes over those that are folded away", async () => {
    page = await openStory(
      world(),
      `<div>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.<br>${"Gardens and rivers.<br>".repeat(100)}
      Rustem Umerov led the delegation of Ukraine at the peace talks in Istanbul on 2 June 2025.</div>
      <div style="max-height: 0; overflow: hidden">A prisoner exchange with Russia is what the peace talks in Istanbul agreed on.</div>`,
    );
    const [first, second, third] = [await openCard(page, 0), await openCard(page, 1), await openCard(page, 1)];
    expect([first, second, third]).toEqual(["Istanbul talks", "Rustem Umerov", "Istanbul talks"]);
  });

  it("goes on to a mention that an open card lies over, without moving the page", async () => {
    page = await openStory(world(), `<div style="block-size: 620px"></div>${STORY}${FILLER}`, { height: 1300 });
    await openCard(page, 0);
    const card = await boxOfCard(page);
    const next = await page.evaluate(() => document.querySelector("#led")?.getBoundingClientRect().top ?? 0);
    expect([card.top < next, next < card.bottom]).toEqual([true, true]);
    await openCard(page, 1);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  it("gives focus and a selection back exactly as they were, in their direction too", async () => {
    await openSample();
    await page.evaluate(() => {
      const text = document.querySelector("main p")?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 30, text, 12);
      document.querySelector<HTMLElement>("#first")?.focus();
    });
    const before = await page.evaluate(readFocus);
    await openCard(page, 0);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(readFocus)).toEqual(before);
  });

  it("gives the caret back to a text field in which the reader writes", async () => {
    page = await openStory(world(), `<textarea id="field"></textarea>${STORY}`);
    await page.focus("#field");
    await page.keyboard.type("abc");
    await page.keyboard.press("ArrowLeft");
    await openCardOf(world(), page, "Rustem Umerov");
    await pressByKey("[aria-expanded]");
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    await page.keyboard.type("X");
    expect(await page.evaluate(() => document.querySelector<HTMLTextAreaElement>("#field")?.value)).toBe("abXc");
  });

  it("is gone through and left in order with Tab, back to where the reader was", async () => {
    await openSample();
    await page.focus("#first");
    await openCard(page, 0);
    const names: string[] = [];
    for (let step = 0; step < MOST_STOPS && (await focusedRole(page)) === "dialog"; step++) {
      await page.keyboard.press("Tab");
      names.push(
        String(
          await insidePopover(world().sidelight, page, (root) => {
            const focused = root.activeElement;
            return focused?.getAttribute("aria-label") ?? focused?.textContent?.slice(0, 30) ?? "outside";
          }),
        ),
      );
    }
    expect(names).toContain("Full explainer");
    expect(names.indexOf("Full explainer")).toBeLessThan(names.indexOf("Pin this card"));
    // Left, and not gone through round and round.
    expect(names.length).toBeLessThan(MOST_STOPS);
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("first");
  });

  it("is left backwards with Shift and Tab, back to where the reader was", async () => {
    await openSample();
    await page.focus("#first");
    await openCard(page, 0);
    await page.keyboard.press("Tab");
    await page.keyboard.down("Shift");
    await page.keyboard.press("Tab");
    await page.keyboard.up("Shift");
    await waitForNoPopover(world().sidelight, page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("first");
  });

  it("keeps the focus when the button that had it goes, and gives it back to where it was", async () => {
    const { sidelight } = world();
    page = await openStory(world(), `<button id="first">First</button>${STORY}`);
    await page.focus("#first");
    await openCardOf(world(), page, "peace talks in Istanbul");
    await pressByKey(".key-points + button");
    expect(
      await insidePopover(sidelight, page, (root) => root.activeElement?.matches(".body > div li:nth-child(3)")),
    ).toBe(true);
    await pressByKey("[aria-expanded=false]");
    await pressByKey(".more-actions > button:last-of-type");
    await pressByKey(".farewell button");
    expect(await insidePopover(sidelight, page, (root) => root.activeElement?.className)).toBe("card");
    await page.keyboard.press("Escape");
    await waitForNoPopover(sidelight, page);
    expect((await page.evaluate(readFocus)).focused).toBe("first");
  });

  it("keeps its keys from the page", async () => {
    page = await openStory(world(), STORY, { head: NOTE_KEYS });
    await openCard(page, 0);
    for (const key of ["j", "Tab", "Enter", "?"] as const) await page.keyboard.press(key);
    // Held down for long, and let go when the card is gone.
    await page.keyboard.down("Escape");
    await page.keyboard.down("Escape");
    await waitForNoPopover(world().sidelight, page);
    await page.keyboard.up("Escape");
    expect(await heardKeys(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await heardKeys(page)).toEqual(["keydown Escape", "keydown Escape", "keyup Escape", "keyup Escape"]);
  });

  it("keeps the Escape that closes it from the page, wherever the focus is", async () => {
    page = await openStory(world(), STORY, { head: NOTE_KEYS });
    await openCardOf(world(), page, "Rustem Umerov");
    expect(await focusedRole(page)).not.toBe("dialog");
    await page.keyboard.press("Escape");
    await waitForNoPopover(world().sidelight, page);
    expect(await heardKeys(page)).toEqual([]);
  });

  // No driver presses keys that are the browser's own; Chromium lets the background be told of a command as if they had been.
  if (browser === "chrome")
    it("is opened and gone on from by the commands of the browser, and closed", async () => {
      page = await openStory(world(), NEAREST);
      const names: (string | null)[] = [];
      for (const command of ["explain-nearest", "explain-next", "explain-previous"]) {
        const before = await nameOfCard(page);
        await dispatchCommand(command);
        // For a moment there is neither the one card nor the other.
        await expect.poll(async () => [null, before].includes(await nameOfCard(page))).toBe(false);
        names.push(await nameOfCard(page));
      }
      expect(names).toEqual(["Istanbul talks", expect.any(String), "Istanbul talks"]);
      await dispatchCommand("explain-nearest");
      await waitForNoPopover(world().sidelight, page);
      await dispatchCommand("toggle-marks");
      await waitForNoHighlights(page);
      await dispatchCommand("toggle-marks");
      await waitForHighlights(page, 3);
    });

  if (browser === "chrome")
    it("is told once to who listens: a dialog with a name that has the focus, and no more", async () => {
      await openSample();
      const name = await openCard(page, 0);
      const session = await page.createCDPSession();
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const heard = nodes.filter(({ ignored }) => !ignored);
      const dialogs = heard.filter(({ role }) => role?.value === "dialog");
      expect(dialogs.map((dialog) => dialog.name?.value)).toEqual([name]);
      const texts = new Map(heard.map((node) => [node.nodeId, node]));
      const status = heard.find(({ role }) => role?.value === "status");
      expect((status?.childIds ?? []).map((id) => texts.get(id)?.name?.value).filter(Boolean)).toEqual([]);
      const buttons = heard.filter(({ role }) => role?.value === "button");
      expect(buttons.map((button) => button.name?.value)).toContain("Close");
      expect(buttons.filter((button) => button.description?.value).map((button) => button.name?.value)).toEqual([]);
      const live = heard.filter(({ properties }) => properties?.some((one) => one.name === "live"));
      expect(live.every(({ role }) => role?.value === "status")).toBe(true);
    });

  it("is told of to a screen reader, once and with its key, when the reader chose so", async () => {
    const { control, sidelight } = world();
    await control.choose({ announce: true });
    page = await openStory(world(), STORY);
    const line = await waitInsidePopover(sidelight, page, (root) => root.querySelector(".notice")?.textContent || null);
    expect(line).toBe("3 names explained, Alt+Shift+E");
    await control.choose({ announce: false });
  });

  if (browser === "chrome")
    it("is not there where nothing is explained: its keys say so, in a line that Escape takes away", async () => {
      const { pages, sidelight, control } = world();
      pages.put("/quiet", `<!doctype html><title>Quiet</title>${NOTE_KEYS}<p>The ferry was late.</p>`);
      page = await world().openTab();
      await page.goto(pages.url("/quiet", "news.example"));
      await page.bringToFront();
      const tab = await control.findTab(page);
      await expect.poll(async () => (await control.ask(tab, "getPageSummary"))?.status).toBe("idle");
      await dispatchCommand("explain-next");
      const line = await waitInsidePopover(
        sidelight,
        page,
        (root) => root.querySelector(".notice")?.textContent || null,
      );
      expect(line).toBe("Sidelight: Nothing explained here");
      const session = await page.createCDPSession();
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      const status = nodes.find(({ role, ignored }) => !ignored && role?.value === "status");
      expect(status?.properties).toContainEqual({ name: "live", value: { type: "token", value: "polite" } });
      await page.keyboard.press("Escape");
      await waitForNoPopover(sidelight, page);
      await dispatchCommand("switch-site");
      await expect
        .poll(() => insidePopover(sidelight, page, (root) => root.textContent))
        .toBe("Sidelight on news.example: off");
      await dispatchCommand("switch-site");
      await expect
        .poll(() => insidePopover(sidelight, page, (root) => root.textContent))
        .toBe("Sidelight on news.example: on");
    });

  if (browser === "chrome")
    it("is opened in a frame when only that has marks, and closed there when the page has some too", async () => {
      const { pages } = world();
      pages.put("/inner", `<!doctype html><title>Inner</title>${STORY}`);
      pages.put(
        "/outer",
        `<!doctype html><title>Outer</title><p>The ferry was late.</p>
      <iframe src="/inner" width="700" height="500"></iframe>`,
      );
      page = await world().openTab();
      await page.goto(pages.url("/outer", "news.example"));
      await page.bringToFront();
      const frame = page.frames().find((one) => one.url().endsWith("/inner"));
      await frame?.waitForFunction(() => CSS.highlights.has("sidelight-mention"), { polling: 20 });
      const { control } = world();
      const tab = await control.findTab(page);
      await expect.poll(() => control.remembered("mentions", tab)).toBeDefined();
      await dispatchCommand("explain-nearest");
      await frame?.waitForSelector("[popover][role=dialog]");
      await page.evaluate((story) => document.body.insertAdjacentHTML("afterbegin", story), STORY);
      await waitForHighlights(page);
      await dispatchCommand("explain-nearest");
      await frame?.waitForFunction(() => !document.querySelector("[popover]"), { polling: 20 });
      expect(await nameOfCard(page)).toBeNull();
    });

  async function dispatchCommand(command: string): Promise<void> {
    const target = world()
      .sidelight.browser.targets()
      .find((one) => one.type() === "service_worker");
    const worker = await target?.worker();
    await worker?.evaluate((name) => chrome.commands.onCommand.dispatch(name), command);
  }

  let page: Page;

  afterEach(async () => {
    await world().leaveTab(page);
  });

  async function openSample(): Promise<void> {
    page = await world().openTab();
    await page.goto(world().pages.url("/sample/index.html", "news.example"));
    await page.evaluate(() => {
      const first = document.createElement("button");
      first.id = "first";
      document.querySelector("header")?.append(first);
    });
    await waitForHighlights(page, 3);
  }

  /** @returns The card's name. */
  async function openCard(page: Page, steps: -1 | 0 | 1): Promise<string> {
    await page.bringToFront();
    const { control, sidelight } = world();
    const before = (await insidePopover(sidelight, page, (root) => root.querySelector("h2")?.textContent)) ?? "";
    expect(await control.ask(await control.findTab(page), "openCard", steps)).toBe(true);
    return waitInsidePopover(
      sidelight,
      page,
      (root, other) => {
        const name = root.querySelector("h2")?.textContent;
        return name !== other && root.activeElement ? name : null;
      },
      before,
    );
  }

  async function pressByKey(selector: string): Promise<void> {
    await waitInsidePopover(
      world().sidelight,
      page,
      (root, wanted) => {
        const button = root.querySelector<HTMLElement>(wanted);
        button?.focus();
        return button !== null;
      },
      selector,
    );
    await page.keyboard.press("Enter");
  }

  const focusedRole = (page: Page): Promise<string | null | undefined> =>
    page.evaluate(() => document.activeElement?.getAttribute("role"));
});

function readFocus() {
  const selection = getSelection();
  return {
    focused: document.activeElement?.id,
    anchor: selection?.anchorOffset,
    focus: selection?.focusOffset,
    text: String(selection),
  };
}
