import { Readability } from "@mozilla/readability";
import { findDenseParent } from "./find-dense-parent.ts";

/** Says of an element whether the article holds it. */
export type ArticleTest = (element: Element) => boolean;

/** What the article finder says of a page. */
export type FoundArticle = {
  readonly holds: ArticleTest;
  /** UTF-16 code units of text in it. */
  readonly length: number;
  /** Its author as the page says; null when it does not. */
  readonly byline: string | null;
};

/** An article with less than this share of the text in the page's densest element is not believed. */
const TOO_LITTLE = 0.6;

const MARK = "data-sidelight-at";

/**
 * Find which elements of a page are its article, by Mozilla's Readability.
 *
 * Readability rewrites what it reads, and drops boxes, lists and headings that explainers live from. So it is given a copy in
 * which each element has a number, and only says what of the page it would keep; what is read is the page itself.
 *
 * @returns Null when the page has no article.
 * @throws RangeError for pages nested so deep that they cannot be copied.
 */
export function findArticle(page: Document): FoundArticle | null {
  const copy = page.cloneNode(true) as Document;
  const originals = [...page.querySelectorAll("*")];
  [...copy.querySelectorAll("*")].forEach((element, at) => {
    element.setAttribute(MARK, String(at));
  });
  const found = new Readability<Node>(copy, { serializer: (node) => node, charThreshold: 250 }).parse();
  const kept = new Set<Element>();
  for (const element of (found?.content as Element | undefined)?.querySelectorAll(`[${MARK}]`) ?? []) {
    const original = originals[Number(element.getAttribute(MARK))];
    if (original) kept.add(original);
  }
  const length = found?.length ?? 0;
  const byline = found?.byline || null;
  const dense = findDenseParent(page);
  if (dense && length < dense.length * TOO_LITTLE)
    return { holds: (element) => kept.has(element) || dense.element.contains(element), length: dense.length, byline };
  return found ? { holds: (element) => kept.has(element), length, byline } : null;
}
