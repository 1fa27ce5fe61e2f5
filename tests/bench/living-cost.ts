import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /** The same with another extension, whose content script is empty: what browsers take for any extension that runs in a page. */
  readonly empty: number;
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

/** Until they are styled: nothing of ours runs meanwhile, but the browser asks after our rules. */
const STYLE_4000 = `const start = performance.now(); document.querySelector("main").innerHTML = ${JSON.stringify(PLAIN)}.repeat(2000); getComputedStyle(document.querySelector("main").lastChild).color; return performance.now() - start;`;

const SCENARIOS: readonly Scenario[] = [
  {
    what: "style 4,000 elements, without a story",
    html: "<p>The ferry was late.</p><main></main>",
    run: STYLE_4000,
    quiet: true,
  },
  { what: "style 4,000 elements, beside marks", html: `${STORY}<main></main>`, run: STYLE_4000 },
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

/** Three sites of the same pages; Sidelight is off on the last two, and an empty content script runs on the last. */
const ON = "on.example";
const OFF = "off.example";
const EMPTY = "empty.example";

/**
 * Measure living pages side by side in Chromium, where the extension of `dist/chrome` is on and where it is off.
 *
 * In one browser: between one with extensions and one without, the same page took up to a quarter longer by that alone.
 */
export async function measureLivingCosts(rounds: number): Promise<readonly LivingCost[]> {
  const server = await servePages("tests/pages");
  const sidelight = await launchSidelight("chrome", { hosts: [ON, OFF, EMPTY] });
  const { browser } = sidelight;
  const empty = await makeEmptyExtension();
  try {
    await browser.installExtension(empty);
    await switchOff(sidelight, OFF);
    await switchOff(sidelight, EMPTY);
    const costs: LivingCost[] = [];
    for (const { what, html, run, quiet } of SCENARIOS) {
      server.put("/living.html", `<!doctype html><title>A living page</title>${html}`);
      const ratios: number[] = [];
      const empties: number[] = [];
      const times: number[] = [];
      for (let round = 0; round <= rounds; round++) {
        const without = await timeOnce(browser, server.url("/living.html", OFF), run, waitUntilIdle);
        const withEmpty = await timeOnce(browser, server.url("/living.html", EMPTY), run, waitUntilIdle);
        const withUs = await timeOnce(browser, server.url("/living.html", ON), run, (page) =>
          quiet ? waitUntilIdle(page) : waitForHighlights(page, 1, 60_000),
        );
        // The first one warms the browser up.
        if (round === 0) continue;
        ratios.push(withUs / without);
        empties.push(withEmpty / without);
        times.push(without);
      }
      costs.push({ what, ratio: median(ratios), empty: median(empties), alone: median(times) });
    }
    return costs;
  } finally {
    await sidelight.close();
    await server.close();
    await rm(empty, { recursive: true });
  }
}

/** @returns Its folder. */
async function makeEmptyExtension(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "sidelight-empty-"));
  const script = { matches: [`*://${EMPTY}/*`], js: ["empty.js"], run_at: "document_idle", all_frames: true };
  const manifest = { manifest_version: 3, name: "Empty", version: "1", content_scripts: [script] };
  await writeFile(join(folder, "manifest.json"), JSON.stringify(manifest));
  await writeFile(join(folder, "empty.js"), "// A content script that does nothing.\n");
  return folder;
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
