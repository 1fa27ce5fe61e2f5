// `npm run bench -- [--pages DIR] [--count N] [--browser chrome|firefox] [--part PART] [--json FILE] [--svg FILE]`: what reading pages costs.
// Parts: warm, long, cold, peers (with cold), heap, load, living, routes, library, added, dense; all of them unless some are named.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readdir, writeFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { takeTexts } from "../src/briefs/brief-texts.ts";
import { compileGate } from "../src/gazetteer/compile/compile-gate.ts";
import { compileGazetteer } from "../src/gazetteer/compile/compile-gazetteer.ts";
import type { GazetteerData } from "../src/gazetteer/gazetteer-data.ts";
import { describeAdded, measureAddedCost } from "../tests/bench/added-cost.ts";
import { type BenchBrowser, type BenchPage, openBenchBrowser, readPage } from "../tests/bench/bench-browser.ts";
import { type Figure, figuresOf, median } from "../tests/bench/figures.ts";
import { makeBrief, makeDensePage, makeForms, makePage } from "../tests/bench/forms.ts";
import { measureLibraryStart } from "../tests/bench/library-start.ts";
import { measureLivingCosts } from "../tests/bench/living-cost.ts";
import { type LoadShare, measureLoadShares } from "../tests/bench/load-share.ts";
import { plot, showRatio } from "../tests/bench/plot.ts";
import { measureRouteGrowth } from "../tests/bench/route-growth.ts";
import { measureSelectivity, namesOn } from "../tests/bench/selectivity.ts";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { readBriefs } from "./read-briefs.ts";

/** What is measured against and on is installed when it is first needed, and only for this. */
const PEERS_FOLDER = "tests/bench/peers";
const FORM_COUNTS = [100, 1_000, 10_000, 100_000];
const FEWEST = String(FORM_COUNTS[0]);
const OWN = ["REF", "FLOOR", "hint", "gate", `whole, ${FEWEST} forms`];
const PEERS = [
  "mark.js",
  "advanced-mark.js",
  "findAndReplaceDOMText",
  "highlight-words-core",
  "modern-ahocorasick",
  "one giu expression",
];
const WARM_UP_ROUNDS = 3;
const WARM_ROUNDS = 9;
const COLD_ROUNDS = 3;
const LIVING_ROUNDS = 7;
const ROUTES = 1_000;
const LIBRARY = 1_000;
const LIBRARY_ROUNDS = 9;
/** Added explainers; none first, which the others are compared with. */
const ADDED = [0, 10, 100, 1_000];
const PARTS = ["warm", "long", "cold", "peers", "heap", "load", "living", "routes", "library", "added", "dense"];

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: `${PEERS_FOLDER}/node_modules/htmlparser-benchmark/files` },
    count: { type: "string", default: "12" },
    browser: { type: "string", multiple: true, default: [...BROWSER_NAMES] },
    part: { type: "string", multiple: true, default: PARTS },
    json: { type: "string" },
    svg: { type: "string" },
  },
});

installPeers();
if (["load", "living", "routes", "added", "dense"].some(isWanted)) await buildExtension(["chrome"]);

const pages = await readPages(values.pages, Number(values.count));
const texts = pages.map(toText);
const tables: Record<string, GazetteerData> = Object.fromEntries(
  FORM_COUNTS.map((count) => [String(count), compileGazetteer([makeBrief(makeForms(texts, count))])]),
);
const gate = compileGate(await readBriefs(() => {}));
const forms = makeForms(texts, Number(FEWEST));
const everything = JSON.stringify({ tables, gate, forms });
const little = JSON.stringify({ tables: { [FEWEST]: tables[FEWEST] }, gate, forms });
const results: Record<string, readonly Figure[]> = {};
const heaps: Record<string, number | null> = {};

const coldVariants = isWanted("peers") ? [...OWN, ...PEERS] : OWN;

for (const name of BROWSER_NAMES.filter((one) => values.browser.includes(one))) {
  const browser = await openBenchBrowser(name);
  try {
    if (isWanted("warm"))
      await add(
        `${name}, warm, ${pages.length} real pages`,
        timeAll(pages, (page) => warm(browser, page, everything)),
      );
    for (const megabytes of isWanted("long") ? [1, 10] : []) {
      const long = { name: `${megabytes} MB`, html: makePage(texts, megabytes * 1e6) };
      await add(
        `${name}, warm, a page of ${megabytes} MB`,
        timeAll([long], (page) => warm(browser, page, little)),
      );
    }
    if (isWanted("cold"))
      await add(
        `${name}, cold, ${pages.length} real pages`,
        timeAll(pages, (page) => browser.timeCold(page, little, coldVariants, COLD_ROUNDS)),
      );
    // Each with nothing but its own tables in the page: to read those of 100,000 forms fills the memory that others would run in.
    for (const count of isWanted("cold") ? FORM_COUNTS.slice(1).map(String) : []) {
      const alone = JSON.stringify({ tables: { [count]: tables[count] }, gate, forms });
      await add(
        `${name}, cold, ${pages.length} real pages, ${count} forms`,
        timeAll(pages, (page) => browser.timeCold(page, alone, ["REF", `whole, ${count} forms`], COLD_ROUNDS)),
      );
    }
    for (const [count, table] of isWanted("heap") ? Object.entries(tables) : []) {
      heaps[`${name}, ${count} forms`] = await browser.weighTable(JSON.stringify(table));
    }
  } finally {
    await browser.close();
  }
}
for (const [what, bytes] of Object.entries(heaps))
  console.log(`heap of opened tables, ${what}: ${bytes === null ? "not told" : `${(bytes / 1e6).toFixed(2)} MB`}`);

const loads: Record<string, Loads> = {};
for (const withStory of isWanted("load") ? [false, true] : [])
  loads[withStory ? "with a story" : "as they are"] = summariseLoads(await measureLoadShares(pages, withStory));
if (isWanted("dense"))
  loads["with a mention in every sentence, 1 and 4 MB"] = summariseLoads(
    await measureLoadShares(
      [1, 4].map((megabytes) => ({ name: `${megabytes} MB`, html: makeDensePage(megabytes * 1e6) })),
      true,
    ),
  );
for (const [how, { shares, share, most, longest, early }] of Object.entries(loads))
  console.log(
    `\nthe built extension while ${shares.length} pages load ${how}, Chromium: ${(share * 100).toFixed(1)} % of the busy time of the main thread ` +
      `(median; ${(most * 100).toFixed(1)} % at the most), most of it in one task ${longest.toFixed(1)} ms, ` +
      `before the first paint ${early.toFixed(2)} ms (median)`,
  );
const living = isWanted("living") ? await measureLivingCosts(LIVING_ROUNDS) : [];
if (living.length > 0)
  console.log(
    `\nliving pages with the built extension, against without, Chromium (load average ${loadavg()[0]?.toFixed(1)})`,
  );
for (const { what, ratio, empty, alone } of living)
  console.log(
    `  ${what.padEnd(42)}${showRatio(ratio).padStart(8)}${`${alone.toFixed(0)} ms`.padStart(10)}` +
      `   an empty content script: ${showRatio(empty)}`,
  );
const routes = isWanted("routes") ? await measureRouteGrowth(ROUTES) : null;
if (routes)
  console.log(
    `\nmemory of a page that tells a story, Chromium: ${(routes.before / 1e6).toFixed(2)} MB, ` +
      `${(routes.growth / 1e6).toFixed(2)} MB more after ${ROUTES} route changes`,
  );
const [anyBrief] = isWanted("library") ? await readBriefs(() => {}) : [];
const library = anyBrief ? await measureLibraryStart(takeTexts(anyBrief), LIBRARY, LIBRARY_ROUNDS) : null;
if (library)
  console.log(
    `\na library of ${library.count} briefs, ${(library.bytes / 1e6).toFixed(1)} MB, Chromium: the first brief asked for after ` +
      `${library.milliseconds.toFixed(0)} ms, ${(library.heap / 1e6).toFixed(0)} MB of memory`,
  );
const everyPage = isWanted("added") ? await readPages(values.pages, Number.POSITIVE_INFINITY) : [];
const everyText = everyPage.map(toText);
const otherTexts = everyPage.filter(({ name }) => !pages.some((page) => page.name === name)).map(toText);
const added = isWanted("added") ? await measureAddedCost(pages, [...new Set(namesOn(otherTexts))], ADDED) : [];
const selectivity = isWanted("added") ? measureSelectivity(everyText, ADDED.slice(1)) : [];
if (added.length > 0) console.log(`\nadded explainers, Chromium\n  ${describeAdded(added, selectivity).join("\n  ")}`);
const cold = results[`chrome, cold, ${pages.length} real pages`];
if (values.svg && cold)
  await writeFile(values.svg, plot("Reading a page that was just loaded: times a plain walk (logarithmic)", cold));
if (values.json)
  await writeFile(
    values.json,
    `${JSON.stringify({ results, heaps, loads, living, routes, library, added, selectivity }, null, 2)}\n`,
  );

function toText({ html }: BenchPage): string {
  return html.replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<[^>]*>/gi, " ");
}

function isWanted(part: string): boolean {
  return values.part.includes(part);
}

function installPeers(): void {
  if (existsSync(`${PEERS_FOLDER}/node_modules`)) return;
  const args = ["ci", "--prefix", PEERS_FOLDER, "--no-audit", "--no-fund", "--ignore-scripts"];
  const { status } = spawnSync("npm", args, { stdio: "inherit" });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} failed with exit code ${status}.`);
}

/** Pages evenly over a folder, in the order of their names. */
async function readPages(folder: string, count: number): Promise<readonly BenchPage[]> {
  const files = (await readdir(folder)).filter((file) => /\.html?$/.test(file)).sort();
  if (files.length === 0) throw new Error(`There are no .html files in ${folder}.`);
  const step = Math.max(1, Math.floor(files.length / count));
  const chosen = files.filter((_, at) => at % step === 0).slice(0, count);
  return chosen.map((file) => readPage(join(folder, file), file));
}

type Timing = Parameters<typeof figuresOf>[0][number];

async function timeAll(
  measured: readonly BenchPage[],
  time: (page: BenchPage) => Promise<Timing>,
): Promise<readonly Figure[]> {
  const timings: Timing[] = [];
  for (const page of measured) timings.push(await time(page));
  return figuresOf(timings, "REF");
}

function warm(browser: BenchBrowser, page: BenchPage, data: string): Promise<Timing> {
  return browser.timeWarm(page, data, WARM_UP_ROUNDS, WARM_ROUNDS);
}

async function add(name: string, measuring: Promise<readonly Figure[]>): Promise<void> {
  const figures = await measuring;
  results[name] = figures;
  console.log(`\n${name} (load average ${loadavg()[0]?.toFixed(1)})`);
  for (const { variant, ratio, milliseconds, found } of figures) {
    const cells = [variant.padEnd(24), showRatio(ratio).padStart(8), `${milliseconds.toFixed(2)} ms`.padStart(12)];
    console.log(`  ${cells.join("")}  found ${found}`);
  }
}

type Loads = { shares: readonly LoadShare[]; share: number; most: number; longest: number; early: number };

function summariseLoads(shares: readonly LoadShare[]): Loads {
  const parts = shares.map(({ ours, busy }) => ours / busy);
  const longest = Math.max(...shares.map((one) => one.longest));
  return {
    shares,
    share: median(parts),
    most: Math.max(...parts),
    longest,
    early: median(shares.map((one) => one.early)),
  };
}
