/** One mark and the element it begins in, whose nearness to the viewport decides whether it is painted. */
export type PaintedMark = {
  readonly range: StaticRange;
  readonly element: Element;
  /** Whether its card was read before, so that it is fainter. */
  readonly isRead: boolean;
};

/** What is painted near one element: ranges, each with whether it is fainter. */
export type Spot = { ranges: ReadonlyMap<StaticRange, boolean>; near: boolean; onDark: boolean };

/** The nearest element, from one outwards, that is not known to have no box. */
export function boxOf(element: Element, boxless: WeakMap<Element, Element>): Element {
  let box = element;
  for (let outer = boxless.get(box); outer; outer = boxless.get(box)) box = outer;
  return box;
}

/** Marks by element; a range that was painted there before stays the same object, so that it is not painted anew. */
export function gather(marks: readonly PaintedMark[], before: ReadonlyMap<Element, Spot>): Map<Element, Spot> {
  const spots = new Map<Element, Spot & { ranges: Map<StaticRange, boolean> }>();
  for (const { range, element, isRead } of marks) {
    const old = before.get(element);
    const spot = spots.get(element) ?? { ranges: new Map(), near: old?.near ?? false, onDark: old?.onDark ?? false };
    spot.ranges.set(old ? keepSame(old, range) : range, isRead);
    spots.set(element, spot);
  }
  return spots;
}

/** The range that is painted over the same text, which may be none but this. */
function keepSame({ ranges }: Spot, range: StaticRange): StaticRange {
  for (const one of ranges.keys()) if (isSame(one, range)) return one;
  return range;
}

function isSame(one: StaticRange, other: StaticRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
