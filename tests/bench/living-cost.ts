import type { Browser, Page } from "puppeteer-core";
import puppeteer from "puppeteer-core";
import { requireBrowsers } from "../../scripts/driver/find-browser.ts";
import { launchSidelight } from "../../scripts/driver/launch-browser.ts";
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

type Scenario = { readonly what: string; readonly html: string; readonly run: string };

/** Each returns milliseconds from its beginning until the browser has drawn what came of it. */
const DRAWN =
  "await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return performance.now() - start;";

const SCENARIOS: readonly Scenario[] = [
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

/** Measure living pages side by side in Chromium with the extension of `dist/chrome` and without. */
export async function measureLivingCosts(rounds: number): Promise<readonly LivingCost[]> {
  const server = await servePages("tests/pages");
  const sidelight = await launchSidelight("chrome");
  const alone = await openPlain();
  try {
    const costs: LivingCost[] = [];
    for (const { what, html, run } of SCENARIOS) {
      server.put("/living.html", `<!doctype html><title>A living page</title>${html}`);
      const ratios: number[] = [];
      const watched: number[] = [];
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const without = await timeOnce(alone, server.url("/living.html"), run, async () => {});
        const withObserver = await timeOnce(alone, server.url("/living.html"), run, watchIdly);
        const withUs = await timeOnce(sidelight.browser, server.url("/living.html"), run, (page) =>
          waitForHighlights(page, 1, 60_000),
        );
        // The first one warms both browsers up.
        if (round === 0) continue;
        ratios.push(withUs / without);
        watched.push(withObserver / without);
        times.push(without);
      }
      costs.push({ what, ratio: median(ratios), watched: median(watched), alone: median(times) });
    }
    return costs;
  } finally {
    await alone.close();
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

function openPlain(): Promise<Browser> {
  const [executablePath = ""] = requireBrowsers(["chrome"]);
  const args = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return puppeteer.launch({ browser: "chrome", executablePath, pipe: true, args });
}
