import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { nameOfCard, openCardOf } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";
import { ABOUT, OTHER, openEditorPages, storedKeys } from "./editor-pages.ts";

declare const chrome: {
  readonly storage: { readonly local: { get(keys: null): Promise<object> } };
  readonly tabs: {
    query(filter: object): Promise<{ id: number; title?: string }[]>;
    remove(tab: number): Promise<void>;
  };
};

const TOOL = {
  undo: ".tools button:nth-of-type(1)",
  redo: ".tools button:nth-of-type(2)",
  markdown: ".tools button:nth-of-type(3)",
};
const KEEP = "main > section:last-of-type button.main";

describeInEachBrowser("an explainer made of a page", (world) => {
  const { used, openPage, openOwn, openEditor } = openEditorPages(world);

  it("is reviewed, kept, and then marked and explained on another page about the story", async () => {
    const editor = await openEditor(await openPage("/explainer/index.html"));
    const shown = await editor.$$eval(".name-row strong", (names) => names.map((name) => name.textContent));
    expect(shown).toEqual(expect.arrayContaining(["Skerry Crossing", "Halvorsen Marine", "Anna Lindqvist"]));
    const fields = await editor.$$eval("#step-words ~ * textarea, #step-words ~ * input", (all) =>
      all.map((field) => (field as HTMLInputElement).value),
    );
    expect(fields).toEqual(
      expect.arrayContaining([
        "The Skerry Crossing, explained",
        "Halvorsen Marine stopped the works on the Skerry Crossing in January.",
        "How the cracks were found",
        "Who pays for the new piers?",
        "2024-03-01",
        "Ostwick Courier",
      ]),
    );
    const marked = await editor.$$eval(".marks mark", (marks) => marks.map((mark) => mark.textContent));
    expect(marked).toContain("Skerry Crossing");
    expect(await storedStories(editor)).toEqual([]);
    await keep(editor);
    expect(await storedStories(editor)).toEqual(["story:the-skerry-crossing-explained"]);
    const page = await openPage("/about", ABOUT);
    await waitForHighlights(page);
    expect((await readHighlights(page)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(["Skerry Crossing", "Halvorsen Marine"]),
    );
    await openCardOf(world(), page, "Halvorsen Marine");
    expect(await nameOfCard(page)).toBe("Halvorsen Marine");
    const other = await openPage("/other", OTHER);
    expect((await world().control.summarize(await world().control.findTab(other))).mentions).toEqual([]);
  });

  it("is begun in the popup", async () => {
    const page = await openPage("/explainer/index.html");
    const inside = await openOwn("options");
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector("button.make");
    // The popup closes by that, and no driver is told that it was pressed.
    await popup.$eval("button.make", (button) => setTimeout(() => (button as HTMLElement).click()));
    const find = () =>
      inside.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return tabs.find(({ title }) => title === "Make an explainer")?.id;
      });
    await expect.poll(find, { timeout: 10_000 }).toBeTypeOf("number");
    await expect.poll(() => storedDrafts(inside), { timeout: 10_000 }).toHaveLength(1);
    await inside.evaluate((tab) => chrome.tabs.remove(tab), (await find()) as number);
  });

  it("is made, changed and kept with the keyboard alone", async () => {
    const editor = await openEditor(await openPage("/explainer/index.html"));
    await editor.bringToFront();
    const first = await tabTo(editor, ".core input");
    const before = await editor.evaluate((box) => (box as HTMLInputElement).checked, first);
    await editor.keyboard.press(" ");
    expect(await editor.evaluate((box) => (box as HTMLInputElement).checked, first)).toBe(!before);
    await tabTo(editor, ".name-row summary");
    await editor.keyboard.press("Enter");
    await tabTo(editor, ".name-row details[open] input[type=text]");
    await editor.keyboard.press("End");
    await editor.keyboard.type(" (bridge)");
    await tabTo(editor, `${KEEP}:enabled`);
    await editor.keyboard.press("Enter");
    await editor.waitForFunction(() => document.activeElement?.textContent === "Your explainer is saved");
    expect(await storedStories(editor)).toHaveLength(1);
  });

  it("is a draft that survives a closed window, can be gone on with, and thrown away", async () => {
    const editor = await openEditor(await openPage("/explainer/index.html"));
    await editor.locator(".names .name-row input").click();
    const title = await editor.waitForSelector("#step-words ~ .pair input");
    await title?.focus();
    await editor.keyboard.press("End");
    await editor.keyboard.type("!");
    await expect.poll(() => storedTitle(editor)).toBe("The Skerry Crossing, explained!");
    used.splice(used.indexOf(editor), 1);
    await editor.close();
    const again = await openOwn("editor");
    await again.waitForSelector(".drafts a");
    expect(await again.$$eval(".drafts a", (links) => links.map((link) => link.textContent))).toEqual([
      "The Skerry Crossing, explained!",
    ]);
    await again.locator(".drafts a").click();
    await again.waitForSelector(".names .name-row input:not(:checked)");
    expect(await again.$eval("#step-words ~ .pair input", (field) => (field as HTMLInputElement).value)).toBe(
      "The Skerry Crossing, explained!",
    );
    expect(await storedStories(again)).toEqual([]);
    await again.locator(".tools button:last-of-type").click();
    await again.waitForSelector("#given-text");
    expect(await storedKeys(again)).toEqual([]);
  });

  it("is made of a text that was pasted, edited as Markdown, kept, and edited again with its differences shown", async () => {
    const editor = await openOwn("editor");
    const words = await readFile("tests/pages/explainer/words.md", "utf8");
    await editor.$eval(
      "#given-text",
      (field, given) => {
        (field as HTMLTextAreaElement).value = given;
        field.dispatchEvent(new Event("input", { bubbles: true }));
      },
      words,
    );
    await editor.locator("button[type=submit]").click();
    await editor.waitForSelector(".name-row");
    await editor.locator(TOOL.markdown).click();
    await typeInMarkdown(editor, "asOf: 2024-03-01", "asOf: 2024-02-30");
    await editor.waitForFunction(() => document.querySelector(".messages")?.textContent?.includes("asOf"));
    expect(await editor.$eval(KEEP, (button) => (button as HTMLButtonElement).disabled)).toBe(true);
    await editor.locator(".messages button").click();
    expect(
      await editor.$eval("#markdown", (field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return document.activeElement === field && value.slice(selectionStart, selectionEnd);
      }),
    ).toBe("asOf: 2024-02-30");
    await typeInMarkdown(editor, "asOf: 2024-02-30", "asOf: 2024-03-02");
    await keep(editor);
    const again = await openOwn("editor", "?kept=the-ferry-to-skerry");
    await again.waitForSelector("#step-words");
    expect(await again.$eval("h1", (title) => title.textContent)).toBe("Edit an explainer");
    expect(await again.$eval("input[type=date]", (field) => (field as HTMLInputElement).value)).toBe("2024-03-02");
    await again.waitForFunction(() => document.body.textContent?.includes("It is the same as yours."));
    await again.focus("#step-words ~ .pair input");
    await again.keyboard.press("End");
    await again.keyboard.type(" (again)");
    await again.waitForFunction(() => document.body.textContent?.includes("Texts: 1 new or changed, 0 removed"));
    await again.locator(TOOL.undo).click();
    await again.waitForFunction(() => document.body.textContent?.includes("It is the same as yours."));
    await again.locator(TOOL.redo).click();
    await again.waitForFunction(() => document.body.textContent?.includes("Texts: 1 new or changed, 0 removed"));
    await keep(again);
    expect(await storedStories(again)).toEqual(["story:the-ferry-to-skerry"]);
    expect(await storedDrafts(again)).toEqual([]);
  });

  it("of the reader's own words about words of a page is marked there at once, and taken back", async () => {
    const page = await openPage("/explainer/index.html");
    await page.evaluate(() => {
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (walker.nextNode()) {
        const at = (walker.currentNode as Text).data.indexOf("Ostwick");
        if (at < 0) continue;
        getSelection()?.setBaseAndExtent(walker.currentNode, at, walker.currentNode, at + "Ostwick".length);
        return;
      }
    });
    const tab = await world().control.findTab(page);
    const editor = await openOwn("editor", `?tab=${tab}&frame=0&words=none`);
    await editor.waitForSelector("form .marks mark");
    expect(await editor.$eval("form input", (field) => (field as HTMLInputElement).value)).toBe("Ostwick");
    expect(await storedKeys(editor)).toEqual([]);
    await editor.type("form textarea", "A harbour town.");
    await editor.waitForSelector("form .main:enabled");
    // By itself: drivers wait for a load that they are not told of in pages of an extension.
    await editor.evaluate(() => {
      document.body.dataset.before = "";
      location.reload();
    });
    await editor.waitForSelector("body:not([data-before]) form .main:enabled");
    expect(await editor.$eval("form textarea", (field) => (field as HTMLTextAreaElement).value)).toBe(
      "A harbour town.",
    );
    // They come a moment later, and what stands below them moves.
    await editor.waitForSelector("form .marks mark");
    await editor.locator("form .main").click();
    await editor.waitForFunction(() => document.querySelector("h1")?.textContent === "Your card has been added");
    expect(await storedStories(editor)).toEqual(["story:my-notes"]);
    await page.bringToFront();
    expect((await waitForHighlights(page)).every(({ text }) => text === "Ostwick")).toBe(true);
    await openCardOf(world(), page, "Ostwick");
    expect(await nameOfCard(page)).toBe("Ostwick");
    await editor.bringToFront();
    await editor.locator("main button").click();
    await editor.waitForSelector("form .main:enabled");
    await page.bringToFront();
    await waitForNoHighlights(page);
    expect(await storedStories(editor)).toEqual([]);
  });

  it("shows its marks in open tabs when it is asked to, and names those that cannot be read", async () => {
    await openPage("/about", ABOUT);
    const editor = await openEditor(await openPage("/explainer/index.html"));
    expect(await editor.$(".tabs")).toBeNull();
    await editor.locator("button ::-p-text(Check my open tabs)").click();
    await editor.waitForFunction(() => document.body.textContent?.includes("These cannot be read."));
    await editor.waitForFunction(() => document.querySelector(".tabs")?.textContent?.includes("Council meets"));
    expect(
      await editor.$$eval(".tabs li", (tabs) =>
        tabs
          .filter((tab) => tab.textContent?.startsWith("Council meets"))
          .flatMap((tab) => [...tab.querySelectorAll("mark")].map((mark) => mark.textContent)),
      ),
    ).toEqual(expect.arrayContaining(["Skerry Crossing", "Halvorsen Marine"]));
  });

  it("is made of what is selected alone", async () => {
    const page = await openPage("/explainer/index.html");
    await page.evaluate(() => {
      const [from, to] = ["What the bridge costs", "Who pays for the new piers?"].map((text) =>
        [...document.querySelectorAll("h2, h3")].find((one) => one.textContent === text),
      );
      getSelection()?.setBaseAndExtent(from as Node, 0, to?.nextElementSibling?.firstChild as Node, 35);
    });
    const editor = await openEditor(page, true);
    const words = await editor.$$eval("#step-words ~ .pair", (pairs) => pairs.map((pair) => pair.textContent).join());
    expect(words).toContain("was to cost ninety million");
    expect(words).toContain("Nobody has agreed to.");
    expect(words).not.toContain("each say that the other has to pay");
    expect(words).not.toContain("Divers of the harbour office");
  });

  it("is made of a page of which nothing runs or is asked for, and nothing comes to the console", async () => {
    const tab = await world().control.findTab(await openPage("/explainer/index.html"));
    const editor = await world().sidelight.browser.newPage();
    used.push(editor);
    const heard: string[] = [];
    const asked: string[] = [];
    editor.on("console", (message) => heard.push(message.text()));
    editor.on("pageerror", (error) => heard.push(String(error)));
    editor.on("request", (request) => asked.push(request.url()));
    const waitUntil = world().sidelight.name === "firefox" ? [] : (["load"] as const);
    const address = `${world().sidelight.origin}src/editor/index.html?tab=${tab}&frame=0&selection=false`;
    await editor.goto(address, { waitUntil: [...waitUntil] });
    await editor.waitForSelector(".name-row");
    expect(await editor.title()).toBe("Make an explainer");
    expect(heard).toEqual([]);
    expect(asked.filter((url) => url.startsWith("http"))).toEqual([]);
  });
});

async function keep(editor: Page): Promise<void> {
  await editor.waitForSelector(`${KEEP}:enabled`);
  await editor.locator(KEEP).click();
  await editor.waitForFunction(() => document.querySelector("h1")?.textContent === "Your explainer is saved");
}

/** Replace a piece of the Markdown, as a reader who types it. */
async function typeInMarkdown(editor: Page, piece: string, instead: string): Promise<void> {
  await editor.waitForSelector("#markdown");
  await editor.$eval(
    "#markdown",
    (field, [old, typed]) => {
      const area = field as HTMLTextAreaElement;
      const start = area.value.indexOf(old);
      if (start < 0) throw new Error(`The Markdown does not say ${old}.`);
      area.focus();
      area.setRangeText(typed, start, start + old.length, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    },
    [piece, instead] as const,
  );
}

/** Press Tab until the keyboard is where it is wanted. */
async function tabTo(page: Page, wanted: string) {
  for (let presses = 0; presses < 200; presses += 1) {
    await page.keyboard.press("Tab");
    const reached = await page.evaluateHandle(
      (selector) => (document.activeElement?.matches(selector) ? document.activeElement : null),
      wanted,
    );
    const element = reached.asElement();
    if (element) return element;
  }
  throw new Error(`Tab does not come to ${wanted}`);
}

async function storedTitle(page: Page): Promise<string | undefined> {
  const stored = (await page.evaluate(() => chrome.storage.local.get(null))) as {
    readonly drafts?: readonly { readonly title: string }[];
  };
  return stored.drafts?.[0]?.title;
}

async function storedStories(page: Page): Promise<readonly string[]> {
  return (await storedKeys(page)).filter((key) => key.startsWith("story:"));
}

async function storedDrafts(page: Page): Promise<readonly string[]> {
  return (await storedKeys(page)).filter((key) => key.startsWith("draft:"));
}
