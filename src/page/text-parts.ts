import { hasAtMost } from "./has-at-most.ts";

/** Elements with more elements below them than this are taken apart before their text is asked for. */
const MANY_ELEMENTS = 20_000;

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
  const text = hasAtMost(MANY_ELEMENTS, page) ? ((page.body ?? page.documentElement)?.textContent ?? "") : null;
  return text !== null && text.length <= PART_LENGTH ? text : null;
}

// Kinds of nodes are told by their numbers, and those are written out: `instanceof` and `Node.TEXT_NODE` make the browser set
// up each class for our scripts first.
const ELEMENT_NODE = 1;
const TEXT_NODE = 3;
const DOCUMENT_NODE = 9;

function* textsBelow(root: Node): Generator<string, void> {
  const isPage = root.nodeType === DOCUMENT_NODE;
  // A document has no text of its own to ask for, and its head none that anyone reads.
  const top = isPage ? ((root as Document).body ?? (root as Document).documentElement) : root;
  if (!top || isMachineNode(top)) return;
  if (top.nodeType === TEXT_NODE) yield (top as Text).data;
  if (isPage && hasAtMost(MANY_ELEMENTS, root as Document)) {
    yield textOfChildren(top);
    return;
  }
  for (const child of childrenOf(top)) {
    if (isMachineNode(child)) continue;
    if (isSmallNode(child)) yield child.textContent ?? "";
    else yield* textsBelow(child);
  }
}

/** From sibling to sibling, as a list of all takes 30 ms where there are 60,000; the page may change while it waits for us to go on. */
function* childrenOf(parent: Node): Generator<Node, void> {
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    yield child;
    if (child.parentNode === parent) continue;
    // Taken away meanwhile, and with it where we were: some are read twice rather than one not at all.
    yield* [...parent.childNodes];
    return;
  }
}

/** From sibling to sibling: on a page that was just loaded a list of all children costs as much as their text. */
function textOfChildren(parent: Node): string {
  let text = "";
  for (let child = parent.firstChild; child; child = child.nextSibling) {
    if (!isMachineNode(child)) text += child.textContent ?? "";
  }
  return text;
}

/** Asked of every paragraph of a long page, and so without counting where a look at its children is enough. */
function isSmallNode(node: Node): boolean {
  if (node.nodeType !== ELEMENT_NODE) return true;
  const element = node as Element;
  const children = element.childElementCount;
  if (children === 0 || (children <= FEW_CHILDREN && !element.querySelector(":scope > * > *"))) return true;
  return element.querySelectorAll("*").length <= MANY_ELEMENTS;
}

function isMachineNode({ nodeName }: Node): boolean {
  return nodeName === "SCRIPT" || nodeName === "STYLE" || nodeName === "NOSCRIPT" || nodeName === "#comment";
}
