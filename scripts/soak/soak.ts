import type { Page } from "puppeteer-core";
import { longestTaskDuring } from "../../tests/bench/load-share.ts";
import { stopBackground } from "../driver/background.ts";
import type { ControlPage } from "../driver/control-page.ts";
import type { Sidelight } from "../driver/launch-browser.ts";
import { pointAtMention } from "../driver/point-at.ts";
import type { PageServer } from "../driver/serve-pages.ts";
import { type Held, measureHeld } from "./held.ts";
import { watchThrown } from "./watch-thrown.ts";

/** The host that soaking needs. */
export const SOAK_HOST = "news.example";

/** What came of many loads. */
export type SoakResult = {
  readonly loads: number;
  readonly before: Held;
  readonly after: Held;
  /** The most that our scripts ran in one task of each page, of the loads that were profiled: in milliseconds of processor time; Chromium only. */
  readonly longestTasks: Readonly<Record<string, number>>;
  /** What was thrown in any of our contexts, and what was not marked that should have been. */
  readonly problems: readonly string[];
};

const TABS = 5;

/**
 * Loads before anything is counted: by then the browser has set up what it keeps. In Chromium that grows by 2 % from 50 loads to 200, by
 * 2 % more up to 650, and then no more.
 */
const WARM_UP = 250;

const STORY =
  "<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p><p>Rustem Umerov led the delegation of Ukraine.</p>";

const PAGES: Readonly<Record<string, string>> = {
  "/story": STORY,
  "/quiet": "<p>Nothing of the kind stands here, about gardens, rivers and the price of bread.</p>".repeat(50),
  "/long": `${STORY}${"<h2>On</h2><p>Rustem Umerov spoke of a prisoner exchange, and no ceasefire came of it.</p>".repeat(100)}`,
  "/framed": `${STORY}<iframe src="/story"></iframe>`,
  "/shadow": `${STORY}<x-card><template shadowrootmode="open"><p>President Zelenskyy spoke.</p></template></x-card>`,
};

/** Every so many loads one is profiled. */
const PROFILED = 23;

/** Load pages, point at mentions, hide and show marks, change choices, stop the background: and see what is left of it. */
export async function soak(
  sidelight: Sidelight,
  control: ControlPage,
  pages: PageServer,
  loads: number,
): Promise<SoakResult> {
  for (const [path, body] of Object.entries(PAGES)) pages.put(path, `<!doctype html><title>Soak</title>${body}`);
  const tabs: Page[] = [];
  while (tabs.length < TABS) tabs.push(await sidelight.browser.newPage());
  const problems: string[] = [];
  const stopWatching = await watchThrown(sidelight, tabs);
  const paths = Object.keys(PAGES);
  const longestTasks: Record<string, number> = {};
  const load = async (number: number): Promise<void> => {
    const tab = tabs[number % TABS] as Page;
    // Each tab sees each page in turn.
    const path = paths[(number + Math.floor(number / TABS)) % paths.length] ?? "/story";
    await tab.bringToFront();
    const read = async (): Promise<void> => {
      await tab.goto(pages.url(path, SOAK_HOST));
      if (number % 40 === 7) await stopBackground(sidelight);
      if (number % 25 === 3) await control.choose({ amount: number % 2 === 0 ? "all" : "first-in-section" });
      if (path === "/quiet") return;
      await waitIn(tab, areMarksThere);
      if (number % 4 !== 1) return;
      await pointAtMention(tab);
      await waitIn(tab, isCardThere);
    };
    if (sidelight.name === "chrome" && number % PROFILED === 9) {
      const page = number % 4 === 1 ? `${path}, with a card` : path;
      longestTasks[page] = Math.max(longestTasks[page] ?? 0, await longestTaskDuring(tab, read));
    } else await read();
    if (number % 20 === 14 && path !== "/quiet") {
      await control.choose({ [`site ${SOAK_HOST}`]: false });
      await waitIn(tab, areMarksGone);
      await control.choose({ [`site ${SOAK_HOST}`]: true });
      await waitIn(tab, areMarksThere);
    }
    if (number % 10 === 4) await tab.reload();
  };
  const loadFrom = async (first: number, count: number): Promise<void> => {
    for (let number = first; number < first + count; number++)
      await load(number).catch((error: unknown) => problems.push(`load ${number}: ${error}`));
  };
  const measure = () => measureHeld(sidelight, tabs, pages.url("/quiet", SOAK_HOST));
  await loadFrom(0, WARM_UP);
  const before = await measure();
  await loadFrom(WARM_UP, loads);
  const after = await measure();
  problems.push(...(await stopWatching()));
  await Promise.all(tabs.map((tab) => tab.close()));
  return { loads, before, after, longestTasks, problems };
}

const areMarksThere = (): boolean => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) >= 2;
const areMarksGone = (): boolean => [...CSS.highlights.values()].every(({ size }) => size === 0);
const isCardThere = (): boolean => (document.querySelector("[popover]")?.getBoundingClientRect().bottom ?? 0) > 0;

/**
 * Wait inside a page, in one call: with what the driver has for waiting, pages with frames are held in Firefox for good, whatever add-ons
 * there are.
 */
async function waitIn(tab: Page, isThere: () => boolean): Promise<void> {
  const source = `(async () => {
    const isThere = ${isThere};
    for (const end = performance.now() + 10_000; !isThere(); await new Promise((resolve) => setTimeout(resolve, 20)))
      if (performance.now() > end) return false;
    return true;
  })()`;
  if (!(await tab.evaluate(source))) throw new Error(`${isThere} was not so within 10 s`);
}
