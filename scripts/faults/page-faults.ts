import type { Page } from "puppeteer-core";
import { waitForNoPopover, waitInsidePopover } from "../driver/inside-popover.ts";
import { keepTab, openTab } from "../driver/kept-tabs.ts";
import { pointAtMention } from "../driver/point-at.ts";
import { waitForHighlights } from "../driver/read-highlights.ts";
import { expectSame, type Fault, type FaultWorld, openPage, STORY } from "./fault.ts";

/** What pages do that no page should. */
export const PAGE_FAULTS: readonly Fault[] = [
  {
    name: "a page that is written anew late is marked, and its cards open",
    async run(world) {
      const anew = JSON.stringify(`<!doctype html><title>Anew</title>${STORY}`);
      const page = await openPage(world, `<p>Before.</p>${STORY}`);
      await waitForHighlights(page, 3);
      await page.evaluate(`document.open(); document.write(${anew}); document.close();`);
      // For a moment there are still those of what is gone.
      await page.waitForFunction(areMarksOnPage, { polling: 20 });
      await waitForHighlights(page, 3);
      await pointAtMention(page, "Rustem Umerov");
      await waitInsidePopover(world.sidelight, page, (root) => root.querySelector(".card"));
      await page.keyboard.press("Escape");
      await waitForNoPopover(world.sidelight, page);
      await keepTab(page);
    },
  },
  {
    name: "a page that has put its own functions in place of the language's is marked",
    async run(world) {
      const poison = `<script>
        for (const of of [Array, Map, Set, WeakMap, Promise, String, RegExp, Node, Element, Document, EventTarget, Range])
          for (const name of Object.getOwnPropertyNames(of.prototype)) try {
            if (typeof of.prototype[name] === "function" && name !== "constructor") of.prototype[name] = () => { throw new Error("poison"); };
          } catch {}
        window.JSON = null; window.MutationObserver = null; window.getComputedStyle = null; window.setTimeout = null;
      </script>`;
      world.pages.put("/fault", `<!doctype html><title>Talks</title>${STORY}${poison}`);
      const page = await openTab(world.sidelight.browser, "page");
      await page.goto(world.pages.url("/fault", "news.example"));
      const { mentions } = await world.control.summarize(await world.control.findTab(page));
      expectSame(mentions.filter(({ marked }) => marked).length, 3, "marks");
      await keepTab(page);
    },
  },
  {
    name: "a page that clears the highlights gets them again with its next change",
    async run(world) {
      const page = await openPage(world);
      await waitForHighlights(page, 3);
      await page.evaluate(() => CSS.highlights.clear());
      await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<p>No ceasefire came of it.</p>"));
      await waitForHighlights(page, 4);
      await keepTab(page);
    },
  },
  {
    name: "a frame that blocks its process keeps the page's card for no more than 0.2 s",
    timed: true,
    async run(world) {
      const { pages, sidelight } = world;
      pages.put("/busy", `<!doctype html><title>Busy</title>${STORY}`);
      const address = pages.url("/busy", "frames.example");
      const page = await openPage(
        world,
        `${STORY}<iframe src="${address}" style="width: 700px; height: 420px"></iframe>`,
      );
      await waitForHighlights(page, 3);
      const frame = page.frames().find((one) => one.url() === address);
      await frame?.waitForFunction(() => (CSS.highlights.get("sidelight-mention")?.size ?? 0) > 0, { polling: 20 });
      const usual = await timeOfCard();
      void frame?.evaluate(() => {
        for (const end = performance.now() + 4_000; performance.now() < end; );
      });
      const blocked = await timeOfCard();
      if (blocked > usual + 200) throw new Error(`the card took ${blocked} ms, and ${usual} ms without`);
      await keepTab(page);

      /** From the first move to the card, in milliseconds as the page counts them. */
      async function timeOfCard(): Promise<number> {
        await page.evaluate(noteCard);
        await pointAtMention(page, "Rustem Umerov");
        await waitInsidePopover(sidelight, page, (root) => root.querySelector(".card"));
        const took = await page.evaluate(() => (window as unknown as { took: number }).took);
        await page.keyboard.press("Escape");
        await waitForNoPopover(sidelight, page);
        await page.mouse.move(700, 500);
        return Math.round(took);
      }
    },
  },
  {
    name: "a tab that was frozen goes on",
    only: "chrome",
    async run(world) {
      const page = await openPage(world);
      await waitForHighlights(page, 3);
      const session = await page.createCDPSession();
      await session.send("Page.setWebLifecycleState", { state: "frozen" });
      await session.send("Page.setWebLifecycleState", { state: "active" });
      await page.evaluate(() => document.body.insertAdjacentHTML("beforeend", "<p>No ceasefire came of it.</p>"));
      // Nothing is painted in it before it is in front again, which a driver cannot bring about.
      const tab = await world.control.findTab(page);
      const end = performance.now() + 20_000;
      let found = 0;
      while (found < 4 && performance.now() < end)
        found = (await world.control.summarize(tab)).mentions.filter(({ marked }) => marked).length;
      expectSame(found, 4, "marks");
      await page.close();
    },
  },
  {
    name: "a page that was made ready before it is shown is marked, and its cards open",
    only: "chrome",
    async run(world) {
      const page = await openMadeReady(world);
      await waitForHighlights(page, 3);
      await pointAtMention(page, "Rustem Umerov");
      await waitInsidePopover(world.sidelight, page, (root) => root.querySelector(".card"));
      await page.close();
    },
  },
];

/** Runs inside the page: notes how long after the next move of the pointer a card is added. */
function noteCard(): void {
  const seen = window as unknown as { took: number };
  let moved = 0;
  const options = { capture: true, once: true };
  addEventListener("pointermove", () => (moved = performance.now()), options);
  new MutationObserver((records, observer) => {
    const nodes = records.flatMap(({ addedNodes }) => [...addedNodes]);
    if (!nodes.some((node) => node instanceof Element && node.matches("[popover]"))) return;
    seen.took = performance.now() - moved;
    observer.disconnect();
  }).observe(document.documentElement, { subtree: true, childList: true });
}

/** What Chromium says of a page that it has prerendered; the types do not have it. */
type ActivatedEntry = PerformanceNavigationTiming & { readonly activationStart: number };

/**
 * A page that was made ready and is shown now. It takes the place of the page before, frame and all; the driver misses that now and
 * then, and is left with the frame that has gone: then it is done again with another.
 */
async function openMadeReady(world: FaultWorld, tries = 10): Promise<Page> {
  world.pages.put("/next", `<!doctype html><title>Next</title>${STORY}`);
  const rules = `{"prerender": [{"source": "list", "urls": ["/next"]}]}`;
  const page = await openPage(world, `<script type="speculationrules">${rules}</script><a href="/next">Next</a>`);
  await page.waitForNetworkIdle({ idleTime: 200 });
  try {
    await Promise.all([page.waitForNavigation(), page.click("a")]);
  } catch (error) {
    if (tries === 1 || !String(error).includes("frame was detached")) throw error;
    await page.close();
    return openMadeReady(world, tries - 1);
  }
  const start = await page.evaluate(
    () => (performance.getEntriesByType("navigation")[0] as ActivatedEntry).activationStart,
  );
  expectSame(start > 0, true, "made ready before it was shown");
  return page;
}

/** Runs inside the page: whether all that is marked stands in the document. */
function areMarksOnPage(): boolean {
  const marks = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]);
  return marks.length > 0 && marks.every(({ startContainer }) => startContainer.isConnected);
}
