import {
  allElementsOf,
  bodyOf,
  childElementCountOf,
  childNodesOf,
  documentElementOf,
  firstChildOf,
  nextSiblingOf,
  nodeNameOf,
  nodeTypeOf,
  parentNodeOf,
  querySelector,
  querySelectorAll,
  textContentOf,
} from "../dom.ts";
import { hasAtMost } from "./likely-hosts.ts";

/** Elements with more elements below them than this are taken apart before their text is asked for. */
const MANY_ELEMENTS = 5_000;

/** Pages of no more elements than this are not asked how long they are. */
const SOME_ELEMENTS = 500;

/** So are pages of more HTML than this, and what of them is as long: to join the text of a megabyte took 20 ms. In bytes. */
const LONG_PAGE = 300_000;

/** As many children of its own does a paragraph hardly have. */
const FEW_CHILDREN = 100;

/** How much text is handed on at a time at the least, if there is so much, and at the most; in UTF-16 code units. */
const ENOUGH = 2_000;
const PART_LENGTH = 100_000;

/** After as many elements the page is let go on, however little text there was in them. */
const MANY_TEXTS = 500;

/** How much of a part is handed on again with the next, so that a word at the seam is seen whole. */
const SEAM = 32;

/**
 * All text below a node in long strings, as the browser joins them: without regard to blocks and to what is hidden.
 *
 * Half as dear as a walk over the text nodes, because no text node has to be made known to scripts.
 *
 * @yields Up to 100,000 UTF-16 code units at a time, so that the caller can let the page go on.
 */
export function* textParts(root: Node): Generator<string, void> {
  let part = "";
  let count = 0;
  for (const text of textsBelow(root)) {
    part = part === "" ? text : part + text;
    if (part.length < ENOUGH && ++count % MANY_TEXTS !== 0) continue;
    for (let start = 0; start < part.length; start += PART_LENGTH - SEAM) yield part.slice(start, start + PART_LENGTH);
    part = part.slice(-SEAM);
  }
  yield part;
}

/**
 * All text of a small page as one string, that of its scripts too: the cheapest look at it there is.
 *
 * On a page that was just loaded a third of what {@link textParts} costs goes into looking at the children of `body` one by one, only to
 * leave their scripts out. So ask this first, and {@link textParts} where the answer is not no.
 *
 * @returns null when the page is so large that it is read in parts.
 */
export function smallText(page: Document): string | null {
  const text = isSmallPage(page) ? textBelow(topOf(page)) : null;
  return text !== null && text.length <= PART_LENGTH ? text : null;
}

// Kinds of nodes are told by their numbers, and those are written out: `instanceof` and `Node.TEXT_NODE` make the browser set
// up each class for our scripts first.
// https://webidl.spec.whatwg.org/#interface-object
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_NODE = 9;

function* textsBelow(root: Node, given?: number): Generator<string, void> {
  const isPage = nodeTypeOf(root) === DOCUMENT_NODE;
  const top = isPage ? topOf(root as Document) : root;
  if (!top || isMachineNode(top)) return;
  if (nodeTypeOf(top) === TEXT_NODE) yield (top as Text).data;
  if (isPage && isSmallPage(root as Document)) {
    yield textOfChildren(top);
    return;
  }
  const most = given ?? (isPage ? mostElements(root as Document) : MANY_ELEMENTS);
  for (const child of childrenOf(top)) {
    if (isMachineNode(child)) continue;
    if (isSmallNode(child, most)) yield textBelow(child);
    else yield* textsBelow(child, most);
  }
}

/**
 * A page of few elements is not asked for its length: on a page that was just loaded that takes 0.3 ms. They are counted, as to ask for one
 * that is there by its number makes it known to scripts, which takes longer than all the rest.
 */
function isSmallPage(page: Document): boolean {
  return hasAtMost(MANY_ELEMENTS, page) && (countElements(page) <= SOME_ELEMENTS || loadedLength() <= LONG_PAGE);
}

/**
 * How many elements of a page may be asked for their text at once: no more than hold {@link LONG_PAGE} bytes of it on the average. Of very
 * many elements, which take as long to count as to read, each holds little.
 */
function mostElements(page: Document): number {
  return hasAtMost(MANY_ELEMENTS, page) ? (LONG_PAGE / loadedLength()) * countElements(page) : MANY_ELEMENTS;
}

function countElements(page: Document): number {
  return allElementsOf(page)?.length ?? 0;
}

/** How much HTML this page was loaded with, in bytes; 0 when nothing says. What its scripts have added since is not counted. */
function loadedLength(): number {
  const [loaded] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return loaded?.decodedBodySize ?? 0;
}

/** From sibling to sibling, as a list of all takes 30 ms where there are 60,000; the page may change while it waits for us to go on. */
function* childrenOf(parent: Node): Generator<Node, void> {
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    yield child;
    if (parentNodeOf(child) === parent) continue;
    // Taken away meanwhile, and with it where we were: some are read twice rather than one not at all.
    yield* [...childNodesOf(parent)];
    return;
  }
}

/** From sibling to sibling: on a page that was just loaded a list of all children costs as much as their text. */
function textOfChildren(parent: Node): string {
  let text = "";
  for (let child = firstChildOf(parent); child; child = nextSiblingOf(child)) {
    if (!isMachineNode(child)) text += textBelow(child);
  }
  return text;
}

/** Asked of every paragraph of a long page, and so without counting where a look at its children is enough. */
function isSmallNode(node: Node, most: number): boolean {
  if (nodeTypeOf(node) !== ELEMENT_NODE) return true;
  const element = node as Element;
  const children = childElementCountOf(element);
  if (children === 0 || (children <= FEW_CHILDREN && !querySelector(element, ":scope > * > *"))) return true;
  return querySelectorAll(element, "*").length <= most;
}

/** What the text of a page is in; a document has none of its own to ask for, and its head none that anyone reads. */
function topOf(page: Document): Node | null {
  return bodyOf(page) ?? documentElementOf(page);
}

function textBelow(node: Node | null): string {
  return (node && textContentOf(node)) ?? "";
}

function isMachineNode(node: Node): boolean {
  const nodeName = nodeNameOf(node);
  return nodeName === "SCRIPT" || nodeName === "STYLE" || nodeName === "NOSCRIPT" || nodeName === "#comment";
}
