import { basename, dirname } from "node:path";
import { type PageServer, servePages } from "./driver/serve-pages.ts";
import type { StartArgs } from "./parse-start-args.ts";

/**
 * Serve the page that somebody wants to see, and say where it is.
 *
 * A file is served with what lies beside it and not opened from disk: Firefox would want access to files granted first.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/API/extension/isAllowedFileSchemeAccess
 */
export async function serveWanted(
  page: StartArgs["page"],
): Promise<{ readonly pages: PageServer; readonly url: string }> {
  const file = page && "file" in page ? page.file : null;
  const pages = await servePages(file === null ? "tests/pages" : dirname(file));
  if (page && "url" in page) return { pages, url: page.url };
  return { pages, url: pages.url(file === null ? "/sample/index.html" : `/${encodeURIComponent(basename(file))}`) };
}
