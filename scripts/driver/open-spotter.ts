import type { MentionSummary, PageSummary, WithheldSummary } from "../../src/messages/page-summary.ts";
import type { SpotDocument } from "../read-documents.ts";
import { type ControlPage, openControlPage } from "./control-page.ts";
import { launchSidelight, type Sidelight } from "./launch-browser.ts";
import { type PageServer, servePages } from "./serve-pages.ts";

/** A mention in a document; offsets into its text, in UTF-16 code units, when it has one. */
export type SpottedMention = MentionSummary & { readonly start?: number; readonly end?: number };

/** What was found in one document: every mention, those that are marked and those that are not. */
export type SpottedDocument = {
  readonly id: string;
  readonly mentions: readonly SpottedMention[];
  /** What was found and is no mention; empty unless it was asked for, and where nothing was searched. */
  readonly withheld: readonly WithheldSummary[];
  /** Why the page could not be read to its end; absent when it could. */
  readonly problem?: string;
};

/** The built extension at work on documents, a page each. */
export type Spotter = {
  /** Spot the mentions of each document, in the order given; one that cannot be read does not keep the others. */
  spot(documents: AsyncIterable<SpotDocument>): AsyncGenerator<SpottedDocument>;
  close(): Promise<void>;
};

/** Two pages at a time: reading one goes on while the next is fetched. */
const WINDOWS = 2;
const HOST = "spot.example";

/**
 * Start Chromium with the extension.
 *
 * @param why - Whether to ask for what was withheld as well.
 * @param extension - The unpacked extension; that in dist/chrome when left out.
 */
export async function openSpotter(why = false, extension?: string): Promise<Spotter> {
  const pages = await servePages();
  const sidelight = await launchSidelight("chrome", { hosts: [HOST], ...(extension && { extension }) });
  const control = await openControlPage(sidelight);
  const windows: SpotWindow[] = [];
  for (let number = 0; number < WINDOWS; number += 1) {
    windows.push(await openWindow(sidelight, control, pages, `/${number}`, why));
  }
  return {
    async *spot(documents) {
      const under: Promise<SpottedDocument>[] = [];
      let count = 0;
      for await (const document of documents) {
        const spotInWindow = windows[count++ % WINDOWS] as SpotWindow;
        under.push(spotInWindow(document));
        if (under.length === WINDOWS) yield await (under.shift() as Promise<SpottedDocument>);
      }
      for (const last of under) yield await last;
    },
    async close() {
      await sidelight.close();
      await pages.close();
    },
  };
}

type SpotWindow = (document: SpotDocument) => Promise<SpottedDocument>;

/** A window of its own for each page at work: browsers slow down pages that nobody can see. */
async function openWindow(
  { browser }: Sidelight,
  control: ControlPage,
  pages: PageServer,
  path: string,
  why: boolean,
): Promise<SpotWindow> {
  const page = await browser.newPage({ type: "window" });
  pages.put(path, "<!doctype html><title>A page without text</title>");
  await page.goto(pages.url(path, HOST));
  const tab = await control.findTab(page);
  const read = async (html: string | Uint8Array): Promise<PageSummary> => {
    pages.put(path, typeof html === "string" ? html : { type: "text/html", body: html });
    await page.goto(pages.url(path, HOST), { waitUntil: "domcontentloaded" });
    return control.summarize(tab);
  };
  return async ({ id, html, text, dated }) => {
    try {
      const asItIs = await read(html);
      const { mentions } = dated && asItIs.published === undefined ? await read(dated) : asItIs;
      const withheld = why ? await control.ask(tab, "getWithheld") : [];
      const placed = text === undefined ? mentions : mentions.map((mention) => withOffsets(mention, text));
      return { id, mentions: placed, withheld };
    } catch (error) {
      return { id, mentions: [], withheld: [], problem: error instanceof Error ? error.message : String(error) };
    }
  };
}

/** @throws When the page says where a mention is and the text says otherwise. */
function withOffsets(mention: MentionSummary, text: string): SpottedMention {
  const start = mention.position;
  const end = start + mention.text.length;
  const there = text.slice(start, end);
  if (there !== mention.text) throw new Error(`"${mention.text}" is not at ${start}, where "${there}" stands`);
  return { ...mention, start, end };
}
