import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "puppeteer-core";
import { afterAll, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { openPopup } from "../../scripts/driver/open-popup.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { SECTIONS } from "../../src/options/section.ts";
import { describeInEachBrowser } from "./each-browser.ts";

declare const axe: {
  run(options: { runOnly?: readonly string[] }): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
};
declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
};

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describeInEachBrowser("the built pages have no barriers, in light and dark:", (world) => {
  afterAll(async () => {
    const inside = await openExtensionPage(world().sidelight, "options");
    await inside.evaluate(() => chrome.storage.local.clear());
    await inside.close();
  });

  it.each(SECTIONS)("the options, section %s", async (section) => {
    await expectNoBarriers(await openExtensionPage(world().sidelight, "options", { search: `#${section}` }));
  });

  it.each(["?brief=istanbul-talks", "?brief=none", "?room"])("the reader, %s", async (search) => {
    await expectNoBarriers(await openExtensionPage(world().sidelight, "reader", { search }));
  });

  it("the editor, before a text is given", async () => {
    await expectNoBarriers(await openExtensionPage(world().sidelight, "editor"));
  });

  it.each(["fields", "Markdown"])("the editor, with a draft in %s", async (view) => {
    const page = await world().openTab();
    await page.goto(world().pages.url("/explainer/index.html", "news.example"));
    const search = `?tab=${await world().control.findTab(page)}&frame=0&selection=false`;
    const editor = await openExtensionPage(world().sidelight, "editor", { search });
    await editor.waitForSelector(".name-row");
    if (view === "Markdown") await editor.click(".tools button:nth-of-type(3)");
    await editor.$$eval("details", (all) => {
      for (const details of all) details.open = true;
    });
    await editor.waitForSelector(view === "Markdown" ? "#markdown" : ".name-row textarea");
    await expectNoBarriers(editor);
    await world().leaveTab(page);
  });

  it("the popup on a page about a story", async () => {
    const page = await world().openTab();
    await page.goto(world().pages.url("/sample/index.html", "news.example"));
    await waitForHighlights(page);
    const popup = await openPopup(world().sidelight, page);
    await popup.waitForSelector(".entities");
    await expectNoBarriers(popup);
    await world().leaveTab(page);
  });

  async function expectNoBarriers(page: Page): Promise<void> {
    await page.evaluate(AXE);
    for (const scheme of ["light", "dark"]) {
      await page.evaluate((wanted) => chrome.storage.local.set({ scheme: wanted }), scheme);
      await page.waitForFunction((wanted) => document.documentElement.dataset.scheme === wanted, {}, scheme);
      // Colours on their way from one scheme to the other are neither.
      await page.evaluate(() => {
        for (const animation of document.getAnimations()) animation.finish();
      });
      const { violations } = await page.evaluate(
        (options) => axe.run(options),
        // Nothing but colours is another in the dark.
        scheme === "dark" ? { runOnly: ["color-contrast"] } : {},
      );
      expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
    }
    await world().leaveTab(page);
  }
});
