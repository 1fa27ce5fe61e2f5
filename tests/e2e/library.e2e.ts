import { strToU8, zipSync } from "fflate";
import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { nameOfCard, openCardOf } from "./card-page.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const chrome: { storage: { local: { get(keys: null): Promise<object>; clear(): Promise<void> } } };

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
const ADD = "#explainers .add-explainers button.main";
const REMOVE = '#explainers button[aria-label="Remove The Skerry Crossing"]';
const SWITCH = "#explainers .brief [role=switch]";
const ABOUT = "<p>Anna Lindqvist, the mayor, walked over the Skerry Crossing on Friday.</p>";

describeInEachBrowser("a reader's own explainer", (world) => {
  it("is added from a file, marked and explained on a page, switched off, removed, and nothing is left of it", async () => {
    const page = await openPage(ABOUT);
    const options = await openOptions();
    await give(options, { "bridge.md": strToU8(BRIDGE) });
    await options.waitForSelector(ADD);
    expect(await storedKeys(options)).toEqual([]);
    await options.click(ADD);
    await options.waitForSelector(REMOVE);
    await page.bringToFront();
    await waitForHighlights(page);
    expect((await readHighlights(page)).map(({ text }) => text)).toEqual(["Anna Lindqvist", "Skerry Crossing"]);
    await openCardOf(world(), page, "Skerry Crossing");
    expect(await nameOfCard(page)).toBe("Skerry Crossing");
    await options.bringToFront();
    await options.click(SWITCH);
    await seeOn(page, waitForNoHighlights);
    await options.bringToFront();
    await options.click(SWITCH);
    await seeOn(page, waitForHighlights);
    await options.bringToFront();
    await options.click(REMOVE);
    await seeOn(page, waitForNoHighlights);
    await options.bringToFront();
    // Of the switch that was used there stays only in which form choices are stored.
    await expect.poll(() => storedKeys(options)).toEqual(["version"]);
  });

  it("answers questions that name it, also where no page is about it", async () => {
    const options = await openOptions();
    await give(options, { "bridge.md": strToU8(BRIDGE) });
    await options.waitForSelector(ADD);
    await options.click(ADD);
    await options.waitForSelector(REMOVE);
    const reader = await openExtensionPage(world().sidelight, "reader");
    await reader.type("input[type=search]", "What was Ostwick promised?");
    await reader.waitForFunction(() => document.querySelector(".answers")?.textContent?.includes("promised a bridge"));
    await reader.close();
    await options.bringToFront();
    await options.click(REMOVE);
    await options.waitForFunction((remove) => !document.querySelector(remove), {}, REMOVE);
    await options.close();
  });

  it("is one of a hundred in a zip, which are added and removed again", async () => {
    const options = await openOptions();
    const files = Array.from({ length: 100 }, (_, at) => [
      `${at}.md`,
      strToU8(BRIDGE.replaceAll("skerry-crossing", `crossing-${at}`)),
    ]);
    await give(options, { "all.zip": zipSync(Object.fromEntries(files)) });
    await options.waitForSelector(ADD, { timeout: 20_000 });
    await options.click(ADD);
    await options.waitForFunction(() => document.body.textContent?.includes("100 explainers added."));
    expect((await storedKeys(options)).filter((key) => key.startsWith("story:"))).toHaveLength(100);
    await options.evaluate(() => chrome.storage.local.clear());
  });

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
    await options.waitForSelector(ADD);
    expect(await options.$eval(".candidate strong", (title) => title.textContent)).toBe("The Skerry Crossing");
    expect(await storedKeys(options)).toEqual([]);
  });

  it("that is bad is refused with its place, and costs no other", async () => {
    const options = await openOptions();
    const bad: Record<string, [Uint8Array, string]> = {
      "empty.md": [new Uint8Array(0), "empty.md:1: file: expected some text"],
      "wide.md": [new Uint8Array([0xff, 0xfe, 0x2d, 0]), "wide.md:1: file: expected text in UTF-8, not in UTF-16"],
      "latin.md": [new Uint8Array([0x2d, 0x0a, 0xe4]), "latin.md:2: file: expected text in UTF-8"],
      "huge.md": [new Uint8Array(60_000_000), "huge.md:1: file: expected at most 50 MB"],
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
    await give(options, {
      ...Object.fromEntries(Object.entries(bad).map(([name, [bytes]]) => [name, bytes])),
      "good.md": strToU8(BRIDGE),
    });
    await options.waitForSelector(ADD, { timeout: 25_000 });
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

/** Choose files in the field, as a reader does; their bytes go to the page as Base64, runs of zeros as their number. */
async function give(options: Page, files: Readonly<Record<string, Uint8Array>>): Promise<void> {
  const sent = Object.entries(files).map(([name, bytes]) => {
    const isBlank = bytes.length > 1_000_000;
    return { name, length: bytes.length, base64: isBlank ? "" : Buffer.from(bytes).toString("base64") };
  });
  await options.waitForSelector("#explainers input[type=file][multiple]");
  await options.$eval(
    "#explainers input[type=file][multiple]",
    (field, given) => {
      const transfer = new DataTransfer();
      for (const { name, length, base64 } of given) {
        const bytes =
          base64 === "" ? new Uint8Array(length) : Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
        transfer.items.add(new File([bytes], name));
      }
      (field as HTMLInputElement).files = transfer.files;
      field.dispatchEvent(new Event("change", { bubbles: true }));
    },
    sent,
  );
}

async function storedKeys(options: Page): Promise<readonly string[]> {
  return Object.keys(await options.evaluate(() => chrome.storage.local.get(null)));
}
