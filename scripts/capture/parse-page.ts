import { parseHTML } from "linkedom";

/**
 * Parse a page as a document that runs nothing and loads nothing.
 *
 * linkedom adds no missing `html` and `body` elements as browsers do, so they are put around what has none.
 */
export function parsePage(html: string): Document {
  const page = html.replace(/^\s*<!doctype[^>]*>/i, "");
  const whole = /<html[\s>]/i.test(page)
    ? page
    : /<(?:head|body)[\s>]/i.test(page)
      ? `<html>${page}</html>`
      : `<html><head></head><body>${page}</body></html>`;
  return parseHTML(whole).document as unknown as Document;
}
