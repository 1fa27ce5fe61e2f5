import { stopBackground } from "../../scripts/driver/background.ts";
import { openExtensionPage } from "../../scripts/driver/extension-pages.ts";
import { launchSidelight } from "../../scripts/driver/launch-browser.ts";
import { storedLibrary } from "../added-stories.ts";
import type { BenchPage } from "./bench-browser.ts";
import { median } from "./figures.ts";
import { addLibrary, measureLoadShares } from "./load-share.ts";
import { drawStories, type Selectivity } from "./selectivity.ts";

/** What pages cost with so many added explainers of 100 forms each, with the message that asks for them; all in one run. */
export type AddedCost = {
  readonly added: number;
  /** On pages that tell no story: milliseconds of the page's main thread, the median of the pages. */
  readonly quiet: number;
  /** The same on pages that tell the bundled story, to the last mark. */
  readonly told: number;
  /** The longest task of ours on any of them, in milliseconds. */
  readonly longest: number;
  /** Bytes on the heap of a page that tells no story, the median. */
  readonly heap: number;
  /** From the start of the background to its first card, in milliseconds; the median. */
  readonly firstCard: number;
};

const STARTS = 7;

/**
 * Measure in Chromium, with the extension of `dist/chrome`; 0 is the same with the bundled explainers alone.
 *
 * @param names - That the added explainers are of. From other pages, and each once: of explainers with the names of the pages themselves
 *   any page tells some, and the bundled story comes after them.
 */
export async function measureAddedCost(
  pages: readonly BenchPage[],
  names: readonly string[],
  sizes: readonly number[],
): Promise<readonly AddedCost[]> {
  const costs: AddedCost[] = [];
  for (const added of sizes) {
    const library = added === 0 ? {} : storedLibrary(drawStories(names, added));
    const quiet = await measureLoadShares(pages, false, library);
    const told = await measureLoadShares(pages, true, library);
    costs.push({
      added,
      quiet: median(quiet.map(({ ours }) => ours)),
      told: median(told.map(({ ours }) => ours)),
      longest: Math.max(...[...quiet, ...told].map(({ longest }) => longest)),
      heap: median(quiet.map(({ heap }) => heap)),
      firstCard: await timeFirstCard(library),
    });
  }
  return costs;
}

/** Stop the background and ask it for a card, as a page does on which the reader points. */
async function timeFirstCard(library: Readonly<Record<string, unknown>>): Promise<number> {
  const sidelight = await launchSidelight("chrome", { hosts: [] });
  try {
    await addLibrary(sidelight, library);
    const page = await openExtensionPage(sidelight, "options");
    const times: number[] = [];
    while (times.length < STARTS) {
      await stopBackground(sidelight);
      times.push(await page.evaluate(askForCard));
    }
    return median(times);
  } finally {
    await sidelight.close();
  }
}

declare const chrome: { readonly runtime: { sendMessage(message: object): Promise<{ answer?: object | null }> } };

/** Runs in a page of ours. */
async function askForCard(): Promise<number> {
  const start = performance.now();
  const request = { brief: "istanbul-talks", entity: "istanbul-talks" };
  const reply = await chrome.runtime.sendMessage({ question: "getCard", args: [request] });
  if (!reply.answer) throw new Error("There is no card of the bundled story.");
  return performance.now() - start;
}

/** One line for each size. */
export function describeAdded(costs: readonly AddedCost[], selectivity: readonly Selectivity[]): readonly string[] {
  const [none] = costs;
  const times = (of: "quiet" | "told", cost: AddedCost): string =>
    `${cost[of].toFixed(2)} ms (${(cost[of] / (none?.[of] ?? 1)).toFixed(2)} times that of none)`;
  return [
    ...costs.map(
      (cost) =>
        `${String(cost.added).padStart(5)} added: without a story ${times("quiet", cost)}, with one ${times("told", cost)}, longest task ` +
        `${cost.longest.toFixed(1)} ms, heap ${((cost.heap - (none?.heap ?? 0)) / 1e6).toFixed(2)} MB more, first card ${cost.firstCard.toFixed(0)} ms`,
    ),
    ...selectivity.map(
      ({ stories, names, opened, hinted }) =>
        `${String(stories).padStart(5)} stories, names drawn ${names}: ${(opened * 100).toFixed(1)} % of pages about other things are searched, ` +
        `${(hinted * 100).toFixed(0)} % by the hint's question`,
    ),
  ];
}
