/** What begins a section of a page: a heading, or an article of its own in a list of articles. */
const SECTION_STARTS = "h1,h2,h3,h4,h5,h6,[role=heading],article";

/** Tells in which section of a page a node stands. */
export type Sections = {
  /** The number of the section a node stands in: 0 before the first heading; the same number for the same heading always. */
  readonly sectionOf: (node: Node) => number;
};

/** Sections of a root as it is now; make it anew when the page has changed. A number stays with its heading. */
export function findSections(root: ParentNode, numbers: WeakMap<Element, number>): Sections {
  const starts = root.querySelectorAll(SECTION_STARTS);
  return {
    sectionOf(node) {
      let low = 0;
      let high = starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const start = starts[middle];
        if (start && isBefore(start, node)) low = middle + 1;
        else high = middle;
      }
      const start = starts[low - 1];
      return start ? numberOf(start, numbers) : 0;
    },
  };
}

let last = 0;

function numberOf(start: Element, numbers: WeakMap<Element, number>): number {
  const number = numbers.get(start) ?? ++last;
  numbers.set(start, number);
  return number;
}

/** Whether an element begins before a node, or holds it. */
function isBefore(start: Element, node: Node): boolean {
  return (start.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
