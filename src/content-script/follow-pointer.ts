import { isPassing, type PointerSample } from "../intent/pointer-speed.ts";

/** Where the pointer is, in CSS pixels of this window; `outside`: in the page around it. */
export type PointerPlace = {
  readonly x: number;
  readonly y: number;
  readonly onCard: boolean;
  readonly outside: boolean;
};

/** Takes in where the pointer goes. */
export type PointerFollower = {
  /** @param time - When, in milliseconds of the window's own clock. */
  readonly onMove: (place: PointerPlace, time: number) => void;
  /** What is under the pointer has scrolled. */
  readonly onScroll: () => void;
  /** The pointer has left the window, or does something else than pointing. */
  readonly onAway: () => void;
};

/** A pointer that has sent no move for this long has stopped, in milliseconds; moves come every 8 to 16. */
const STOPPED = 50;

/**
 * Tell the pointer that goes somewhere from the one that rests.
 *
 * @param tell - Told of each move whether it was fast; and once more, as not fast, when a fast pointer has stopped.
 */
export function followPointer(tell: (place: PointerPlace, fast: boolean) => void): PointerFollower {
  let samples: PointerSample[] = [];
  let scrolled = false;
  let stopping: ReturnType<typeof setTimeout> | undefined;
  return {
    onMove(place, time) {
      const { x, y } = place;
      const last = samples.at(-1);
      // Browsers send a move when the page scrolls under a pointer that rests: that is nobody's wish to open a card.
      if (scrolled && last && last.x === x && last.y === y) return;
      scrolled = false;
      samples = [...samples.slice(-2), { x, y, time }];
      const fast = isPassing(samples);
      clearTimeout(stopping);
      // Whoever stops at once sends no slower move: silence says that the pointer rests.
      if (fast) stopping = setTimeout(() => tell(place, false), STOPPED);
      tell(place, fast);
    },
    onScroll() {
      scrolled = true;
      clearTimeout(stopping);
    },
    onAway() {
      clearTimeout(stopping);
    },
  };
}
