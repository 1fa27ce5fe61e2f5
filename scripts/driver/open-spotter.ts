import type { MentionSummary } from "../../src/messages/page-summary.ts";
import type { SpotDocument } from "../read-documents.ts";
import { openControlPage } from "./control-page.ts";
import { launchSidelight } from "./launch-browser.ts";
import { servePages } from "./serve-pages.ts";

/** A mention in a document; offsets into its text, in UTF-16 code units, when it has one. */
export type SpottedMention = MentionSummary & { readonly start?: number; readonly end?: number };

/** The built extension at work on documents, one after the other in the same tab. */
export type Spotter = {
  /**
   * Every mention in a document, those that are marked and those that are not.
   *
   * @throws When the page is not read in time, or says where a mention is and the text says otherwise.
   */
  spot(document: SpotDocument): Promise<readonly SpottedMention[]>;
  close(): Promise<void>;
};

const HOST = "spot.example";

/** Start Chromium with the extension in dist/chrome. */
export async function openSpotter(): Promise<Spotter> {
  const pages = await servePages();
  const sidelight = await launchSidelight("chrome", { hosts: [HOST] });
  const control = await openControlPage(sidelight);
  const tab = await sidelight.browser.newPage();
  pages.put("/first", "<!doctype html><title>first</title>");
  await tab.goto(pages.url("/first", HOST));
  const tabId = await control.findTab(tab);
  return {
    async spot({ id, html, text }) {
      pages.put("/document", typeof html === "string" ? html : { type: "text/html", body: html });
      await tab.goto(pages.url("/document", HOST), { waitUntil: "domcontentloaded" });
      const { mentions } = await control.summarize(tabId);
      return text === undefined ? mentions : mentions.map((mention) => withOffsets(mention, text, id));
    },
    async close() {
      await sidelight.close();
      await pages.close();
    },
  };
}

function withOffsets(mention: MentionSummary, text: string, id: string): SpottedMention {
  const start = mention.position;
  const end = start + mention.text.length;
  const there = text.slice(start, end);
  if (there !== mention.text) throw new Error(`${id}: "${mention.text}" is not at ${start}, where "${there}" stands`);
  return { ...mention, start, end };
}
