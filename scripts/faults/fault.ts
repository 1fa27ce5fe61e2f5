import type { Page } from "puppeteer-core";
import type { BrowserName } from "../derive-manifest.ts";
import type { ControlPage } from "../driver/control-page.ts";
import { keepTab, openTab } from "../driver/kept-tabs.ts";
import type { Sidelight } from "../driver/launch-browser.ts";
import { waitForHighlights } from "../driver/read-highlights.ts";
import type { PageServer } from "../driver/serve-pages.ts";

/** What a fault is put into. */
export type FaultWorld = {
  readonly sidelight: Sidelight;
  readonly pages: PageServer;
  readonly control: ControlPage;
};

/** Something that goes wrong, and what readers must not notice of it. */
export type Fault = {
  /** Reads as a sentence about what goes on all the same. */
  readonly name: string;
  /** Where it can be brought about by a driver; absent for both. */
  readonly only?: BrowserName;
  /** Whether it is about time, which others that run beside it would take; absent for not. */
  readonly timed?: true;
  /** Brings it about, and throws when readers would notice. */
  readonly run: (world: FaultWorld) => Promise<void>;
};

/** The hosts that faults need. */
export const FAULT_HOSTS = ["news.example", "frames.example", "other.example"] as const;

/** Text about the story: three words are marked. */
export const STORY =
  "<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p><p>Rustem Umerov led the delegation of Ukraine. " +
  "A prisoner exchange is what the two sides agreed on.</p>";

/** Open a page with this body on news.example. */
export async function openPage({ sidelight, pages }: FaultWorld, body = STORY): Promise<Page> {
  pages.put("/fault", `<!doctype html><title>Talks</title>${body}`);
  const page = await openTab(sidelight.browser, "page");
  await page.goto(pages.url("/fault", "news.example"));
  return page;
}

/** Open a page about the story, see that it is marked, and close it. */
export async function seeMarks(world: FaultWorld, timeout?: number): Promise<void> {
  const page = await openPage(world);
  await waitForHighlights(page, 3, timeout);
  await keepTab(page);
}

/** @throws When what was seen is not what readers are to see. */
export function expectSame(seen: unknown, wanted: unknown, what: string): void {
  const [one, other] = [seen, wanted].map((value) => JSON.stringify(value));
  if (one !== other) throw new Error(`${what}: ${one}, not ${other}`);
}
