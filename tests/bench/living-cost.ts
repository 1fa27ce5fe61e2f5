import type { Browser, Page } from "puppeteer-core";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { servePages } from "../../scripts/driver/serve-pages.ts";
import { median } from "./figures.ts";

/** What a living page takes with the built extension, as a multiple of what it takes without. */
export type LivingCost = {
  readonly what: string;
  readonly ratio: number;
  /** The same for a page that is only watched, by an observer that does nothing with what it is told: the least that following can cost. */
  readonly watched: number;
  /** Median of its times without, in milliseconds. */
  readonly alone: number;
};

const STORY =
  "<p>Ukraine and Russia met in Istanbul. Rustem Umerov led the talks for Ukraine, Vladimir Medinsky for Russia.</p>";
const MENTION = "<p>No ceasefire was agreed in Istanbul, said Ukraine; Russia was silent.</p>";
const PLAIN = "<p>Some people <em>read</em> the news in the morning, and some in the evening.</p>";

type Scenario = {
  readonly what: string;
  readonly html: string;
  readonly run: string;
  /** True when the page tells no story, so that there are no marks to wait for. */
  readonly quiet?: true;
};

/** Each returns milliseconds from its beginning until the browser has drawn what came of it. */
const DRAWN =
  "await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return performance.now() - start;";

const SCENARIOS: readonly Scenario[] = [
  {
    what: "style 4,000 elements, without a story",
    html: "<p>The ferry was late.</p><main></main>",
    run: `const start = performance.now(); document.querySelector("main").innerHTML = ${JSON.stringify(PLAIN)}.repeat(2000); getComputedStyle(document.querySelector("main").lastChild).color; return performance.now() - start;`,
    quiet: true,
  },
  {
    what: "append 1,000 paragraphs",
    html: `${STORY}<main></main>`,
    run: `const start = performance.now(); document.querySelector("main").insertAdjacentHTML("beforeend", ${JSON.stringify(PLAIN)}.repeat(1000)); ${DRAWN}`,
  },
  {
    what: "change 50,000 texts",
    html: `${STORY}<main>${"<i>a</i> ".repeat(50_000)}</main>`,
    run: `const start = performance.now(); for (const one of document.querySelectorAll("i")) one.firstChild.data += "b"; ${DRAWN}`,
  },
  {
    what: "draw 20 frames beside 10,000 mentions",
    html: `${STORY}<main>${MENTION.repeat(10_000)}</main>`,
    run: `const start = performance.now(); for (let frame = 0; frame < 20; frame++) { document.body.style.paddingTop = frame + "px"; document.body.offsetHeight; await new Promise(requestAnimationFrame); } return performance.now() - start;`,
  },
  {
    what: "move the pointer over mentions 500 times",
    html: `${STORY}<main>${MENTION.repeat(20)}</main>`,
    run: `const start = performance.now(); for (let move = 0; move < 500; move++) { document.querySelector("main").dispatchEvent(new PointerEvent("pointermove", { bubbles: true, clientX: 60 + move % 90, clientY: 80 + move % 60 })); if (move % 10 === 0) await new Promise(requestAnimationFrame); } return performance.now() - start;`,
  },
];

/** Two sites of the same pages; Sidelight is off on the second. */
const ON = "on.example";
const OFF = "off.example";

/**
 * Measure living pages side by side in Chromium, where the extension of `dist/chrome` is on and where it is off.
 *
 * In one browser: between one with extensions and one without, the same page took up to a quarter longer by that alone.
 */
export async function measureLivingCosts(rounds: number): Promise<readonly LivingCost[]> {
  const server = await servePages("tests/pages");
  const sidelight = await launchSidelight("chrome", { hosts: [ON, OFF] });
  const { browser } = sidelight;
  try {
    await switchOff(sidelight, OFF);
    const costs: LivingCost[] = [];
    for (const { what, html, run, quiet } of SCENARIOS) {
      server.put("/living.html", `<!doctype html><title>A living page</title>${html}`);
      const ratios: number[] = [];
      const watched: number[] = [];
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const without = await timeOnce(browser, server.url("/living.html", OFF), run, async () => {});
        const withObserver = await timeOnce(browser, server.url("/living.html", OFF), run, watchIdly);
        const withUs = await timeOnce(browser, server.url("/living.html", ON), run, (page) =>
          quiet ? waitUntilIdle(page) : waitForHighlights(page, 1, 60_000),
        );
        // The first one warms the browser up.
        if (round === 0) continue;
        ratios.push(withUs / without);
        watched.push(withObserver / without);
        times.push(without);
      }
      costs.push({ what, ratio: median(ratios), watched: median(watched), alone: median(times) });
    }
    return costs;
  } finally {
    await sidelight.close();
    await server.close();
  }
}

async function timeOnce(
  browser: Browser,
  url: string,
  run: string,
  prepare: (page: Page) => Promise<unknown>,
): Promise<number> {
  const page: Page = await browser.newPage();
  try {
    await page.goto(url, { waitUntil: "load" });
    await prepare(page);
    return (await page.evaluate(`(async () => { ${run} })()`)) as number;
  } finally {
    await page.close();
  }
}

/** Our scripts run when the page is idle: once tasks of the lowest priority got their turn, they had theirs. */
function waitUntilIdle(page: Page): Promise<void> {
  return page.evaluate(async () => {
    for (let turn = 0; turn < 20; turn++) await scheduler.postTask(() => {}, { priority: "background" });
  });
}

/** Asks for the same changes as Sidelight does. */
function watchIdly(page: Page): Promise<void> {
  return page.evaluate(() =>
    new MutationObserver(() => {}).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ["hidden", "aria-hidden", "contenteditable", "open", "class", "style"],
    }),
  );
}

async function switchOff(sidelight: Sidelight, host: string): Promise<void> {
  const inside = await openExtensionPage(sidelight, "options");
  await inside.evaluate((key) => chrome.storage.local.set({ [key]: false }), `site ${host}`);
  await inside.waitForFunction(
    async (pattern) =>
      (await chrome.scripting.getRegisteredContentScripts())[0]?.excludeMatches?.includes(pattern) ?? false,
    { polling: 50 },
    `*://${host}/*`,
  );
  await inside.close();
}

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};
