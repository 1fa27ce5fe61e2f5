import type { Page } from "puppeteer-core";
import { launchSidelight } from "../../scripts/driver/launch-browser.ts";
import { waitForHighlights, waitForNoHighlights } from "../../scripts/driver/read-highlights.ts";
import { servePages } from "../../scripts/driver/serve-pages.ts";

/** What a page and Sidelight on it keep in memory while the page goes from route to route. */
export type RouteGrowth = {
  /** Bytes after the first routes, on the heap and in array buffers. */
  readonly before: number;
  /** Bytes that came to it over `routes` more. */
  readonly growth: number;
  readonly routes: number;
};

/** Routes until everything is there that is made once: what the engine compiles and learns of our code grows for hundreds of them. */
const FIRST_ROUTES = 1_000;

/** So few that following them never becomes too busy, and Sidelight never gives the page a rest. */
const ENTRIES = 5;

const STORY = "<p>Ukraine and Russia met in Istanbul. Rustem Umerov led the talks for Ukraine.</p>";

/** Let a page that tells a story replace its content and its address over and over, in Chromium with the extension of `dist/chrome`. */
export async function measureRouteGrowth(routes: number): Promise<RouteGrowth> {
  const server = await servePages("tests/pages");
  const sidelight = await launchSidelight("chrome");
  try {
    server.put("/routes.html", `<!doctype html><title>Routes</title><main>${STORY.repeat(ENTRIES)}</main>`);
    const page = await sidelight.browser.newPage();
    await page.goto(server.url("/routes.html"), { waitUntil: "load" });
    await waitForHighlights(page, 1, 60_000);
    await goThrough(page, FIRST_ROUTES);
    const before = await weigh(page);
    await goThrough(page, routes);
    return { before, growth: (await weigh(page)) - before, routes };
  } finally {
    await sidelight.close();
    await server.close();
  }
}

/** A route a frame; done when the last one is marked. */
async function goThrough(page: Page, routes: number): Promise<void> {
  await page.evaluate(
    async (html: string, count: number) => {
      const main = document.querySelector("main") as HTMLElement;
      for (let route = 0; route < count; route++) {
        history.pushState(null, "", `?route=${route}`);
        main.innerHTML = html;
        await new Promise(requestAnimationFrame);
      }
      main.innerHTML = "";
    },
    STORY.repeat(ENTRIES),
    routes,
  );
  await waitForNoHighlights(page, 60_000);
  await page.evaluate((html: string) => {
    (document.querySelector("main") as HTMLElement).innerHTML = html;
  }, STORY);
  await waitForHighlights(page, 1, 60_000);
}

async function weigh(page: Page): Promise<number> {
  const client = await page.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await client.send("Runtime.getHeapUsage");
  await client.detach();
  return usedSize + backingStorageSize;
}
