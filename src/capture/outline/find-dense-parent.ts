import { isAround, isSkipped } from "./page-structure.ts";

/** Paragraphs shorter than this say nothing about where an article is, in UTF-16 code units. */
const SHORTEST = 80;

/** An element with the text of the paragraphs right in it, or one level deeper. */
export type DenseParent = { readonly element: Element; readonly length: number };

/**
 * The element that most of a page's running text stands in: a second opinion where the article finder took a caption for the
 * article. Paragraphs that are links, and those around the article, do not count.
 *
 * @returns Null when the page has no paragraph.
 */
export function findDenseParent(page: Document): DenseParent | null {
  const lengths = new Map<Element, number>();
  for (const paragraph of page.querySelectorAll("p")) {
    const length = (paragraph.textContent ?? "").trim().length;
    if (length < SHORTEST || paragraph.closest("a,footer,nav,aside,form") || isOutside(paragraph)) continue;
    const parent = paragraph.parentElement;
    const above = parent?.parentElement;
    if (parent) lengths.set(parent, (lengths.get(parent) ?? 0) + length);
    if (above) lengths.set(above, (lengths.get(above) ?? 0) + length * 0.7);
  }
  let best: DenseParent | null = null;
  for (const [element, length] of lengths) if (!best || length > best.length) best = { element, length };
  return best;
}

function isOutside(element: Element): boolean {
  let at: Element | null = element.parentElement;
  for (let depth = 0; at && depth < 6; depth += 1, at = at.parentElement) {
    const name = at.tagName.toUpperCase();
    if (isSkipped(at, name) || isAround(at, name)) return true;
  }
  return false;
}
