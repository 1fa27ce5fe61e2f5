/** The highlight that all mentions are painted with. */
export const MENTION_HIGHLIGHT = "sidelight-mention";

/** The highlight of the mention that was gone to or whose card is open. */
export const CURRENT_HIGHLIGHT = "sidelight-current";

/** Painted ranges, by the element they are near; only those near the viewport are registered with the browser. */
export type Paint = {
  /** Show exactly these marks from now on; each is registered when its element comes near the viewport. */
  readonly show: (marks: readonly PaintedMark[]) => void;
  /** Paint one range as the current one; null for none. */
  readonly setCurrent: (range: StaticRange | null) => void;
};

/** One mark and the element whose nearness to the viewport decides whether it is painted. */
export type PaintedMark = { readonly range: StaticRange; readonly element: Element };

/**
 * Paint with the CSS Custom Highlight API: no node of the page is touched.
 *
 * The browser looks at every registered range in every frame it draws (24 ms at 1,000 ranges), so ranges more than one
 * viewport away are left out. A page can clear `CSS.highlights`; what is shown is registered again with every `show`.
 */
export function createPaint(signal: AbortSignal): Paint {
  const mentions = new Highlight();
  const rangesOf = new Map<Element, StaticRange[]>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        for (const range of rangesOf.get(target) ?? []) {
          if (isIntersecting) mentions.add(range);
          else mentions.delete(range);
        }
      }
    },
    { rootMargin: "100%" },
  );
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      CSS.highlights.delete(MENTION_HIGHLIGHT);
      CSS.highlights.delete(CURRENT_HIGHLIGHT);
    },
    { once: true },
  );
  return {
    show(marks) {
      observer.disconnect();
      rangesOf.clear();
      mentions.clear();
      for (const { range, element } of marks) rangesOf.set(element, [...(rangesOf.get(element) ?? []), range]);
      if (marks.length > 0) CSS.highlights.set(MENTION_HIGHLIGHT, mentions);
      else CSS.highlights.delete(MENTION_HIGHLIGHT);
      for (const element of rangesOf.keys()) observer.observe(element);
    },
    setCurrent(range) {
      if (range) CSS.highlights.set(CURRENT_HIGHLIGHT, new Highlight(range));
      else CSS.highlights.delete(CURRENT_HIGHLIGHT);
    },
  };
}
