import { precedes, querySelectorAll } from "../dom.ts";

/** What begins a section of a page: a heading, or an article of its own in a list of articles. */
const SECTION_STARTS = "h1,h2,h3,h4,h5,h6,[role=heading],article";

/** Tells in which section of a page a node stands. */
export type Sections = {
  /** The number of the section a node stands in: 0 before the first heading; the same number for the same heading always. */
  readonly sectionOf: (node: Node) => number;
};

/** Sections of a root as it is now; make it anew when the page has changed. A number stays with its heading. */
export function findSections(root: Node, numbers: WeakMap<Element, number>): Sections {
  const starts = querySelectorAll(root, SECTION_STARTS);
  /** Of the node asked about last: mostly that of the next one, too, and browsers take long to compare places in a long page. */
  let known = 0;
  const isIn = (section: number, node: Node): boolean => {
    const [start, next] = [starts[section - 1], starts[section]];
    return (!start || precedes(start, node)) && !(next && precedes(next, node));
  };
  return {
    sectionOf(node) {
      let low = isIn(known, node) ? known : 0;
      let high = low > 0 ? low : starts.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const start = starts[middle];
        if (start && precedes(start, node)) low = middle + 1;
        else high = middle;
      }
      known = low;
      const start = starts[low - 1];
      return start ? numberOfElement(start, numbers) : 0;
    },
  };
}

let last = 0;

/** The number of a heading or another element that begins a part of a page; the same for the same one always. */
export function numberOfElement(element: Element, numbers: WeakMap<Element, number>): number {
  const number = numbers.get(element) ?? ++last;
  numbers.set(element, number);
  return number;
}
