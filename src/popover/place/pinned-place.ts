import type { PinnedBox } from "../../messages/pin.ts";
import { BODY_SIZE, ROOM } from "../guard/css-names.ts";
import { setImportant } from "../guard/set-important.ts";
import type { BodyFit } from "./fit-body.ts";

/** How far one press of an arrow key moves a card or changes its size, in CSS pixels. */
const STEP = 24;

/** Of a card that is moved out of the window, this much stays in sight, in CSS pixels. */
const IN_SIGHT = 64;

/** Around a card that is as large as the window, in CSS pixels. */
const EDGES = 16;

const SMALLEST = { width: 260, height: 120 } as const;

/** A card that stays where the reader puts it, in the window, whatever the page does. */
export type PinnedPlace = {
  /** Pin it where it is, or let it go. */
  readonly setPinned: (pinned: boolean) => void;
  /** Put it where it was pinned before, as far as that is in the window. */
  readonly putBack: (box: PinnedBox) => void;
  /** Move it by so many CSS pixels. */
  readonly move: (right: number, down: number) => void;
  /** Make it wider and higher by so many CSS pixels. */
  readonly grow: (wider: number, higher: number) => void;
  /** Bring all of it back when the window has become too small for where it is pinned. */
  readonly keepInSight: () => void;
  /** Do what an arrow key says: move it, or with Shift change its size. False for any other key. */
  readonly onKey: (event: Pick<KeyboardEvent, "key" | "shiftKey">) => boolean;
};

/**
 * @param host - The card's element; fixed in the window.
 * @param body - The part of the card that scrolls.
 * @param isPinned - Whether it is pinned now.
 * @param fit - Ends the text between two items: a pinned one stays as high as it is, until the reader chooses a size.
 * @param onChange - Told where it is when the card is pinned or changes as a pinned one, and null when it is let go.
 */
export function createPinnedPlace(
  host: HTMLElement,
  body: () => HTMLElement | null,
  isPinned: () => boolean,
  fit: Pick<BodyFit, "hold" | "release">,
  onChange: (box: PinnedBox | null) => void,
): PinnedPlace {
  let size: PinnedBox["size"] = null;
  const { width: widthBefore } = host.style;
  const { defaultView: home } = host.ownerDocument;
  const room = () => ({ width: home?.innerWidth ?? 0, height: home?.innerHeight ?? 0 });

  const notify = (): void => {
    const { left, top } = host.getBoundingClientRect();
    onChange({ left, top, size });
  };

  const moveTo = (left: number, top: number): void => {
    const x = clamp(left, IN_SIGHT - host.offsetWidth, room().width - IN_SIGHT);
    const y = clamp(top, 0, room().height - IN_SIGHT);
    if (isSheetInPlace()) setImportant(host, { width: `${host.offsetWidth}px` });
    setImportant(host, { left: `${x}px`, top: `${y}px`, right: "auto", bottom: "auto" });
  };

  /** A sheet has no width of its own until it is moved: it reaches from edge to edge. */
  const isSheetInPlace = (): boolean => host.style.width === "auto";

  const bringInSight = ({ left, top }: Pick<PinnedBox, "left" | "top">): void => {
    const { width, height } = room();
    if (host.offsetWidth > width) setImportant(host, { "max-width": `${width - EDGES}px` });
    if (host.offsetHeight > height - EDGES) setImportant(host, { [ROOM]: `${height - EDGES}px` });
    moveTo(clamp(left, 0, width - host.offsetWidth), clamp(top, 0, height - host.offsetHeight));
  };

  const resize = (wanted: { readonly width: number; readonly height: number }): void => {
    const width = clamp(wanted.width, SMALLEST.width, room().width - EDGES);
    const height = clamp(wanted.height, SMALLEST.height, room().height - 120);
    size = { width, height };
    fit.release();
    setImportant(host, {
      "max-width": "none",
      width: `${width}px`,
      [ROOM]: `${room().height - EDGES}px`,
      [BODY_SIZE]: `${height}px`,
    });
  };

  const move = (right: number, down: number): void => {
    const { left, top } = host.getBoundingClientRect();
    moveTo(left + right, top + down);
    notify();
  };

  const grow = (wider: number, higher: number): void => {
    const height = body()?.offsetHeight;
    if (height === undefined) return;
    resize({ width: host.offsetWidth + wider, height: height + higher });
    bringInSight(host.getBoundingClientRect());
    notify();
  };

  return {
    setPinned(wanted) {
      if (wanted) {
        const text = body();
        if (fit.hold() && text) size = { width: host.offsetWidth, height: text.offsetHeight };
        notify();
        return;
      }
      size = null;
      setImportant(host, { width: widthBefore, [BODY_SIZE]: "initial" });
      onChange(null);
    },
    putBack(box) {
      if (box.size) resize(box.size);
      bringInSight(box);
    },
    move,
    grow,
    keepInSight() {
      if (isPinned() && !isSheetInPlace()) bringInSight(host.getBoundingClientRect());
    },
    onKey({ key, shiftKey }) {
      const way = WAYS[key];
      if (!way || !isPinned()) return false;
      const [right, down] = way;
      if (shiftKey) grow(right * STEP, down * STEP);
      else move(right * STEP, down * STEP);
      return true;
    },
  };
}

const WAYS: Readonly<Record<string, readonly [right: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function clamp(value: number, least: number, most: number): number {
  return Math.round(Math.max(least, Math.min(value, most)));
}
