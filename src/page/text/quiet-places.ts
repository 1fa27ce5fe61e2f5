import {
  assignedSlotOf,
  bodyOf,
  closest,
  localNameOf,
  matches,
  parentElementOf,
  querySelector,
  querySelectorAll,
  rootOf,
  textContentOf,
} from "../dom.ts";
import type { Block } from "./block.ts";
import { HEADINGS, MENUS, readShape } from "./page-shape.ts";
import { styleOf } from "./style-of.ts";

/** Tells where on a page marks would only be in the way. */
export type QuietPlaces = {
  /** Whether a block stands in the page's own heading, a menu, a bar that stays in sight, or a list of links beside a text. */
  readonly isQuiet: (block: Block) => boolean;
};

const TOP_HEADINGS = "h1,[role=heading][aria-level='1']";

/** A page with more top headings than a name and a headline has them head its parts. */
const MOST_TOP_HEADINGS = 2;

const BESIDE = "aside,[role~=complementary]";

/** What stays in sight is a bar when it has no more text than this, in UTF-16 code units. */
const LONGEST_BAR = 600;

/** So much text is measured at the most, and each element counts as this much; in UTF-16 code units. Pages can nest without end. */
const MOST_MEASURED = 2_000_000;
const MEASURING = 1_000;

/** Positions of what does not scroll with the page. */
const STAYS = new Set(["fixed", "sticky"]);

/** What a reader opens stays in sight too, and is a text. */
const OPENED = "dialog,[popover],[role~=dialog],[role~=tooltip]";

/** Elements inside a line, whose styles are not asked for. */
const INLINE = new Set("abbr b cite em i mark q s small strong sub sup time u".split(" "));

/** So much of a page's text is the page itself; so many of a block's letters in links make it an entry. */
const NEARLY_ALL = 0.75;

/**
 * The quiet places of the page as it is now; make it anew when the page has changed.
 *
 * What holds nearly all of the page's text is never one: a front page is a list of links. Nothing is laid out for it: only styles
 * are asked for, once of each element around a mention.
 *
 * @param length - UTF-16 code units of text on the page, that of its scripts included.
 */
export function findQuietPlaces(length: number): QuietPlaces {
  const once = <T>(ask: () => T): (() => T) => {
    let known: { readonly answer: T } | null = null;
    return () => {
      known ??= { answer: ask() };
      return known.answer;
    };
  };
  const topHeadings = once(() => querySelectorAll(document, TOP_HEADINGS).length);
  const shape = once(() => readShape(document));
  const readable = once(() => length - lengthOfAll(querySelectorAll(bodyOf(document) ?? document, MACHINE_TEXT)));
  let measured = 0;
  const textOf = (element: Element): string => {
    const text = textContentOf(element) ?? "";
    measured += MEASURING + text.length;
    return text;
  };
  const holdsPage = (element: Element): boolean =>
    querySelector(element, "main,[role=main]") !== null || textOf(element).length > readable() * NEARLY_ALL;

  const isPlace = (element: Element): boolean => {
    if (measured > MOST_MEASURED) return false;
    const name = localNameOf(element);
    if (INLINE.has(name)) return matches(element, MENUS) && !holdsPage(element);
    if (matches(element, TOP_HEADINGS)) return topHeadings() <= MOST_TOP_HEADINGS;
    const isBeside = matches(element, BESIDE) && isOfLinks(element, textOf(element));
    if (isBeside || matches(element, MENUS)) return !holdsPage(element);
    if (matches(element, OPENED)) return false;
    return (
      STAYS.has(styleOf(element).position) && squeeze(textOf(element)).length <= LONGEST_BAR && !holdsPage(element)
    );
  };

  const known = new Map<Element, boolean>();
  const isInPlace = (from: Element | null): boolean => {
    const asked: Element[] = [];
    let answer = false;
    for (let at = from; at && !answer && at !== bodyOf(document); at = elementAround(at)) {
      const before = known.get(at);
      if (before === undefined) asked.push(at);
      answer = before ?? isPlace(at);
      if (before !== undefined) break;
    }
    for (const element of asked) known.set(element, answer);
    return answer;
  };

  const isBesideText = (element: Element): boolean => {
    const beside = closest(element, BESIDE);
    if (beside) return !holdsPage(beside);
    const heading = closest(element, HEADINGS);
    return shape().isText && !(heading && shape().heads.has(heading));
  };

  const blocks = new Map<Block, boolean>();
  return {
    isQuiet(block) {
      const element = parentElementOf(block.parts[0]?.node ?? document);
      if (!element) return false;
      const answer =
        blocks.get(block) ??
        (isInPlace(element) || (isEntry(block) && !closest(element, "table") && isBesideText(element)));
      blocks.set(block, answer);
      return answer;
    },
  };
}

const MACHINE_TEXT = "script,style,noscript,template";

/** Whether nearly all of a block is links. */
function isEntry({ text, parts }: Block): boolean {
  let all = 0;
  let linked = 0;
  for (const [at, { node, start }] of parts.entries()) {
    const { length } = text.slice(Math.max(0, start), parts[at + 1]?.start).trim();
    const around = length > 0 ? parentElementOf(node) : null;
    all += length;
    if (around && closest(around, "a[href]")) linked += length;
  }
  return linked > 0 && linked >= all * NEARLY_ALL;
}

/** Whether most of an element's text is links. */
function isOfLinks(element: Element, text: string): boolean {
  return lengthOfAll(querySelectorAll(element, "a[href]")) * 2 > squeeze(text).length;
}

/** The element that another is drawn in, also from a shadow tree to its host. */
function elementAround(element: Element): Element | null {
  const around = assignedSlotOf(element) ?? parentElementOf(element);
  if (around) return around;
  const root = rootOf(element);
  return root instanceof ShadowRoot ? root.host : null;
}

function lengthOfAll(elements: Iterable<Element>): number {
  let sum = 0;
  for (const element of elements) sum += textContentOf(element)?.length ?? 0;
  return sum;
}

/** Without the white space that indents what is written on lines. */
function squeeze(text: string): string {
  return text.replace(/\s+/g, " ");
}
