import { arrow, computePosition, flip, offset, type Placement, shift, size } from "@floating-ui/dom";

/** Room between the mention's line and the card, in CSS pixels; as in Page Previews. */
const GAP = 10;

/** With less room than this the card scrolls as one, so that its text is not squeezed to a line; in CSS pixels. */
const TIGHT = 220;

/** Room between the card and the viewport's edges, in CSS pixels. */
const EDGE = 8;

/** The card's element on the page, what it shows, and the arrow. */
export type CardElements = { readonly host: HTMLElement; readonly frame: HTMLElement; readonly tip: HTMLElement };

/**
 * Put the card beside the mention's lines, below them where there is room and above them otherwise: never over them.
 *
 * @param lines - The mention's rectangles in the viewport, at least one; the card is centred on the last.
 */
export async function placeCard({ host, frame, tip }: CardElements, lines: readonly DOMRect[]): Promise<void> {
  // Measured at its natural height: with the room of the last place it would seem to fit where it was squeezed.
  host.style.removeProperty("--room");
  frame.classList.remove("tight");
  const last = lines.at(-1) ?? new DOMRect();
  const top = Math.min(...lines.map((line) => line.top));
  const bottom = Math.max(...lines.map((line) => line.bottom));
  const reference = { getBoundingClientRect: () => new DOMRect(last.left, top, last.width, bottom - top) };
  const { x, y, placement, middlewareData } = await computePosition(reference, host, {
    placement: "bottom",
    strategy: "fixed",
    middleware: [
      offset(GAP),
      flip({ padding: EDGE }),
      size({
        padding: EDGE,
        apply: ({ availableHeight }) => {
          setImportant(host, { "--room": `${Math.floor(availableHeight)}px` });
          frame.classList.toggle("tight", availableHeight < TIGHT);
        },
      }),
      shift({ padding: EDGE }),
      arrow({ element: tip, padding: 12 }),
    ],
  });
  setImportant(host, { left: `${Math.round(x)}px`, top: `${Math.round(y)}px` });
  const side = sideOf(placement);
  tip.dataset.side = side;
  Object.assign(tip.style, {
    left: `${middlewareData.arrow?.x ?? 0}px`,
    top: side === "bottom" ? "-6px" : "",
    bottom: side === "top" ? "-6px" : "",
  });
}

/** Set styles that no style sheet of the page can overrule. */
export function setImportant(element: HTMLElement, styles: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(styles)) element.style.setProperty(name, value, "important");
}

function sideOf(placement: Placement): "top" | "bottom" {
  return placement.startsWith("top") ? "top" : "bottom";
}
