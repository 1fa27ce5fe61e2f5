import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { waitForNoPopover, waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { pressInCard } from "../../scripts/driver/press-in-card.ts";
import { readHighlights, waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { type PageServer, servePages } from "../../scripts/driver/serve-pages.ts";
import { SECTIONS } from "../../src/options/section.ts";
import { STORY } from "./card-page.ts";
import { unpackPackage } from "./packages.ts";

/** What Firefox for Android does not have of what Sidelight uses on a desktop. */
const TAKE_AWAY = `
for (const api of new Set([globalThis.browser, globalThis.chrome])) {
  for (const name of ["contextMenus", "menus", "commands", "management", "windows", "sidebarAction"])
    Object.defineProperty(api, name, { value: undefined });
  Object.defineProperty(api.storage, "managed", { value: undefined });
  Object.defineProperty(api.runtime, "onSuspend", { value: undefined });
  for (const name of ["setIcon", "setBadgeText", "getBadgeText"])
    Object.defineProperty(api.action, name, { value: undefined });
}
`;

const PHONE = [
  ["upright", { width: 360, height: 640 }],
  ["on its side", { width: 640, height: 360 }],
] as const;

describe.runIf((process.env.SIDELIGHT_BROWSER ?? "firefox") === "firefox")(
  "without what Firefox for Android lacks",
  () => {
    let sidelight: Sidelight;
    let pages: PageServer;

    beforeAll(async () => {
      const folder = await unpackPackage("firefox");
      await takeApisAway(folder);
      pages = await servePages("tests/pages");
      sidelight = await launchSidelight("firefox", { extension: folder });
    }, 90_000);

    afterAll(async () => {
      await sidelight?.close();
      await pages?.close();
    });

    it("marks pages all the same", async () => {
      const page = await sidelight.browser.newPage();
      await page.goto(pages.url("/sample/index.html"), { waitUntil: "domcontentloaded" });
      expect((await waitForHighlights(page, 3)).length).toBeGreaterThanOrEqual(3);
      await page.close();
    });

    it.each(PHONE)("opens a card by a tap that fits a phone held %s", async (_held, size) => {
      const page = await sidelight.browser.newPage();
      await page.setViewport({ ...size, hasTouch: true });
      pages.put(
        "/talks",
        `<!doctype html><title>Talks</title><meta name="viewport" content="width=device-width">${STORY}`,
      );
      await page.goto(pages.url("/talks"));
      await page.bringToFront();
      await waitForHighlights(page, 2);
      const found = (await readHighlights(page)).find(({ text }) => text === "Rustem Umerov");
      if (!found) throw new Error("not marked");
      await page.touchscreen.tap(found.x + found.width / 2, found.y + found.height / 2);
      const card = await waitInsidePopover(sidelight, page, (root) => {
        const shown =
          root.getAnimations().length === 0 && root.querySelector(".card h2") && root.querySelector(".card");
        return shown ? (shown.getBoundingClientRect().toJSON() as DOMRect) : null;
      });
      expect([card.left, card.right].map(Math.round)).toEqual([0, await page.evaluate(() => innerWidth)]);
      expect(card.top).toBeGreaterThanOrEqual(0);
      await pressInCard(sidelight, page, "Close");
      await waitForNoPopover(sidelight, page);
      await page.close();
    });

    it.each(PHONE)("has options that fit in each section a phone held %s", async (_held, size) => {
      const page = await openExtensionPage(sidelight, "options");
      await page.setViewport(size);
      for (const section of SECTIONS) {
        await page.evaluate((name) => {
          location.hash = name;
        }, section);
        await page.waitForSelector(`nav a[href="#${section}"][aria-current]`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([section, over <= 0]).toEqual([section, true]);
      }
      await page.close();
    });

    it.each(PHONE)("has options that fit a phone held %s, without keys that it does not have", async (_held, size) => {
      const page = await openExtensionPage(sidelight, "options", { search: "#keys" });
      await page.setViewport(size);
      await page.waitForSelector("#keys-card");
      expect(await page.$("#keys-commands")).toBeNull();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    });

    it.each(PHONE)("has a popup that fits a phone held %s", async (_held, size) => {
      const page = await openExtensionPage(sidelight, "popup");
      await page.setViewport(size);
      await page.waitForSelector("main");
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.close();
    });
  },
);

/** Let every context of an unpacked extension begin with the APIs taken away. */
async function takeApisAway(folder: string): Promise<void> {
  await writeFile(join(folder, "take-away.js"), TAKE_AWAY);
  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  manifest.background.scripts.unshift("take-away.js");
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  for (const file of await readdir(folder, { recursive: true })) {
    if (!file.endsWith(".html")) continue;
    const html = await readFile(join(folder, file), "utf8");
    await writeFile(join(folder, file), html.replace("<head>", `<head><script src="/take-away.js"></script>`));
  }
}
