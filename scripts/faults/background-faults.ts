import type { Page } from "puppeteer-core";
import { stopBackground } from "../driver/background.ts";
import { openControlPage } from "../driver/control-page.ts";
import { openExtensionPage } from "../driver/extension-pages.ts";
import { waitForNoPopover, waitInsidePopover } from "../driver/inside-popover.ts";
import { keepTab, openTab } from "../driver/kept-tabs.ts";
import type { Sidelight } from "../driver/launch-browser.ts";
import { pointAtMention } from "../driver/point-at.ts";
import { waitForHighlights } from "../driver/read-highlights.ts";
import { expectSame, type Fault, openPage, STORY, seeMarks } from "./fault.ts";

declare const chrome: { readonly runtime: { reload(): void } };

/** How long after the beginning of a load the background is stopped, in milliseconds. */
const MOMENTS = [0, 20, 60, 100, 150, 200, 300, 400];

/** What may become of the background, which browsers stop when they please. */
export const BACKGROUND_FAULTS: readonly Fault[] = [
  {
    name: `the background is stopped in the middle of ${MOMENTS.length} loads, and each page is marked`,
    async run(world) {
      for (const moment of MOMENTS) {
        world.pages.put("/fault", `<!doctype html><title>Talks</title>${STORY}`);
        const page = await openTab(world.sidelight.browser, "page");
        const loading = page.goto(world.pages.url("/fault", "news.example"));
        await new Promise((resolve) => setTimeout(resolve, moment));
        await stopBackground(world.sidelight).catch(() => {});
        await loading;
        await waitForHighlights(page, 3);
        await keepTab(page);
      }
    },
  },
  {
    name: "the background is stopped while a card is open, whose buttons work on",
    async run(world) {
      const page = await openPage(world);
      await waitForHighlights(page, 3);
      await pointAtMention(page, "Rustem Umerov");
      await waitInsidePopover(world.sidelight, page, (root) => root.querySelector(".card"));
      await stopBackground(world.sidelight);
      await page.keyboard.press("Escape");
      await waitForNoPopover(world.sidelight, page);
      await pointAtMention(page, "prisoner exchange");
      await waitInsidePopover(world.sidelight, page, (root) => root.querySelector(".card"));
      await keepTab(page);
    },
  },
  {
    name: "the extension is reloaded with a card open: the page stays marked, one card opens, and nothing is thrown",
    only: "chrome",
    async run(world) {
      const { sidelight } = world;
      const page = await openPage(world);
      const thrown = await watchExceptions(page);
      await waitForHighlights(page, 3);
      await pointAtMention(page, "Rustem Umerov");
      await waitInsidePopover(sidelight, page, (root) => root.querySelector(".card"));
      const inside = await openExtensionPage(sidelight, "options", { background: true });
      // The page that asks for it goes with it.
      await inside.evaluate(() => chrome.runtime.reload()).catch(() => {});
      await waitUntilReloaded(sidelight);
      await page.bringToFront();
      await page.mouse.move(700, 500);
      await page.mouse.move(600, 400, { steps: 4 });
      await pointAtMention(page, "prisoner exchange");
      await page.waitForFunction(
        () => [...document.querySelectorAll("[popover]")].map((card) => card.ariaLabel).join() === "Prisoner exchange",
        { polling: 50, timeout: 10_000 },
      );
      expectSame((await waitForHighlights(page, 3)).length >= 3, true, "marked");
      expectSame(thrown, [], "thrown");
      await page.close();
      await seeMarks(world);
    },
  },
];

/** Until an extension that reloads itself is there again, its pages are refused. */
async function waitUntilReloaded(sidelight: Sidelight): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    try {
      return await (await openControlPage(sidelight)).close();
    } catch (error) {
      if (performance.now() > deadline || !String(error).includes("ERR_BLOCKED_BY_CLIENT")) throw error;
    }
  }
}

/** What is thrown in any world of a page from now on, as far as Chromium tells. */
async function watchExceptions(page: Page): Promise<readonly string[]> {
  const thrown: string[] = [];
  const session = await page.createCDPSession();
  await session.send("Runtime.enable");
  session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) =>
    thrown.push(exception?.description ?? text),
  );
  return thrown;
}
