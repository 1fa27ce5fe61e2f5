import { closest, localNameOf, querySelectorAll, textContentOf } from "../dom.ts";

/** Whether a page is a text with other things beside it, or a list of links. */
export type PageShape = {
  readonly isText: boolean;
  /** Headings that head a run of paragraphs. */
  readonly heads: ReadonlySet<Element>;
};

export const HEADINGS = "h1,h2,h3,h4,h5,h6,[role=heading]";

/** Where pages lead on. */
export const MENUS =
  "nav,[role~=navigation],[role~=menubar],[role~=menu],[role~=toolbar],[role~=tablist],[role~=listbox]";

/** Links there are not what a page is made of. */
const ASIDE = `p,header,footer,aside,[role~=complementary],${MENUS}`;

/** A paragraph of running text is at least this long, a link that is a headline too; in UTF-16 code units. */
const PARAGRAPH = 80;
const HEADLINE = 25;

/** So many paragraphs, with no heading and no headline between them, are running text; a teaser has one or two. */
const RUN = 3;

/** A page is a text when this many times its running text is as long as its headlines that are links. */
const TIMES = 2;

/** No more elements than these are looked at. */
const MOST_ELEMENTS = 3_000;

/** Look at a page's headings, paragraphs and links; in one go, which takes less than a millisecond on common pages. */
export function readShape(page: Document): PageShape {
  const heads = new Set<Element>();
  let heading: Element | null = null;
  let run = { paragraphs: 0, length: 0 };
  let running = 0;
  let headlines = 0;
  const begin = (): void => {
    run = { paragraphs: 0, length: 0 };
  };
  const elements = querySelectorAll(page, `${HEADINGS},p,a[href]`);
  for (let at = 0; at < Math.min(elements.length, MOST_ELEMENTS); at++) {
    const element = elements[at] as Element;
    const name = localNameOf(element);
    if (name === "p") {
      const length = lengthOf(element);
      if (length < PARAGRAPH || closest(element, "a[href]")) continue;
      run.paragraphs += 1;
      run.length += length;
      if (run.paragraphs < RUN) continue;
      if (heading) heads.add(heading);
      running += run.paragraphs === RUN ? run.length : length;
    } else if (name === "a") {
      const length = lengthOf(element);
      if (length < HEADLINE || closest(element, ASIDE)) continue;
      headlines += length;
      if (!(heading && closest(element, HEADINGS) === heading)) begin();
    } else {
      heading = element;
      begin();
    }
  }
  return { isText: running * TIMES >= headlines && running > 0, heads };
}

function lengthOf(element: Element): number {
  return textContentOf(element)?.trim().length ?? 0;
}
