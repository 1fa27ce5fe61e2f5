import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { insidePopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { countCardsFor, heardKeys, NOTE_KEYS, openCardOf, openSoon, openStory, STORY } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

// Pages that want something of Sidelight: to read it, to press it, to be told of it. Each does here what it can.

/** Takes from every card's element, as soon as it is added, all that a page can take from it. */
const STRIP_CARDS = `<script>
  window.stripped = 0;
  new MutationObserver((records) => {
    for (const { addedNodes } of records) for (const node of addedNodes) {
      if (!node.matches?.("[popover]")) continue;
      for (const name of ["role", "aria-label"]) node.removeAttribute(name);
      node.style.removeProperty("z-index");
      node.id = "theirs";
      stripped += 1;
    }
  }).observe(document, { subtree: true, childList: true });
</script>`;

/** Fifty moves of a pointer over each mark, and a tap, as a script makes them. */
function pointByScript(): number {
  let sent = 0;
  const send = (type: string, x: number, y: number, pointerType: string): void => {
    const target = document.elementFromPoint(x, y) ?? document.body;
    const where = { clientX: x, clientY: y, pointerType, bubbles: true, composed: true };
    target.dispatchEvent(new PointerEvent(type, where));
    sent += 1;
  };
  for (const [name, marks] of CSS.highlights) {
    if (!name.startsWith("sidelight")) continue;
    for (const { startContainer, startOffset, endContainer, endOffset } of marks) {
      const range = document.createRange();
      range.setStart(startContainer, startOffset);
      range.setEnd(endContainer, endOffset);
      const { x, y, height } = range.getBoundingClientRect();
      for (let move = 0; move < 50; move++) send("pointermove", x + 5 + (move % 2), y + height / 2, "mouse");
      send("click", x + 5, y + height / 2, "touch");
    }
  }
  return sent;
}

/** All text of the roots that `CSS.highlights` leads to, but for the page's own. */
function readThroughHighlights(): string[] {
  const roots = new Set<Node>();
  for (const [, marks] of CSS.highlights) for (const mark of marks) roots.add(mark.startContainer.getRootNode());
  roots.delete(document);
  return [...roots].map((root) => root.textContent ?? "");
}

/** How many words are marked, looked at every 20 milliseconds for so many milliseconds: the different numbers met. */
async function countMarksFor(milliseconds: number): Promise<number[]> {
  const met = new Set<number>();
  for (const end = performance.now() + milliseconds; performance.now() < end; ) {
    met.add([...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return [...met];
}

/** The middle of the first line of the first mark, in CSS pixels of its window. */
function placeOfMark() {
  const [mark] = [...(CSS.highlights.get("sidelight-mention") ?? [])];
  const range = document.createRange();
  if (mark) range.setStart(mark.startContainer, mark.startOffset);
  if (mark) range.setEnd(mark.endContainer, mark.endOffset);
  const { x = 0, y = 0, width = 0, height = 0 } = range.getClientRects()[0] ?? {};
  return { x: x + width / 2, y: y + height / 2 };
}

/** Names of fields and pictures that stand in for what is read of a form and of the document. */
const NODE_NAMES = (
  "parentNode parentElement nodeName nodeType localName tagName firstChild lastChild nextSibling previousSibling childNodes children " +
  "childElementCount isConnected ownerDocument textContent getRootNode contains compareDocumentPosition hasChildNodes attributes " +
  "hasAttributes getAttribute matches closest querySelector querySelectorAll getElementsByTagName checkVisibility " +
  "getBoundingClientRect getClientRects slot assignedSlot shadowRoot host addEventListener append scrollIntoView"
).split(" ");
const DOCUMENT_NAMES = (
  "body documentElement head title createRange createTreeWalker contentType designMode hidden " +
  "defaultView scrollingElement elementFromPoint caretPositionFromPoint getElementsByTagName fullscreenElement addEventListener"
).split(" ");

/** What a page makes of a card, in words, and what does it there. */
type Hiding = [what: string, hide: string | ((card: HTMLElement) => void), held?: number];

/** What lays something over the upper half of a card, as the text of a function that a page runs. */
function coverHalf(style: string): string {
  return `(card) => {
    const { left, top, width, height } = card.getBoundingClientRect();
    const cover = document.createElement("div");
    cover.popover = "manual";
    const place = "left: " + left + "px; top: " + top + "px; width: " + width + "px; height: " + height / 2 + "px";
    cover.style.cssText = "margin: 0; border: 0; padding: 0; inset: auto; ${style}; " + place;
    document.body.append(cover);
    cover.showPopover();
  }`;
}

/** What Firefox cannot tell of. */
const CHROMIUM_ALONE: readonly Hiding[] = [
  ["covered by what lets the pointer through", coverHalf("pointer-events: none")],
];

describeInEachBrowser("a page that wants something", (world, browser) => {
  openSoon(world);
  let page: Page;

  afterEach(() => world().leaveTab(page));

  it("opens no card by events that it makes", async () => {
    page = await openStory(world());
    expect(await page.evaluate(pointByScript)).toBeGreaterThan(100);
    expect(await countCardsFor(page, 900)).toEqual([0]);
    // The reader's own pointer does.
    await openCardOf(world(), page, "Rustem Umerov");
  });

  it("closes no card by events that it makes", async () => {
    page = await openStory(world());
    await openCardOf(world(), page, "Rustem Umerov");
    await page.evaluate(() => {
      for (const name of ["pagehide", "scroll", "blur", "resize", "fullscreenchange"]) {
        window.dispatchEvent(new Event(name));
        document.dispatchEvent(new Event(name));
      }
      for (const name of ["pointerdown", "pointerleave", "pointermove", "click"])
        for (const target of [document.body, document])
          target.dispatchEvent(new PointerEvent(name, { clientX: 700, clientY: 500, bubbles: true }));
      document.body.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    expect(await countCardsFor(page, 900)).toEqual([1]);
  });

  it("reads nothing of a card, whatever it takes from the card's element", async () => {
    page = await openStory(world(), STORY, { head: STRIP_CARDS });
    await openCardOf(world(), page, "Rustem Umerov");
    expect(await page.evaluate(() => (window as unknown as { stripped: number }).stripped)).toBe(1);
    // Marked after the card has come: by then all that is to be read has been read.
    await page.evaluate(() => document.querySelector("#theirs")?.insertAdjacentHTML("beforebegin", "<h2>Later</h2>"));
    await page.evaluate((story) => document.querySelector("h2")?.insertAdjacentHTML("afterend", story), STORY);
    await waitForHighlights(page, 6);
    expect(await page.evaluate(readThroughHighlights)).toEqual([]);
  });

  it("presses nothing in a card, even had it got hold of the card's own root", async () => {
    page = await openStory(world());
    await openCardOf(world(), page, "Rustem Umerov");
    const press = (root: ShadowRoot): boolean => {
      const more = root.querySelector<HTMLElement>('[aria-label="More actions"]');
      for (const button of root.querySelectorAll<HTMLElement>("button, .term, summary")) {
        for (const type of ["pointerdown", "pointerup", "click"])
          button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
        button.dispatchEvent(new KeyboardEvent("keydown", { key: "Enter", bubbles: true }));
      }
      more?.click();
      return more?.ariaExpanded === "false";
    };
    expect(await insidePopover(world().sidelight, page, press)).toBe(true);
    expect(await countCardsFor(page, 300)).toEqual([1]);
    const opened = (root: ShadowRoot): boolean => root.querySelector(".more-actions, .farewell, .trail") !== null;
    expect(await insidePopover(world().sidelight, page, opened)).toBe(false);
    await pressInCard(world().sidelight, page, "More actions");
    await waitInsidePopover(world().sidelight, page, opened);
  });

  it("finds nothing of other people's closed shadow roots in the highlights", async () => {
    const note =
      "Private: ask Rustem Umerov about the Istanbul talks between Ukraine and Russia on 2 June 2025. PIN 4711";
    page = await openStory(
      world(),
      `${STORY}<div id="shut"></div><div id="ajar"></div><script>
        shut.attachShadow({ mode: "closed" }).innerHTML = "<p>${note}</p>";
        ajar.attachShadow({ mode: "open" }).innerHTML = "<p>President Zelenskyy spoke again.</p>";
      </script>`,
    );
    await waitForHighlights(page, 4);
    expect(await page.evaluate(readThroughHighlights)).toEqual(["President Zelenskyy spoke again."]);
    const { mentions } = await world().control.summarize(await world().control.findTab(page));
    expect(mentions.filter(({ position }) => position === -1)).toHaveLength(1);
  });

  it("sees no style sheet of ours, though the marks in its shadow roots have their look", async () => {
    page = await openStory(
      world(),
      `${STORY}<div id="ajar"></div><script>
        ajar.attachShadow({ mode: "open" }).innerHTML = "<p>President Zelenskyy spoke again.</p>";
      </script>`,
    );
    await waitForHighlights(page, 4);
    const see = () => {
      const root = document.getElementById("ajar")?.shadowRoot as ShadowRoot;
      const line = getComputedStyle(root.querySelector("p") as Element, "::highlight(sidelight-mention)");
      const sheets = [root, document].map((one) => one.adoptedStyleSheets.length + one.styleSheets.length);
      return [...sheets, root.innerHTML, line.textDecorationStyle];
    };
    await expect.poll(() => page.evaluate(see)).toEqual([0, 0, "<p>President Zelenskyy spoke again.</p>", "dotted"]);
  });

  it("is told no story by a closed shadow root alone", async () => {
    // It names both sides, so that it is searched.
    const own = "<title>Cats</title><p>The cats of Ukraine and of Russia are much alike.</p>";
    const shut = `shut.attachShadow({ mode: "closed" }).innerHTML = ${JSON.stringify(STORY)};`;
    world().pages.put(
      "/cats",
      `<!doctype html>${own}<div id="shut"></div><div id="ajar"></div><script>${shut}</script>`,
    );
    page = await world().openTab();
    await page.goto(world().pages.url("/cats", "news.example"));
    const tab = await world().control.findTab(page);
    expect((await world().control.summarize(tab)).mentions).toEqual([]);
    // The same words where the page can read them, too.
    await page.evaluate((story) => {
      const open = document.getElementById("ajar")?.attachShadow({ mode: "open" });
      if (open) open.innerHTML = story;
      document.body.append("Later.");
    }, STORY);
    await waitForHighlights(page, 3);
    expect(await page.evaluate(readThroughHighlights)).toHaveLength(1);
  });

  it.each([
    [
      "a form's fields",
      `<form>${NODE_NAMES.map((name) => `<input type="hidden" name="${name}">`).join("")}`,
      "</form>",
    ],
    ["pictures", DOCUMENT_NAMES.map((name) => `<img name="${name}" alt="">`).join(""), ""],
  ])("is read to its end, and followed, whatever %s are called", async (_what, before, after) => {
    const led = `<p id="led">President Zelenskyy spoke of the talks.</p>`;
    page = await openStory(world(), `${STORY}${before}${led}${after}`);
    await waitForHighlights(page, 4);
    await page.evaluate(() => {
      const later = Document.prototype.createElement.call(document, "p");
      later.textContent = "No ceasefire came of it.";
      document.getElementById("led")?.after(later);
    });
    const texts = (await waitForHighlights(page, 5)).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(["Zelenskyy", "ceasefire"]));
    await openCardOf(world(), page, "Zelenskyy");
    await page.keyboard.press("Escape");
  });

  it.each<Hiding>([
    ["made transparent", (card: HTMLElement) => card.style.setProperty("opacity", "0", "important")],
    ["filtered away", (card: HTMLElement) => card.style.setProperty("filter", "opacity(0)", "important")],
    [
      "cut a hole into",
      (card: HTMLElement) => {
        // Above what is pressed.
        const hole = "12% 12%, 48% 12%, 48% 40%, 12% 40%, 12% 12%";
        const around = "0 0, 100% 0, 100% 100%, 0 100%, 0 0";
        card.style.setProperty("clip-path", `polygon(evenodd, ${around}, ${hole})`, "important");
      },
    ],
    ["made tiny and large by turns", (card: HTMLElement) => card.style.setProperty("scale", "0.99", "important")],
    [
      "made transparent until it is pressed",
      (card: HTMLElement) => {
        const turn = (opacity: string) => () => card.style.setProperty("opacity", opacity, "important");
        addEventListener("pointerdown", turn("1"), true);
        addEventListener("pointerup", () => setTimeout(turn("0")), true);
        turn("0")();
      },
      // Longer than the card must have been visible for.
      700,
    ],
    ["covered but for a hole", coverHalf("")],
    ...(browser === "chrome" ? CHROMIUM_ALONE : []),
  ])("has no choice made by presses on a card that it has %s", async (_what, hide, held) => {
    page = await openStory(world());
    await openCardOf(world(), page, "Rustem Umerov");
    await pressInCard(world().sidelight, page, "More actions");
    // It has been visible for long enough by then: whatever is pressed now is heard at once, or never.
    await countCardsFor(page, 600);
    await page.evaluate(`(${hide})(document.querySelector("[popover]"))`);
    // What a reader was pressing already counts: browsers tell of what covers an element up to 100 ms later.
    await countCardsFor(page, 300);
    for (const wanted of ["Stop marking “Rustem Umerov”", "Turn off on news.example"]) {
      await pressInCard(world().sidelight, page, wanted, 0, held);
      await countCardsFor(page, 200);
    }
    expect(await insidePopover(world().sidelight, page, (root) => root.querySelector(".farewell") !== null)).toBe(
      false,
    );
    await page.keyboard.press("Escape");
    await expect.poll(() => page.evaluate(() => document.querySelector(".card, [role=dialog]"))).toBeNull();
    // Marked as before, and read from now on.
    await page.reload();
    expect((await waitForHighlights(page, 3)).map(({ text }) => text)).toContain("Rustem Umerov");
  });

  it("learns in a frame of another site, or in one that is kept apart, nothing of the page around it", async () => {
    const told = "<p>Umerov was there.</p>";
    world().pages.put("/told", `<!doctype html><title>Told</title>${told}`);
    const other = `<iframe src="${world().pages.url("/told", "frames.example")}"></iframe>`;
    const apart = `<iframe sandbox="allow-scripts" src="/told"></iframe>`;
    page = await openStory(world(), `${STORY}<iframe src="/told"></iframe>${other}${apart}`);
    const [own, ...others] = page.frames().slice(1);
    await own?.waitForFunction(() => (CSS.highlights.get("sidelight-mention")?.size ?? 0) > 0, { polling: 20 });
    expect(others).toHaveLength(2);
    const met = await Promise.all(others.map((frame) => frame.evaluate(countMarksFor, 1_000)));
    expect(met).toEqual([[0], [0]]);
  });

  it("keeps the keys of a dialog of its own that looks like a card, and hears of none of our events there", async () => {
    page = await openStory(
      world(),
      `${STORY}<div id="like" popover="manual" role="dialog" style="z-index: 2147483647"></div><script>
        window.told = [];
        const root = like.attachShadow({ mode: "open" });
        root.innerHTML = "<input>";
        like.showPopover();
        root.querySelector("input").focus();
        for (const name of ["sidelight-key", "sidelight-press"])
          for (const target of [root, like, document, window])
            target.addEventListener(name, () => told.push(name), true);
        root.querySelector("input").addEventListener("keydown", ({ key }) => told.push("input " + key));
      </script>`,
      { head: NOTE_KEYS },
    );
    await page.keyboard.press("j");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => (window as unknown as { told: string[] }).told)).toEqual(["input j", "input Tab"]);
    expect(await heardKeys(page)).toEqual(expect.arrayContaining(["keydown j", "keyup j", "keydown Tab"]));
  });

  it("hears no key that is pressed in a card, whatever it takes from the card's element", async () => {
    page = await openStory(world(), STORY, { head: STRIP_CARDS + NOTE_KEYS });
    await openCardOf(world(), page, "Rustem Umerov");
    await focusClose();
    for (const key of ["j", "Tab", "Escape"] as const) await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(0);
    expect(await heardKeys(page)).toEqual([]);
  });

  it("hears no key that is pressed in a card of one of its frames, which is drawn in the page", async () => {
    world().pages.put("/inner", `<!doctype html><title>Inner</title>${STORY}`);
    const frame = `<iframe src="/inner" style="width: 320px; height: 120px"></iframe>`;
    page = await openStory(world(), STORY + frame, { head: STRIP_CARDS + NOTE_KEYS });
    const inner = page.frames().find((one) => one.url().endsWith("/inner"));
    await inner?.waitForFunction(() => (CSS.highlights.get("sidelight-mention")?.size ?? 0) > 0, { polling: 20 });
    const { x, y } = await page.evaluate(() => document.querySelector("iframe")?.getBoundingClientRect().toJSON());
    const mark = (await inner?.evaluate(placeOfMark)) ?? { x: 0, y: 0 };
    await page.mouse.move(x + mark.x - 30, y + mark.y);
    await page.mouse.move(x + mark.x, y + mark.y, { steps: 5 });
    await waitInsidePopover(world().sidelight, page, (root) => root.querySelector(".card"));
    await focusClose();
    for (const key of ["j", "Escape"] as const) await page.keyboard.press(key);
    await expect.poll(() => page.evaluate(() => document.querySelectorAll("[popover]").length)).toBe(0);
    expect(await heardKeys(page)).toEqual([]);
  });

  /** Again and again: what is not placed yet takes no focus. */
  function focusClose(): Promise<unknown> {
    return waitInsidePopover(world().sidelight, page, (root) => {
      const button = root.querySelector<HTMLElement>(".close button");
      button?.focus();
      return button !== null && root.activeElement === button;
    });
  }
});
