import { strToU8, zipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { stopBackground } from "../../scripts/driver/background.ts";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { findButton, pressButton } from "../../scripts/driver/find-button.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { nameOfCard, openCardOf } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";
import { aboutTown, giveFiles, type RepeatedText, TOWNS, zipOfTowns } from "./explainer-files.ts";

declare const chrome: { storage: { local: { get(keys: null): Promise<Record<string, unknown>> } } };

const BRIDGE = `---
format: 1
id: skerry-crossing
title: The Skerry Crossing
language: en
asOf: 2024-03-01
author: Ada Berg
source: { title: A report on the crossing }
entities:
  - name: Skerry Crossing
    kind: place
    role: The bridge that Ostwick was promised.
  - name: Anna Lindqvist
    kind: person
    role: Mayor of Ostwick.
---

Ostwick was promised a bridge.
`;
const ADD = "Add 1 explainer";
const REMOVE = "Remove The Skerry Crossing";
const ABOUT = "<p>Anna Lindqvist, the mayor, walked over the Skerry Crossing on Friday.</p>";

/** What is wrong with a file, under the name that it has, and how what is said of it begins. */
const BAD: Readonly<Record<string, readonly [Uint8Array | RepeatedText, string]>> = {
  "empty.md": [new Uint8Array(0), "empty.md:1: file: expected some text"],
  "wide.md": [new Uint8Array([0xff, 0xfe, 0x2d, 0]), "wide.md:1: file: expected text in UTF-8, not in UTF-16"],
  "latin.md": [new Uint8Array([0x2d, 0x0a, 0xe4]), "latin.md:2: file: expected text in UTF-8"],
  "huge.md": [{ piece: "\0", times: 100_000_000 }, "huge.md:1: file: expected at most 50 MB"],
  "bomb.zip": [zipSync({ "a.md": new Uint8Array(50_000_000) }), "bomb.zip/a.md:1: zip: expected at most"],
  "up.zip": [zipSync({ "../a.md": strToU8(BRIDGE) }), "up.zip/../a.md:1: zip: expected a path inside the zip"],
  "anchor.md": [edit("title: The", "title: &a The"), "anchor.md:4: YAML: expected plain YAML, without the anchor &a"],
  "tag.md": [edit("title: The", "title: !!js/function The"), "tag.md:4: YAML: expected plain YAML, without the tag"],
  "lol.md": [
    edit("entities:", `lol: [&a [x,x,x], &b [*a,*a,*a], ${"*b,".repeat(1_000)}]\nentities:`),
    "lol.md:9: YAML: expected plain YAML, without the alias *a",
  ],
  "script.md": [edit("Ostwick was promised a", "<script>alert(1)</script> a"), "script.md:18: lead: expected"],
  "img.md": [edit("promised a", "<img src=x onerror=alert(1)> a"), "img.md:18: lead: expected plain text"],
  "link.md": [edit("Ostwick was promised a", "[Ostwick](javascript:alert) a"), "link.md:18: lead: expected a link"],
  "data.md": [edit("Ostwick was promised a", "[Ostwick](data:text/html,x) a"), "data.md:18: lead: expected a link"],
  "proto.md": [edit("id: skerry-crossing", "id: __proto__"), "proto.md:3: id: expected"],
  "constructor.md": [edit("id: skerry-crossing", "id: constructor"), "constructor.md:3: id: expected"],
  "built.md": [
    edit("- name: Anna", "- id: constructor\n    name: Anna"),
    "built.md:13: entities.constructor: expected",
  ],
  "twins.md": [
    strToU8(`${BRIDGE}\n## One {#a}\n\nText.\n\n## Two {#a}\n\nText.\n`),
    'twins.md:24: section a: expected an id of its own, for "a"',
  ],
  "namesakes.md": [
    strToU8(BRIDGE.replaceAll("  - name:", "  - id: one\n    name:")),
    'namesakes.md:14: entities.one: expected an id of its own, for "one"',
  ],
  "many.md": [withForm("{a,b}".repeat(30)), "many.md:11: entities.skerry-crossing.strong.en[0]: expected fewer"],
  "nothing.md": [withForm(""), "nothing.md:11: entities.skerry-crossing.strong.en: expected at least one form"],
  "letter.md": [
    withForm("x"),
    "letter.md:11: entities.skerry-crossing.strong.en[0]: expected more than the one letter",
  ],
  "stop.md": [withForm("the"), 'stop.md:11: entities.skerry-crossing.strong.en[0]: expected more than "the"'],
  "long.md": [withForm("x".repeat(10_000)), "long.md:11: entities.skerry-crossing.strong.en[0]: expected at most"],
  "day.md": [edit("2024-03-01", "2024-02-30"), "day.md:6: asOf: expected a day"],
  "untitled.md": [edit("title: The Skerry Crossing\n", ""), "untitled.md:1: file: expected title"],
  "newer.md": [edit("format: 1", "format: 2"), "newer.md:2: format: expected format 1: this file is of format 2"],
  "million.md": [manyEntities("  - name: A b\n", 1_000_000), "million.md:1: file: expected at most 6 MB, not 14.0 MB"],
  // A million do not fit into the longest text that is read at all, and what does is read to its end.
  "crowd.md": [manyEntities("  - {}\n", 100_000), "crowd.md:9: entities: expected at most 5000 entities, not 100002"],
};

/** Between two frames of a page that answers, in milliseconds: readers take one that is silent for a second for a broken one. */
const MOST_GAP_MS = 1_000;

describeInEachBrowser("a reader's own explainer", (world) => {
  const used: Page[] = [];

  afterEach(async () => {
    for (const tab of used.splice(0)) await world().leaveTab(tab);
    await world().control.forgetChoices();
  });

  it("is added from a file, marked and explained on a page, switched off, removed, and nothing is left of it", async () => {
    const page = await openPage(ABOUT);
    const options = await openOptions();
    await giveFiles(options, { "bridge.md": strToU8(BRIDGE) });
    await named(options, ADD);
    expect(await storedKeys(options)).toEqual([]);
    await (await named(options, ADD))?.click();
    await named(options, REMOVE);
    await page.bringToFront();
    await waitForHighlights(page);
    expect((await readHighlights(page)).map(({ text }) => text)).toEqual(["Anna Lindqvist", "Skerry Crossing"]);
    await openCardOf(world(), page, "Skerry Crossing");
    expect(await nameOfCard(page)).toBe("Skerry Crossing");
    await options.bringToFront();
    await pressSwitch(options, "The Skerry Crossing");
    await seeOn(page, waitForNoHighlights);
    await options.bringToFront();
    await pressSwitch(options, "The Skerry Crossing");
    await seeOn(page, waitForHighlights);
    await options.bringToFront();
    await (await named(options, REMOVE))?.click();
    await seeOn(page, waitForNoHighlights);
    await options.bringToFront();
    // Of the switch that was used there stays only in which form choices are stored.
    await expect.poll(() => storedKeys(options)).toEqual(["version"]);
  });

  it("answers questions that name it, also where no page is about it", async () => {
    const options = await openOptions();
    await giveFiles(options, { "bridge.md": strToU8(BRIDGE) });
    await pressButton(options, ADD);
    await findButton(options, REMOVE);
    const reader = await openExtensionPage(world().sidelight, "reader");
    await reader.type("input[type=search]", "What was Ostwick promised?");
    await reader.waitForFunction(() => document.querySelector(".answers")?.textContent?.includes("promised a bridge"));
    await world().leaveTab(reader);
    await options.bringToFront();
    await pressButton(options, REMOVE);
    await expect.poll(() => storedKeys(options)).toEqual([]);
  });

  it("is one of a hundred in a zip, which are added, outlive the background, and leave nothing when they are removed", async () => {
    const [town = "", other = ""] = TOWNS;
    const options = await openOptions();
    const before = await stored(options);
    await giveFiles(options, { "all.zip": zipOfTowns() });
    await pressButton(options, "Add 100 explainers");
    await options.waitForFunction(() => document.body.textContent?.includes("100 explainers added."), { polling: 50 });
    expect((await storedKeys(options)).filter((key) => key.startsWith("story:"))).toHaveLength(100);
    const page = await openPage(aboutTown(town));
    await waitForHighlights(page, 2);
    await stopBackground(world().sidelight);
    await page.reload();
    await waitForHighlights(page, 2);
    expect((await readHighlights(page)).map(({ text }) => text)).toEqual([`${town} Crossing`, `${town} Ferry`]);
    await options.bringToFront();
    await pressButton(options, `Remove The crossing of ${town}`);
    await seeOn(page, waitForNoHighlights);
    await options.bringToFront();
    await pressButton(options, `Remove The crossing of ${other}`);
    await options.waitForFunction(
      (gone) => document.body.textContent?.includes(`Removed: The crossing of ${gone}`),
      { polling: 20 },
      other,
    );
    await pressButton(options, "Select several");
    await (await options.waitForSelector('::-p-aria([name="Select all"][role="checkbox"])'))?.click();
    await pressButton(options, "Remove");
    await options.waitForFunction(() => document.body.textContent?.includes("98 explainers removed."), { polling: 50 });
    await expect.poll(() => stored(options)).toEqual(before);
  }, 120_000);

  it("is offered by a page, and looked at in the options before it is kept", async () => {
    const page = await openPage(`<p>Ferries.</p><script type="text/markdown" data-sidelight>\n${BRIDGE}</script>`);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForFunction(() =>
      document.body.textContent?.includes("This page offers an explainer: The Skerry Crossing"),
    );
    const { browser, name } = world().sidelight;
    // Firefox does not tell WebDriver the address of a page of ours that it did not open.
    if (name === "firefox") return;
    const before = await browser.pages();
    await popup.$eval(".offer button", (button) => (button as HTMLElement).click());
    const findOptions = async () =>
      (await browser.pages()).find((one) => one.url().endsWith("#explainers") && !before.includes(one)) ?? null;
    await expect.poll(findOptions, { timeout: 10_000 }).not.toBeNull();
    const options = (await findOptions()) as Page;
    await options.bringToFront();
    await findButton(options, ADD);
    expect(await options.$eval(".candidate strong", (title) => title.textContent)).toBe("The Skerry Crossing");
    expect(await storedKeys(options)).toEqual([]);
  });

  it("that is bad is refused with its place, and costs neither the others, nor those added before, nor the page's answers", async () => {
    const options = await openOptions();
    await giveFiles(options, { "bridge.md": strToU8(BRIDGE) });
    await pressButton(options, ADD);
    await findButton(options, REMOVE);
    const before = await stored(options);
    const other = BRIDGE.replace("skerry-crossing", "other-crossing").replace("The Skerry", "The Other");
    await giveFiles(options, {
      ...Object.fromEntries(Object.entries(BAD).map(([name, [content]]) => [name, content])),
      "good.md": strToU8(other),
    });
    const gap = measureLongestGap(options);
    await findButton(options, ADD, 60_000);
    expect(await gap).toBeLessThan(MOST_GAP_MS);
    const said = await options.$$eval(".candidate code", (codes) => codes.map((code) => code.textContent ?? ""));
    for (const [name, [, message]] of Object.entries(BAD))
      expect([name, said.find((one) => one.startsWith(message))]).toEqual([name, expect.any(String)]);
    expect(await stored(options)).toEqual(before);
    await pressButton(options, ADD);
    await findButton(options, "Remove The Other Crossing");
    const [kept, then] = [await stored(options), before].map((all) => JSON.stringify(all["story:skerry-crossing"]));
    expect(kept).toBe(then);
  }, 120_000);

  async function openOptions(): Promise<Page> {
    const options = await openExtensionPage(world().sidelight, "options", { search: "#explainers" });
    used.push(options);
    return options;
  }

  async function openPage(body: string): Promise<Page> {
    world().pages.put("/own", `<!doctype html><title>A page</title>${body}`);
    const page = await world().openTab();
    used.push(page);
    await page.goto(world().pages.url("/own", "news.example"));
    return page;
  }
});

/** Browsers let pages that nobody sees wait. */
async function seeOn(page: Page, wait: (page: Page) => Promise<unknown>): Promise<void> {
  await page.bringToFront();
  await wait(page);
}

function edit(piece: string, instead: string): Uint8Array {
  expect(BRIDGE).toContain(piece);
  return strToU8(BRIDGE.replace(piece, instead));
}

function withForm(form: string): Uint8Array {
  return edit("kind: place", `strong: { en: "${form}" }`);
}

function manyEntities(entity: string, times: number): RepeatedText {
  const [before = "", after = ""] = BRIDGE.split("entities:\n");
  return { before: `${before}entities:\n`, piece: entity, times, after };
}

/** The longest time between two frames of a page from now until there is something to add, in milliseconds. */
function measureLongestGap(options: Page): Promise<number> {
  return options.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let [longest, last] = [0, performance.now()];
        const look = (now: number): void => {
          longest = Math.max(longest, now - last);
          last = now;
          const isDone = [...document.querySelectorAll("button")].some((one) => one.textContent?.startsWith("Add 1 "));
          if (isDone) resolve(Math.round(longest));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** A button by what readers who hear the page know it by. */
function named(page: Page, name: string) {
  return page.waitForSelector(`::-p-aria([name="${name}"][role="button"])`, { timeout: 25_000 });
}

async function pressSwitch(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(`::-p-aria([name="${name}"][role="switch"])`))?.click();
}

async function storedKeys(options: Page): Promise<readonly string[]> {
  return Object.keys(await stored(options));
}

function stored(options: Page): Promise<Readonly<Record<string, unknown>>> {
  return options.evaluate(() => chrome.storage.local.get(null));
}
