/** Elements with more elements below them than this are taken apart before their text is asked for. */
const MANY_ELEMENTS = 20_000;

/** As many children of its own does a paragraph hardly have. */
const FEW_CHILDREN = 100;

/** HTML of fewer bytes than this is not taken apart. */
const SHORT_PAGE = 1_000_000;

/** How much text is handed on at a time at the least, if there is so much, and at the most; in UTF-16 code units. */
const ENOUGH = 2_000;
const PART_LENGTH = 100_000;

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
  for (const text of textsBelow(root)) {
    part = part === "" ? text : part + text;
    if (part.length < ENOUGH) continue;
    for (let start = 0; start < part.length; start += PART_LENGTH - SEAM) yield part.slice(start, start + PART_LENGTH);
    part = part.slice(-SEAM);
  }
  yield part;
}

// Kinds of nodes are told by their numbers: `instanceof` makes the browser set up each class for our scripts first.
function* textsBelow(root: Node): Generator<string, void> {
  const isPage = root.nodeType === Node.DOCUMENT_NODE;
  // A document has no text of its own to ask for, and its head none that anyone reads.
  const top = isPage ? ((root as Document).body ?? (root as Document).documentElement) : root;
  if (!top || isMachineNode(top)) return;
  if (top.nodeType === Node.TEXT_NODE) yield (top as Text).data;
  const isSmall = isPage && isShort();
  // A copy: the page may change while it waits for us to go on.
  for (const child of [...top.childNodes]) {
    if (isMachineNode(child)) continue;
    if (isSmall || isSmallNode(child)) yield child.textContent ?? "";
    else yield* textsBelow(child);
  }
}

/** Asked of every paragraph of a long page, and so without counting where a look at its children is enough. */
function isSmallNode(node: Node): boolean {
  if (node.nodeType !== Node.ELEMENT_NODE) return true;
  const element = node as Element;
  const children = element.childElementCount;
  if (children === 0 || (children <= FEW_CHILDREN && !element.querySelector(":scope > * > *"))) return true;
  return element.querySelectorAll("*").length <= MANY_ELEMENTS;
}

/** Whether this page came in few bytes, which is sooner asked than how many elements it has. What does not tell is long. */
function isShort(): boolean {
  const [page] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  return page !== undefined && page.decodedBodySize > 0 && page.decodedBodySize < SHORT_PAGE;
}

function isMachineNode({ nodeName }: Node): boolean {
  return nodeName === "SCRIPT" || nodeName === "STYLE" || nodeName === "NOSCRIPT" || nodeName === "#comment";
}
