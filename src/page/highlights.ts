/**
 * The highlight that all mentions are painted with. One that looks otherwise has its look after it, e.g.
 * `sidelight-mention-wavy-blue`: a style sheet tells looks apart by the highlight's name and by nothing else.
 */
export const MENTION_HIGHLIGHT = "sidelight-mention";

/** The highlight of the mention that was gone to or whose card is open. */
export const CURRENT_HIGHLIGHT = "sidelight-current";

/** Painted ranges, by the element they are near; only those near the viewport are registered with the browser. */
export type Paint = {
  /** Show exactly these marks from now on; each is registered when its element comes near the viewport. */
  readonly show: (marks: readonly PaintedMark[]) => void;
  /** Paint them all under this name of a highlight from now on. */
  readonly setName: (name: string) => void;
  /** Paint one range as the current one; null for none. */
  readonly setCurrent: (range: StaticRange | null) => void;
};

/** One mark and the element whose nearness to the viewport decides whether it is painted. */
export type PaintedMark = { readonly range: StaticRange; readonly element: Element };

/** What is painted near one element. */
type Spot = { ranges: readonly StaticRange[]; near: boolean };

/**
 * Paint with the CSS Custom Highlight API: no node of the page is touched.
 *
 * The browser looks at every registered range in every frame it draws (24 ms at 1,000 ranges), so ranges more than one
 * viewport away are left out. A page can clear `CSS.highlights`; what is shown is registered again with every `show`.
 */
export function createPaint(signal: AbortSignal): Paint {
  const mentions = new Highlight();
  let name = MENTION_HIGHLIGHT;
  let spots = new Map<Element, Spot>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const spot = spots.get(target);
        if (!spot) continue;
        spot.near = isIntersecting;
        for (const range of spot.ranges) isIntersecting ? mentions.add(range) : mentions.delete(range);
      }
    },
    { rootMargin: "100%" },
  );
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      CSS.highlights.delete(name);
      CSS.highlights.delete(CURRENT_HIGHLIGHT);
    },
    { once: true },
  );
  return {
    show(marks) {
      const before = spots;
      spots = gather(marks, before);
      const kept = new Set([...spots.values()].flatMap(({ ranges }) => ranges));
      // Not over `mentions` itself: Firefox lets content scripts change a highlight, but not go through it.
      for (const { ranges } of before.values())
        for (const range of ranges) if (!kept.has(range)) mentions.delete(range);
      for (const element of before.keys()) if (!spots.has(element)) observer.unobserve(element);
      for (const [element, { ranges, near }] of spots) {
        if (!before.has(element)) observer.observe(element);
        if (near) for (const range of ranges) mentions.add(range);
      }
      if (spots.size === 0) CSS.highlights.delete(name);
      else if (CSS.highlights.get(name) !== mentions) CSS.highlights.set(name, mentions);
    },
    setName(wanted) {
      if (wanted === name) return;
      CSS.highlights.delete(name);
      name = wanted;
      if (spots.size > 0) CSS.highlights.set(name, mentions);
    },
    setCurrent(range) {
      if (range) CSS.highlights.set(CURRENT_HIGHLIGHT, new Highlight(range));
      else CSS.highlights.delete(CURRENT_HIGHLIGHT);
    },
  };
}

/** Marks by element; a range that was painted there before stays the same object, so that it is not painted anew. */
function gather(marks: readonly PaintedMark[], before: ReadonlyMap<Element, Spot>): Map<Element, Spot> {
  const spots = new Map<Element, { ranges: StaticRange[]; near: boolean }>();
  for (const { range, element } of marks) {
    const old = before.get(element);
    const spot = spots.get(element) ?? { ranges: [], near: old?.near ?? false };
    spot.ranges.push(old?.ranges.find((one) => isSame(one, range)) ?? range);
    spots.set(element, spot);
  }
  return spots;
}

function isSame(one: StaticRange, other: StaticRange): boolean {
  return (
    one.startContainer === other.startContainer &&
    one.startOffset === other.startOffset &&
    one.endContainer === other.endContainer &&
    one.endOffset === other.endOffset
  );
}
