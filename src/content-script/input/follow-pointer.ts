import { isPassing, type PointerSample } from "../../intent/pointer-speed.ts";

/** Where the pointer is, in CSS pixels of this window; `outside`: in the page around it. */
export type PointerPlace = {
  readonly x: number;
  readonly y: number;
  readonly onCard: boolean;
  readonly outside: boolean;
  /** The innermost element that it is over, as far as the page lets anyone see; null for none. */
  readonly over: Element | null;
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

/** A pointer that stays within this of where it came to rest still rests, in CSS pixels: hands tremble. */
const TREMBLE = 6;

/**
 * Tell the pointer that goes somewhere from the one that rests.
 *
 * It goes somewhere when it is fast, and also when it follows a line at the pace of reading: only a pointer that has stayed
 * in one place rests.
 *
 * @param notify - Called on each move with whether the pointer is on its way; and once more, as resting, when it has stopped.
 */
export function followPointer(notify: (place: PointerPlace, fast: boolean) => void): PointerFollower {
  let samples: PointerSample[] = [];
  let scrolled = false;
  let resting: PointerSample | null = null;
  let stopping: ReturnType<typeof setTimeout> | undefined;
  return {
    onMove(place, time) {
      const { x, y } = place;
      const last = samples.at(-1);
      // Browsers send a move when the page scrolls under a pointer that rests: that is nobody's wish to open a card.
      // https://w3c.github.io/uievents/#event-type-mousemove
      if (scrolled && last && last.x === x && last.y === y) return;
      scrolled = false;
      samples = [...samples.slice(-2), { x, y, time }];
      const moved = isPassing(samples) || (resting !== null && Math.hypot(x - resting.x, y - resting.y) > TREMBLE);
      if (moved || !resting) resting = { x, y, time };
      clearTimeout(stopping);
      // Whoever stops at once sends no slower move: silence says that the pointer rests.
      if (moved) stopping = setTimeout(() => notify(place, false), STOPPED);
      notify(place, moved);
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
