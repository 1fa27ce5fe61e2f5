import { contains, offsetParentOf } from "../../page/dom.ts";
import { holdsPoint, type TextPlace, textPlaceAt } from "../../page/paint/hit-test.ts";
import { isLaidOver, isSeenThrough } from "../../page/paint/see-through.ts";
import type { MarkedMention, MarkedMentions, MarkedTexts } from "./marked-mention.ts";

/** What lies over more mentions than this is no teaser's, and each is measured. */
const MOST = 50;

/** Look for the marked mention at a point: in the text there, or in what is seen through something transparent. */
export function createMentionAt(marked: MarkedTexts): MarkedMentions["at"] {
  let last: { readonly over: Element; readonly of: readonly MarkedMention[]; readonly below: readonly MarkedMention[] };

  const findCovered = (x: number, y: number, over: Element, place: TextPlace | null): MarkedMention | null => {
    const of = marked.all();
    // Asked once of what the pointer is over: moves come in hundreds.
    if (last?.over !== over || last.of !== of) last = { over, of, below: findBelow(over, of) };
    for (const mention of last.below) {
      const range = mention.toRange();
      const text = range?.startContainer;
      if (!(range && text instanceof Text && holdsPoint(range, x, y)) || !isSeenThrough(text, x, y, place)) continue;
      // Those that were just switched off are no more in their text.
      if (marked.inText(text).some(({ id }) => id === mention.id)) return mention;
    }
    return null;
  };

  return (x, y, over) => {
    const place = textPlaceAt(x, y, marked.shadowRoots());
    for (const mention of place ? marked.inText(place.node) : []) {
      const range = mention.toRange();
      if (range && holdsPoint(range, x, y)) return mention;
    }
    return over ? findCovered(x, y, over, place) : null;
  };
}

/** The mentions that an element can lie over: those in the box that it is placed by. */
function findBelow(over: Element, marked: readonly MarkedMention[]): readonly MarkedMention[] {
  if (marked.length === 0 || !isLaidOver(over)) return [];
  const around = (over instanceof HTMLElement && offsetParentOf(over)) || over;
  const below = marked.filter((mention) => contains(around, mention.toRange()?.startContainer ?? null));
  return below.length > MOST ? [] : below;
}
