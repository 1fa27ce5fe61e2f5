import { createTreeWalker, nodeNameOf, openRootOf } from "../dom.ts";

/** Elements of HTML that may have a shadow root; custom elements may too. From the DOM standard, "attach a shadow root". */
const MAY_HOST = new Set(
  "ARTICLE ASIDE BLOCKQUOTE BODY DIV FOOTER H1 H2 H3 H4 H5 H6 HEADER MAIN NAV P SECTION SPAN".split(" "),
);

// Written out: `NodeFilter` is a class that the browser sets up for our scripts first.
const SHOW_ELEMENT = 1;

/**
 * Find the open shadow roots below a root, in document order and from the outside in.
 *
 * Every element has to be looked at, so this is done after the page's own text was read; yields after every 64 elements.
 *
 * Closed ones are left alone: what is registered in `CSS.highlights` the page can read, and with a range in a closed root all that is in it.
 */
export function* findShadowRoots(root: Node, found: (shadow: ShadowRoot) => void): Generator<void, void> {
  const walker = createTreeWalker(root, SHOW_ELEMENT);
  let count = 0;
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    const name = node instanceof Element ? nodeNameOf(node) : "";
    if (MAY_HOST.has(name) || name.includes("-")) {
      const shadow = openRootOf(node as Element);
      if (shadow) {
        found(shadow);
        yield* findShadowRoots(shadow, found);
      }
    }
    if ((++count & 63) === 0) yield;
  }
}
