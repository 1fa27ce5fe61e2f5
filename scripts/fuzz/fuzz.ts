import type { Page } from "puppeteer-core";
import { openExtensionPage } from "../driver/extension-pages.ts";
import type { Sidelight } from "../driver/launch-browser.ts";
import type { PageServer } from "../driver/serve-pages.ts";
import { runDocuments, type SeenPage } from "./in-page.ts";
import { LONE_SURROGATE, type RandomDocument, randomDocuments } from "./random-document.ts";

declare const chrome: {
  readonly storage: { readonly local: { set(items: object): Promise<void>; clear(): Promise<void> } };
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

/** The host on which Sidelight is on, and the one on which it is off. */
const ON = "news.example";
const OFF = "other.example";

/** The hosts that fuzzing needs. */
export const FUZZ_HOSTS = [ON, OFF] as const;

/** So many documents are put into a page at once. */
const BATCH = 25;

/** What stays in sight has its mark painted at once; it is a tooltip, because a bar would be a quiet place. */
const PAGE = `<!doctype html><html lang="en"><title>Talks</title><style>main { width: 500px }</style>
<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p>
<aside role="tooltip" style="position: fixed; top: 0; right: 0; width: 200px"></aside><main></main>`;

/** What came of it. */
export type FuzzResult = {
  readonly documents: number;
  readonly seed: number;
  /** What a page or its reader could notice of Sidelight, and what was thrown in one of our worlds; with the documents it came of. */
  readonly problems: readonly string[];
};

/**
 * Have random documents read, each with Sidelight on and with it off, and compare all that a page and its reader can notice.
 *
 * @param seed - The same documents come of the same seed.
 */
export async function fuzz(sidelight: Sidelight, pages: PageServer, count: number, seed: number): Promise<FuzzResult> {
  const inside = await openExtensionPage(sidelight, "options");
  await inside.evaluate((host) => chrome.storage.local.set({ [`site ${host}`]: false, amount: "all" }), OFF);
  await inside.waitForFunction(
    async () => (await chrome.scripting.getRegisteredContentScripts())[0]?.excludeMatches?.length === 1,
    { polling: 20 },
  );
  pages.put("/fuzz", PAGE);
  const page = await sidelight.browser.newPage();
  await page.setViewport({ width: 800, height: 600 });
  await page.bringToFront();
  const problems: string[] = [];
  await watchOurs(sidelight, page, problems);
  const documents = randomDocuments(count, seed);
  for (let from = 0; from < count; from += BATCH) {
    const batch = documents.slice(from, from + BATCH);
    const place = `seed ${seed}, documents ${from} to ${from + batch.length - 1}`;
    try {
      const withMarks = await run(pages, page, batch, true);
      const without = await run(pages, page, batch, false);
      if (compare(withMarks, without).length === 0) continue;
      // Where something is depends in browsers on whether anybody has asked, and in Firefox also on whether the same was loaded before:
      // what comes of either without Sidelight is no doing of ours.
      const again = await run(pages, page, batch, true);
      const measured = await run(pages, page, batch, false, true);
      const isAnyway = [withMarks, again].some(({ boxes }) => [without, measured].some((one) => one.boxes === boxes));
      const seen = isAnyway ? { ...withMarks, boxes: without.boxes ?? "" } : withMarks;
      problems.push(...compare(seen, without).map((difference) => `${place}: ${difference}`));
    } catch (error) {
      problems.push(`${place}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  await inside.evaluate(() => chrome.storage.local.clear());
  await page.close();
  await inside.close();
  return { documents: count, seed, problems };
}

async function run(
  pages: PageServer,
  page: Page,
  batch: readonly RandomDocument[],
  on: boolean,
  measured = false,
): Promise<SeenPage> {
  await page.goto(pages.url("/fuzz", on ? ON : OFF));
  const args = [batch, LONE_SURROGATE, on, measured].map((one) => JSON.stringify(one)).join(", ");
  // Helpers that a compiler put into it find a harmless stand-in.
  const source = `(() => { const __name = (named) => named; return (${runDocuments})(${args}); })()`;
  return (await page.evaluate(source)) as SeenPage;
}

/** What differs, each with the first place where it does. */
function compare(one: SeenPage, other: SeenPage): readonly string[] {
  return Object.keys(one).flatMap((key) => {
    const [a = "", b = ""] = [one[key], other[key]].map((text) => text?.replaceAll(ON, "host").replaceAll(OFF, "host"));
    if (a === b) return [];
    let at = 0;
    while (a[at] === b[at]) at += 1;
    const around = (text: string): string => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
    return [`${key}: ${around(a)} with Sidelight, ${around(b)} without`];
  });
}

/** Take down what is thrown in our world of a page: in Chromium, whose protocol tells of all worlds. */
async function watchOurs({ name, origin }: Sidelight, page: Page, problems: string[]): Promise<void> {
  page.on("pageerror", (error) => problems.push(`thrown: ${error}`));
  if (name !== "chrome") return;
  const session = await page.createCDPSession();
  await session.send("Runtime.enable");
  session.on("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception, url, stackTrace } }) => {
    const where = [url, ...(stackTrace?.callFrames ?? []).map((frame) => frame.url)];
    if (where.some((one) => one?.startsWith(origin))) problems.push(`thrown by us: ${exception?.description ?? text}`);
  });
}
