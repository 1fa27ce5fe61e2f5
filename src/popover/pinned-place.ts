import { setImportant } from "./place-card.ts";

/** How far one press of an arrow key moves a card or changes its size, in CSS pixels. */
const STEP = 24;

/** Of a card that is moved out of the window, this much stays in sight, in CSS pixels. */
const IN_SIGHT = 64;

const SMALLEST = { width: 260, height: 120 } as const;

/** A card that stays where the reader puts it, in the window, whatever the page does. */
export type PinnedPlace = {
  readonly isPinned: () => boolean;
  readonly setPinned: (pinned: boolean) => void;
  /** Move it by so many CSS pixels. */
  readonly move: (right: number, down: number) => void;
  /** Make it wider and higher by so many CSS pixels. */
  readonly grow: (wider: number, higher: number) => void;
  /** Do what an arrow key says: move it, or with Shift change its size. False for any other key. */
  readonly onKey: (event: Pick<KeyboardEvent, "key" | "shiftKey">) => boolean;
};

/**
 * @param host - The card's element; fixed in the window.
 * @param body - The part of the card that scrolls.
 * @param onChange - Told when the card is pinned or let go.
 */
export function createPinnedPlace(
  host: HTMLElement,
  body: () => HTMLElement | null,
  onChange: (pinned: boolean) => void,
): PinnedPlace {
  let pinned = false;
  const { defaultView: home } = host.ownerDocument;
  const room = () => ({ width: home?.innerWidth ?? 0, height: home?.innerHeight ?? 0 });

  const move = (right: number, down: number): void => {
    const { left, top, width } = host.getBoundingClientRect();
    const x = clamp(left + right, IN_SIGHT - width, room().width - IN_SIGHT);
    setImportant(host, { left: `${x}px`, top: `${clamp(top + down, 0, room().height - IN_SIGHT)}px` });
  };

  const grow = (wider: number, higher: number): void => {
    const scrolling = body();
    if (!scrolling) return;
    const width = clamp(host.offsetWidth + wider, SMALLEST.width, room().width - 16);
    const height = clamp(scrolling.offsetHeight + higher, SMALLEST.height, room().height - 120);
    setImportant(host, {
      "max-width": "none",
      width: `${width}px`,
      "--room": `${room().height - 16}px`,
      "--body-size": `${height}px`,
    });
  };

  return {
    isPinned: () => pinned,
    setPinned(wanted) {
      pinned = wanted;
      if (!pinned) for (const name of ["--body-size", "width"]) host.style.removeProperty(name);
      onChange(pinned);
    },
    move,
    grow,
    onKey({ key, shiftKey }) {
      const way = WAYS[key];
      if (!way || !pinned) return false;
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
