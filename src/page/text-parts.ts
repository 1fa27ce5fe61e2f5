/** Nodes with more elements below them than this are taken apart before their text is asked for. */
const MANY_ELEMENTS = 20_000;

/** How much text is handed on at a time, in UTF-16 code units. */
const PART_LENGTH = 16_384;

/** How much of a part is handed on again with the next, so that a word at the seam is seen whole. */
const SEAM = 32;

/**
 * All text below a node in long strings, as the browser joins them: without regard to blocks and to what is hidden.
 *
 * Half as dear as a walk over the text nodes, because no text node has to be made known to scripts.
 *
 * @yields Up to 16,384 UTF-16 code units at a time, so that the caller can let the page go on.
 */
export function* textParts(root: Node): Generator<string, void> {
  let part = "";
  for (const text of textsBelow(root)) {
    part += text;
    while (part.length > PART_LENGTH) {
      yield part.slice(0, PART_LENGTH);
      part = part.slice(PART_LENGTH - SEAM);
    }
  }
  yield part;
}

function* textsBelow(root: Node): Generator<string, void> {
  if (root instanceof CharacterData) {
    yield root.data;
    return;
  }
  // A document has no text of its own to ask for, and its head none that anyone reads.
  const top = root instanceof Document ? (root.body ?? root.documentElement) : root;
  if (!top || isMachineNode(top)) return;
  const isSmall = countElements(top) <= MANY_ELEMENTS;
  // A copy: the page may change while it waits for us to go on.
  for (const child of [...top.childNodes]) {
    if (!isSmall) yield* textsBelow(child);
    else if (!isMachineNode(child)) yield child.textContent ?? "";
  }
}

function countElements(node: Node): number {
  if (node instanceof Element) return node.getElementsByTagName("*").length;
  return node instanceof DocumentFragment ? node.querySelectorAll("*").length : 0;
}

function isMachineNode({ nodeName }: Node): boolean {
  return nodeName === "SCRIPT" || nodeName === "STYLE" || nodeName === "NOSCRIPT" || nodeName === "#comment";
}
