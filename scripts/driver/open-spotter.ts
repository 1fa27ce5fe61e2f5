import type { MentionSummary } from "../../src/messages/page-summary.ts";
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

/** Start Chromium with the extension in dist/chrome. */
export async function openSpotter(): Promise<Spotter> {
  const pages = await servePages();
  const sidelight = await launchSidelight("chrome", { hosts: [HOST] });
  const control = await openControlPage(sidelight);
  const windows: SpotWindow[] = [];
  for (let number = 0; number < WINDOWS; number += 1) {
    windows.push(await openWindow(sidelight, control, pages, `/${number}`));
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
): Promise<SpotWindow> {
  const page = await browser.newPage({ type: "window" });
  pages.put(path, "<!doctype html><title>A page without text</title>");
  await page.goto(pages.url(path, HOST));
  const tab = await control.findTab(page);
  return async ({ id, html, text }) => {
    try {
      pages.put(path, typeof html === "string" ? html : { type: "text/html", body: html });
      await page.goto(pages.url(path, HOST), { waitUntil: "domcontentloaded" });
      const { mentions } = await control.summarize(tab);
      return { id, mentions: text === undefined ? mentions : mentions.map((mention) => withOffsets(mention, text)) };
    } catch (error) {
      return { id, mentions: [], problem: error instanceof Error ? error.message : String(error) };
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
