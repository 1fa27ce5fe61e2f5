/** Elements of HTML that may have a shadow root; custom elements may too. From the DOM standard, "attach a shadow root". */
const MAY_HOST = new Set(
  "ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN".split(" "),
);

/**
 * Find the shadow roots below a root, in document order and from the outside in.
 *
 * Every element has to be looked at, so this is done after the page's own text was read; yields after every 64 elements.
 *
 * @param open - Opens an element's shadow root, also a closed one.
 */
export function* findShadowRoots(
  root: Node,
  open: (element: Element) => ShadowRoot | null,
  found: (shadow: ShadowRoot) => void,
): Generator<void, void> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT);
  let count = 0;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node instanceof Element && (MAY_HOST.has(node.nodeName) || node.nodeName.includes("-"))) {
      const shadow = open(node);
      if (shadow) {
        found(shadow);
        yield* findShadowRoots(shadow, open, found);
      }
    }
    if ((++count & 63) === 0) yield;
  }
}
