import { createIdMaker } from "../../brief-format/made-ids.ts";
import type { Source } from "../../briefs/brief.ts";
import { plainLine, toLatin } from "../../capture/plain-line.ts";
import type { NotedPage } from "./note.ts";

/** An explainer's sources with the page of a note among them, and what the note cites; absent when its page is not to be kept. */
export type PageCited = { readonly sources: readonly Source[]; readonly cites?: readonly string[] };

/** Add a page to sources, so that a note can cite it; the same page is one source. */
export function citePage(sources: readonly Source[], { address, title }: NotedPage): PageCited {
  if (!isPublicAddress(address)) return { sources };
  const known = sources.find(({ url, id }) => url === address && id !== undefined);
  if (known?.id !== undefined) return { sources, cites: [known.id] };
  const { hostname } = new URL(address);
  const id = createIdMaker(sources.flatMap((one) => one.id ?? [])).make(toLatin(hostname), "page");
  const source = { id, title: plainLine(title) || hostname, publisher: hostname, url: address };
  return { sources: [...sources, source], cites: [id] };
}

/** The address of a page as its source: without a name and a password, and without the place on it; empty for one that leads nowhere. */
export function toSourceAddress(address: string): string {
  if (!isPublicAddress(address)) return "";
  const url = new URL(address);
  return `${url.origin}${url.pathname}${url.search}`;
}

function isPublicAddress(address: string): boolean {
  return URL.canParse(address) && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(address);
}
