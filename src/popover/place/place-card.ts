import { arrow, computePosition, flip, offset, type Placement, type Side, shift, size } from "@floating-ui/dom";
import { ROOM } from "../guard/css-names.ts";
import { setImportant } from "../guard/set-important.ts";
import type { BodyFit } from "./fit-body.ts";

/** Room between the mention's line and the card, in CSS pixels. */
const GAP = 8;

/** With less room than this the card scrolls as one, so that its text is not squeezed to a line; in CSS pixels. */
const TIGHT = 220;

/** Room between the card and the viewport's edges, in CSS pixels. */
const EDGE = 8;

/** The card's element on the page, what it shows, the arrow, and what ends its text between two items. */
export type CardElements = {
  readonly host: HTMLElement;
  readonly frame: HTMLElement;
  readonly tip: HTMLElement;
  readonly fit: BodyFit;
};

/** A card beside a column is made narrower where there is little room, but not more than this; in CSS pixels. */
const NARROWEST = 200;

/**
 * Put the card beside the mention's lines, never over them: below where there is room and above otherwise; beside lines
 * that run vertically, to their left or right.
 *
 * @param lines - The mention's rectangles in the viewport, at least one; the card is centred on the last.
 * @param stay - The side it is on already, when it is to stay there whatever its height; null to choose.
 * @param pause - Called between the steps. One that waits shows the reader a card that is not in its place, unless it is out of sight.
 * @returns The side it is on now.
 */
export async function placeCard(
  { host, frame, tip, fit }: CardElements,
  lines: readonly DOMRect[],
  vertical: boolean,
  stay: Placement | null,
  pause: () => Promise<void>,
): Promise<Placement> {
  const restoreScroll = rememberScroll(frame);
  // Measured at its natural size: with the room of the last place it would seem to fit where it was squeezed.
  setImportant(host, { [ROOM]: "initial", "max-width": "none" });
  frame.classList.remove("tight");
  fit.loosen();
  const { innerWidth = 0, innerHeight = 0 } = host.ownerDocument.defaultView ?? {};
  const box = boxToSpare(lines, vertical);
  // A mention that is broken over two columns of text may leave no room above and below both of its parts.
  const isAmple = vertical || Math.max(box.top, innerHeight - box.bottom) >= TIGHT;
  const spared = isAmple ? box : boxToSpare(linesOfLastColumn(lines), vertical);
  const reference = { getBoundingClientRect: () => spared };
  await pause();
  const { x, y, placement, middlewareData } = await computePosition(reference, host, {
    placement: stay ?? (vertical ? "left" : "bottom"),
    strategy: "fixed",
    middleware: [
      offset(GAP),
      { name: "pause", fn: () => pause().then(() => ({})) },
      stay === null && flip({ padding: EDGE }),
      // Before the size is chosen: beside a column the card may be as high as the window, wherever the line is.
      shift({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: async ({ availableHeight, availableWidth }) => {
          setImportant(host, { [ROOM]: `${Math.floor(availableHeight)}px` });
          if (vertical) setImportant(host, { "max-width": `${Math.max(NARROWEST, Math.floor(availableWidth))}px` });
          frame.classList.toggle("tight", availableHeight < TIGHT);
          await pause();
          if (availableHeight >= TIGHT) await fit.fit(pause);
          await pause();
        },
      }),
      arrow({ element: tip, padding: 12 }),
    ],
  });
  await pause();
  const left = Math.max(EDGE, Math.min(x, innerWidth - host.offsetWidth - EDGE));
  setImportant(host, { left: `${Math.round(left)}px`, top: `${Math.round(y)}px`, bottom: "auto" });
  const side = sideOf(placement);
  const { x: across = 0, y: down = 0 } = middlewareData.arrow ?? {};
  tip.dataset.side = side;
  Object.assign(tip.style, { left: "", top: "", right: "", bottom: "" });
  if (vertical) tip.style.top = `${down}px`;
  else tip.style.left = `${across}px`;
  tip.style[OPPOSITE[side]] = "-6px";
  restoreScroll();
  return placement;
}

/** What must stay in sight: as wide or high as the last line, and in the other direction all of them. */
function boxToSpare(lines: readonly DOMRect[], vertical: boolean): DOMRect {
  const last = lines.at(-1) ?? new DOMRect();
  const least = (side: "left" | "top"): number => Math.min(...lines.map((line) => line[side]));
  const most = (side: "right" | "bottom"): number => Math.max(...lines.map((line) => line[side]));
  const [left, width] = vertical ? [least("left"), most("right") - least("left")] : [last.left, last.width];
  const [top, height] = vertical ? [last.top, last.height] : [least("top"), most("bottom") - least("top")];
  return new DOMRect(left, top, width, height);
}

/** The last of some lines that run across, with those right above it. */
function linesOfLastColumn(lines: readonly DOMRect[]): readonly DOMRect[] {
  const first = lines.findLastIndex((line, at) => line.top < (lines[at - 1]?.top ?? Number.NEGATIVE_INFINITY));
  return lines.slice(Math.max(0, first));
}

/** Remember how far the card is scrolled, which its natural size would undo. */
function rememberScroll(frame: HTMLElement): () => void {
  const scrolled = [...frame.querySelectorAll(".card, .body")].map((box) => [box, box.scrollTop] as const);
  return () => {
    for (const [box, top] of scrolled) if (box.scrollTop !== top) box.scrollTop = top;
  };
}

function sideOf(placement: Placement): Side {
  return placement.replace(/-.*/, "") as Side;
}

/** The edge of a card at which its arrow stands, by the side of the mention that the card is on. */
const OPPOSITE = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;
