import { afterFrame } from "../after-frame.ts";
import { bodyOf, documentElementOf, parentElementOf } from "../dom.ts";
import { FORCED_COLOURS, paintsBlocks } from "./forced-colours.ts";
import { isOnDarkGround } from "./ground.ts";
import { boxOf, gather, type PaintedMark, type Spot } from "./spots.ts";

/**
 * The highlight that all mentions are painted with. One that looks otherwise has its look after it, e.g.
 * `sidelight-mention-wavy-blue`: a style sheet tells looks apart by the highlight's name and by nothing else.
 */
export const MENTION_HIGHLIGHT = "sidelight-mention";

/** The highlight of the mention that was gone to or whose card is open. */
export const CURRENT_HIGHLIGHT = "sidelight-current";

/** Suffix of the name of a highlight that is used on dark backgrounds. */
export const ON_DARK = "-on-dark";

/** After a page has changed its root it is looked at again; by then its colours have changed too. In milliseconds. */
const NEW_COLOURS = 500;

/** Suffix of the name of a highlight of marks whose cards were read before; `ON_DARK` comes behind it. */
export const READ = "-read";

const SUFFIXES = ["", ON_DARK, READ, READ + ON_DARK] as const;

/** Painted ranges, by the element they are near; only those near the viewport are registered with the browser. */
export type Paint = {
  /** Show exactly these marks from now on; each is registered when its element comes near the viewport. */
  readonly show: (marks: readonly PaintedMark[]) => void;
  /**
   * Paint them all under this name of a highlight from now on; `adaptive`: those on a dark ground under another, which has
   * `ON_DARK` after it.
   */
  readonly setName: (name: string, adaptive: boolean) => void;
  /** Paint one range as the current one; null for none. */
  readonly setCurrent: (range: StaticRange | null) => void;
};

/**
 * Paint with the CSS Custom Highlight API: no node of the page is touched.
 *
 * The browser looks at every registered range in every frame it draws (24 ms at 1,000 ranges), so ranges more than one
 * viewport away are left out. A page can clear `CSS.highlights`; what is shown is registered again with every `show`.
 */
export function createPaint(signal: AbortSignal): Paint {
  /** In the order of `SUFFIXES`. */
  const layers = SUFFIXES.map(() => new Highlight());
  let current: Highlight | null = null;
  let name = MENTION_HIGHLIGHT;
  let adaptive = true;
  let shown: readonly PaintedMark[] = [];
  let spots = new Map<Element, Spot>();
  /** Elements that are not laid out as a box, and so are never near the viewport (`display: contents`), with the one around each. */
  const boxless = new WeakMap<Element, Element>();

  /** Have a range in one of the layers; in none without a number. */
  const putInto = (range: StaticRange, wanted?: number): void => {
    for (const [at, layer] of layers.entries()) at === wanted ? layer.add(range) : layer.delete(range);
  };
  const erase = (ranges: Iterable<StaticRange>): void => {
    for (const range of ranges) putInto(range);
  };
  const paint = ({ ranges, onDark }: Spot): void => {
    for (const [range, isRead] of ranges) putInto(range, +onDark + 2 * +isRead);
  };
  const paintAsFits = (element: Element, spot: Spot): void => {
    spot.onDark = adaptive && isOnDarkGround(element);
    paint(spot);
  };
  const register = (): void => {
    const isQuiet = paintsBlocks();
    layers.forEach((layer, at) => {
      const as = name + SUFFIXES[at];
      // The first is there as long as anything is marked, wherever that is.
      if (isQuiet || !(at ? layer : spots).size) unregisterOwn(as, layer);
      else if (CSS.highlights.get(as) !== layer) CSS.highlights.set(as, layer);
    });
  };
  const unregister = (): void => {
    for (const [at, layer] of layers.entries()) unregisterOwn(name + SUFFIXES[at], layer);
  };
  const setCurrent = (range: StaticRange | null): void => {
    if (current) unregisterOwn(CURRENT_HIGHLIGHT, current);
    current = range && new Highlight(range);
    if (current) CSS.highlights.set(CURRENT_HIGHLIGHT, current);
  };
  const lookAgain = (): void => {
    for (const [element, spot] of spots) if (spot.near) paintAsFits(element, spot);
    register();
  };

  const show = (marks: readonly PaintedMark[]): void => {
    const before = spots;
    shown = marks;
    spots = gather(
      marks.map((mark) => ({ ...mark, element: boxOf(mark.element, boxless) })),
      before,
    );
    const kept = new Set([...spots.values()].flatMap(({ ranges }) => [...ranges.keys()]));
    // Not over a highlight itself: Firefox lets content scripts change one, but not go through it.
    // https://firefox-source-docs.mozilla.org/dom/scriptSecurity/xray_vision.html
    for (const { ranges } of before.values()) erase([...ranges.keys()].filter((one) => !kept.has(one)));
    for (const element of before.keys()) if (!spots.has(element)) observer.unobserve(element);
    for (const element of spots.keys()) if (!before.has(element)) observer.observe(element);
    for (const spot of spots.values()) if (spot.near) paint(spot);
    register();
  };

  const due = new Set<Element>();
  /** Paint what came near the viewport, where that takes asking for colours: see `afterFrame`. */
  const paintDue = (): void => {
    if (signal.aborted) return;
    for (const element of due) {
      const spot = spots.get(element);
      if (spot?.near) paintAsFits(element, spot);
    }
    due.clear();
    register();
  };

  // It tells the size too: to ask an element for that right after the first rules came would have the whole page styled at once.
  const observer = new IntersectionObserver(
    (entries) => {
      let isMoved = false;
      for (const { target, isIntersecting, boundingClientRect: box } of entries) {
        const spot = spots.get(target);
        if (!spot) continue;
        if (spot.near && !isIntersecting) erase(spot.ranges.keys());
        spot.near = isIntersecting;
        if (isIntersecting && due.add(target).size === 1) void afterFrame(window, "user-visible").then(paintDue);
        const around = parentElementOf(target);
        if (isIntersecting || box.width > 0 || box.height > 0 || !around) continue;
        boxless.set(target, around);
        isMoved = true;
      }
      if (isMoved) show(shown);
      else register();
    },
    { rootMargin: "100%" },
  );
  onNewColours(lookAgain, signal);
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      unregister();
      setCurrent(null);
    },
    { once: true },
  );
  return {
    show,
    setName(wanted, isAdaptive) {
      if (wanted === name && isAdaptive === adaptive) return;
      unregister();
      name = wanted;
      adaptive = isAdaptive;
      lookAgain();
    },
    setCurrent,
  };
}

/** After the extension was reloaded, what stands under our names may be those of the scripts that came after these. */
function unregisterOwn(name: string, own: Highlight): void {
  if (CSS.highlights.get(name) === own) CSS.highlights.delete(name);
}

/** Be told when the page may have other colours: the system has changed its own, or the page its root's or its body's. */
function onNewColours(notify: () => void, signal: AbortSignal): void {
  let soon: ReturnType<typeof setTimeout> | undefined;
  const notifySoon = (): void => {
    clearTimeout(soon);
    soon = setTimeout(notify, NEW_COLOURS);
  };
  const observer = new MutationObserver(notifySoon);
  for (const root of [documentElementOf(document), bodyOf(document)])
    if (root) observer.observe(root, { attributes: true });
  for (const query of ["(prefers-color-scheme: dark)", FORCED_COLOURS])
    matchMedia(query).addEventListener("change", notifySoon, { signal });
  signal.addEventListener(
    "abort",
    () => {
      observer.disconnect();
      clearTimeout(soon);
    },
    { once: true },
  );
}
