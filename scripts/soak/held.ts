import type { CDPSession, Page, Target } from "puppeteer-core";
import { runInFirefox } from "../driver/firefox-window.ts";
import type { Sidelight } from "../driver/launch-browser.ts";

/** What a browser holds of pages, each tab on the same quiet one, after garbage was collected. */
export type Held = {
  /** In bytes: of scripts in Chromium, of all that the pages' processes have allocated in Firefox. */
  readonly heap: number;
  /** Their number in Chromium, their bytes in Firefox. */
  readonly nodes: number;
  readonly listeners: number;
  /** Those that are gone and still held count as well. */
  readonly documents: number;
  readonly tabs: number;
  /** Those that pages run in. */
  readonly processes: number;
};

/**
 * Show the same page in all tabs, and see what is held then.
 *
 * @param url - A page on which nothing is marked, so that only what was left behind differs.
 */
export async function measureHeld(sidelight: Sidelight, tabs: readonly Page[], url: string): Promise<Held> {
  const { name, browser } = sidelight;
  for (const tab of tabs) await tab.goto(url);
  const held = name === "chrome" ? await heldInChromium(tabs, browser.target()) : await heldInFirefox(sidelight);
  return { ...held, tabs: (await browser.pages()).length };
}

type HeldOfPages = Omit<Held, "tabs">;

async function heldInChromium(tabs: readonly Page[], browser: Target): Promise<HeldOfPages> {
  let [heap, nodes, listeners, documents] = [0, 0, 0, 0];
  for (const tab of tabs) {
    const session = await tab.createCDPSession();
    // Chromium keeps the last six pages of a tab whole, to go back to; they are gone when its cache is emptied, and not before.
    await session.send("Network.clearBrowserCache");
    for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
    await session.send("Performance.enable");
    const { metrics } = await session.send("Performance.getMetrics");
    const metricOf = (wanted: string): number => metrics.find((metric) => metric.name === wanted)?.value ?? Number.NaN;
    heap += metricOf("JSHeapUsedSize");
    nodes += metricOf("Nodes");
    listeners += metricOf("JSEventListeners");
    documents += metricOf("Documents");
    await session.detach();
  }
  const session: CDPSession = await browser.createCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  return { heap, nodes, listeners, documents, processes: processInfo.filter(({ type }) => type === "renderer").length };
}

/** How often Firefox is asked at most, until it holds no less than when it was asked before. */
const MOST_ASKED = 8;

/** Each process minimises its memory when it has time: that is over when nothing more goes. */
async function heldInFirefox(sidelight: Sidelight): Promise<HeldOfPages> {
  let least = await askFirefox(sidelight);
  for (let asked = 1; asked < MOST_ASKED; asked++) {
    const held = await askFirefox(sidelight);
    const isLess = (["heap", "nodes", "listeners", "documents"] as const).some((key) => held[key] < least[key] * 0.99);
    if (!isLess) return held;
    least = held;
  }
  return least;
}

/** As about:memory has it after "Minimize memory usage", which empties the cache of pages as well. */
async function askFirefox(sidelight: Sidelight): Promise<HeldOfPages> {
  const reports = JSON.parse(String(await runInFirefox(sidelight, REPORTS))) as readonly MemoryReport[];
  const ofPages = reports.filter(({ process }) => process.startsWith("web"));
  const sumOf = (path: RegExp): number =>
    ofPages.filter((report) => path.test(report.path)).reduce((sum, { amount }) => sum + amount, 0);
  return {
    heap: sumOf(/^heap-allocated$/),
    nodes: sumOf(/\/dom\/[a-z]+-nodes$/),
    listeners: sumOf(/^event-counts\/.*\/event-listeners$/),
    documents: new Set(
      ofPages.flatMap(({ path }) => path.match(/^explicit\/window-objects\/.*?\/window\([^)]*\)/) ?? []),
    ).size,
    processes: new Set(ofPages.map(({ process }) => process)).size,
  };
}

/** The corner of a memory report that is read. */
type MemoryReport = { readonly process: string; readonly path: string; readonly amount: number };

const REPORTS = `(async () => {
  const manager = Cc["@mozilla.org/memory-reporter-manager;1"].getService(Ci.nsIMemoryReporterManager);
  for (const request of ["child-mmu-request", "child-gc-request", "child-cc-request"]) Services.obs.notifyObservers(null, request);
  await new Promise((done) => manager.minimizeMemoryUsage(done));
  const reports = [];
  const take = (process, path, _kind, _units, amount) => void reports.push({ process, path, amount });
  await new Promise((done) => manager.getReports(take, null, done, null, false));
  return JSON.stringify(reports);
})()`;
