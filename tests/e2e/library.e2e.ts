import { strToU8, zipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { afterEach, expect, it } from "vitest";
import { stopBackground } from "../../scripts/driver/background.ts";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { nameOfCard, openCardOf } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";
import {
  aboutTown,
  findButton,
  giveFiles,
  pressButton,
  type RepeatedText,
  TOWNS,
  zipOfTowns,
} from "./explainer-files.ts";

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

describeInEachBrowser("a reader's own explainer", (world) => {
  afterEach(() => world().control.forgetChoices());

  it("is added from a file, marked and explained on a page, switched off, removed, and nothing is left of it", async () => {
    const page = await openPage(ABOUT);
    const options = await openOptions();
    await giveFiles(options, { "bridge.md": strToU8(BRIDGE) });
    await findButton(options, ADD);
    expect(await storedKeys(options)).toEqual([]);
    await pressButton(options, ADD);
    await findButton(options, REMOVE);
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
    await pressButton(options, REMOVE);
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
    await reader.close();
    await options.bringToFront();
    await pressButton(options, REMOVE);
    await expect.poll(() => storedKeys(options)).toEqual([]);
    await options.close();
  });

  it("is one of a hundred in a zip, which are added, outlive the background, and leave nothing when they are removed", async () => {
    const [town = "", other = ""] = TOWNS;
    const options = await openOptions();
    const before = await stored(options);
    await giveFiles(options, { "all.zip": zipOfTowns() });
    await pressButton(options, "Add 100 explainers");
    await options.waitForFunction(() => document.body.textContent?.includes("100 explainers added."));
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
    expect(await removeAll(options)).toBeGreaterThanOrEqual(98);
    await expect.poll(() => stored(options)).toEqual(before);
    // Each removal is written by itself, and each is told to all that shows explainers.
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

  it("that is bad is refused with its place, and costs no other", async () => {
    const options = await openOptions();
    const bad: Record<string, [Uint8Array | RepeatedText, string]> = {
      "empty.md": [new Uint8Array(0), "empty.md:1: file: expected some text"],
      "wide.md": [new Uint8Array([0xff, 0xfe, 0x2d, 0]), "wide.md:1: file: expected text in UTF-8, not in UTF-16"],
      "latin.md": [new Uint8Array([0x2d, 0x0a, 0xe4]), "latin.md:2: file: expected text in UTF-8"],
      "huge.md": [{ piece: "\0", times: 60_000_000 }, "huge.md:1: file: expected at most 50 MB"],
      "bomb.zip": [zipSync({ "a.md": new Uint8Array(50_000_000) }), "bomb.zip/a.md:1: zip: expected at most"],
      "up.zip": [zipSync({ "../a.md": strToU8(BRIDGE) }), "up.zip/../a.md:1: zip: expected a path inside the zip"],
      "anchor.md": [
        edit("title: The", "title: &a The"),
        "anchor.md:4: YAML: expected plain YAML, without the anchor &a",
      ],
      "script.md": [edit("Ostwick was promised a", "<script>alert(1)</script> a"), "script.md:18: lead: expected"],
      "link.md": [edit("Ostwick was promised a", "[Ostwick](javascript:alert) a"), "link.md:18: lead: expected a link"],
      "proto.md": [edit("id: skerry-crossing", "id: __proto__"), "proto.md:3: id: expected"],
      "many.md": [
        edit("kind: place", `strong: { en: "${"{a,b}".repeat(30)}" }`),
        "many.md:11: entities.skerry-crossing.strong.en[0]: expected fewer",
      ],
      "day.md": [edit("2024-03-01", "2024-02-30"), "day.md:6: asOf: expected a day"],
      "untitled.md": [edit("title: The Skerry Crossing\n", ""), "untitled.md:1: file: expected title"],
    };
    await giveFiles(options, {
      ...Object.fromEntries(Object.entries(bad).map(([name, [bytes]]) => [name, bytes])),
      "good.md": strToU8(BRIDGE),
    });
    await findButton(options, ADD);
    const said = await options.$$eval(".candidate code", (codes) => codes.map((code) => code.textContent ?? ""));
    for (const [name, [, message]] of Object.entries(bad))
      expect([name, said.filter((one) => one.startsWith(message))]).toEqual([name, [expect.any(String)]]);
    expect(await storedKeys(options)).toEqual([]);
  });

  async function openOptions(): Promise<Page> {
    return openExtensionPage(world().sidelight, "options", { search: "#explainers" });
  }

  async function openPage(body: string): Promise<Page> {
    world().pages.put("/own", `<!doctype html><title>A page</title>${body}`);
    const page = await world().sidelight.browser.newPage();
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

async function pressSwitch(page: Page, name: string): Promise<void> {
  await (await page.waitForSelector(`::-p-aria([name="${name}"][role="switch"])`))?.click();
}

/** Press all the buttons that remove an explainer, until there are none; how many there were. */
function removeAll(options: Page): Promise<number> {
  return options.evaluate(async () => {
    const find = () =>
      [...document.querySelectorAll("button")].filter((one) => one.ariaLabel?.startsWith("Remove The "));
    const untilGone = (buttons: readonly Element[]) =>
      new Promise<void>((resolve) => {
        const look = () => buttons.every((button) => !button.isConnected) && resolve();
        new MutationObserver(look).observe(document.body, { childList: true, subtree: true });
        look();
      });
    let count = 0;
    for (let buttons = find(); buttons.length > 0; buttons = find()) {
      for (const button of buttons) button.click();
      await untilGone(buttons);
      count += buttons.length;
    }
    return count;
  });
}

async function storedKeys(options: Page): Promise<readonly string[]> {
  return Object.keys(await stored(options));
}

function stored(options: Page): Promise<Readonly<Record<string, unknown>>> {
  return options.evaluate(() => chrome.storage.local.get(null));
}
