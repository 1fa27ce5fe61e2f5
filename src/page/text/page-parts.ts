import {
  bodyOf,
  closest,
  contains,
  createRange,
  parentElementOf,
  precedes,
  querySelector,
  querySelectorAll,
  textContentOf,
} from "../dom.ts";
import type { Block } from "./block.ts";

/** The parts of a page that are judged by themselves when it tells many stories. */
export type PageParts = {
  /** How many there are, those that no block was asked of included. */
  readonly count: () => number;
  /** The part a block stands in. */
  readonly partOf: (block: Block, section: number) => BlockPart;
};

/** A part of a page as its blocks know it. */
export type BlockPart = {
  readonly part: number;
  /** UTF-16 code units of text in it; infinite where nothing shows where it begins. */
  readonly partLength: number;
  /** Whether it is an entry of a list: a link, or a list item with one. */
  readonly isEntry: boolean;
};

const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** An article with more headings than this is a list of stories, and its sections are parts of their own. */
const MOST_HEADINGS = 4;

/** A list item with a link and no more text than this is an entry, in UTF-16 code units. */
const LONGEST_ENTRY = 400;

/**
 * The parts of a page as it is now: an article with all its sections, a section outside of articles, an entry of a list.
 *
 * @param numberOf - The number of an element, the same for the same one always; sections are numbered by it too.
 */
export function findParts(root: Node, numberOf: (element: Element) => number): PageParts {
  const articles = new Map<Element, boolean>();
  /** The article that an element stands in, unless it is a list of stories. */
  const articleOf = (element: Element): Element | null => {
    const article = closest(element, "article");
    if (!article) return null;
    const known = articles.get(article) ?? querySelectorAll(article, HEADINGS).length <= MOST_HEADINGS;
    articles.set(article, known);
    return known ? article : null;
  };
  let headings: readonly Element[] | null = null;
  const lengths = new Map<number, number>();
  /** How much text stands from the last heading before a node up to the next one. */
  const lengthOfSection = (node: Node): number => {
    headings ??= Array.from(querySelectorAll(root, HEADINGS));
    const next = countBefore(headings, node);
    const own = headings[next - 1];
    if (!own) return Number.POSITIVE_INFINITY;
    const range = createRange();
    range.setStartBefore(own);
    const after = headings[next];
    if (after) range.setEndBefore(after);
    else range.setEndAfter(bodyOf(document) ?? own);
    return range.toString().length;
  };
  const entries = new Set<Element>();
  return {
    count() {
      headings ??= Array.from(querySelectorAll(root, HEADINGS));
      const owners = headings.map((heading) => entryAround(heading) ?? articleOf(heading) ?? heading);
      return new Set([...owners, ...entries]).size;
    },
    partOf(block, section) {
      const entry = entryOf(block);
      if (entry) {
        entries.add(entry);
        return { part: numberOf(entry), partLength: lengthOf(entry), isEntry: true };
      }
      const node = block.parts[0]?.node ?? document;
      const around = parentElementOf(node);
      const article = around && articleOf(around);
      const part = article ? numberOf(article) : section;
      const partLength = lengths.get(part) ?? (article ? lengthOf(article) : lengthOfSection(node));
      lengths.set(part, partLength);
      return { part, partLength, isEntry: false };
    },
  };
}

/** How many of these elements, in page order, begin before a node. */
function countBefore(elements: readonly Element[], node: Node): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const element = elements[middle];
    if (element && precedes(node, element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The link or the list item that a block stands in as a whole. */
function entryOf({ parts }: Block): Element | null {
  const entry = parts[0] ? entryAround(parentElementOf(parts[0].node)) : null;
  return entry && contains(entry, parts.at(-1)?.node ?? null) ? entry : null;
}

/** The link around an element, or the short list item that has one; not a link inside a heading, which heads what follows. */
function entryAround(element: Element | null): Element | null {
  if (!element) return null;
  const link = closest(element, "a[href]");
  const item = closest(element, "li");
  if (item && lengthOf(item) <= LONGEST_ENTRY && querySelector(item, "a[href]")) return item;
  const around = link && parentElementOf(link);
  return link && !(around && closest(around, HEADINGS)) ? link : null;
}

function lengthOf(element: Element): number {
  return textContentOf(element)?.length ?? 0;
}
