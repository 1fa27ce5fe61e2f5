import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followPointer, type PointerFollower } from "../../../src/content-script/input/follow-pointer.ts";

const LONG_ENOUGH = 1_000;

let told: [x: number, fast: boolean][];
let pointer: PointerFollower;

beforeEach(() => {
  vi.useFakeTimers();
  told = [];
  pointer = followPointer(({ x }, fast) => told.push([x, fast]));
});

afterEach(() => vi.useRealTimers());

describe("a pointer that is followed", () => {
  it("is told as fast while it passes by, and as resting once it has stopped", () => {
    hurry();
    expect(told.at(-1)).toEqual([120, true]);
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(told.at(-1)).toEqual([120, false]);
  });

  it("is on its way while it follows a line at the pace of reading, and rests where it stops", () => {
    // 100 pixels a second: five times slower than a pointer that passes by.
    for (let step = 0; step < 20; step++) move(100 + step * 5, step * 50);
    expect(told.slice(2).filter(([, moved]) => !moved).length).toBeLessThanOrEqual(10);
    let longestRest = 0;
    let rest = 0;
    for (const [, moved] of told) {
      rest = moved ? 0 : rest + 50;
      longestRest = Math.max(longestRest, rest);
    }
    expect(longestRest).toBeLessThan(300);
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(told.at(-1)).toEqual([195, false]);
  });

  it("rests while the hand trembles", () => {
    move(100, 0);
    for (const [at, x] of [103, 98, 104, 96, 105].entries()) move(x, 100 + at * 100);
    expect(told.map(([, moved]) => moved)).toEqual([false, false, false, false, false, false]);
  });

  it("is not told as resting when it has left the window in a hurry", () => {
    hurry();
    pointer.onAway();
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(told.at(-1)).toEqual([120, true]);
  });

  it("is not told as resting when the page scrolled under it before it had stopped", () => {
    hurry();
    pointer.onScroll();
    vi.advanceTimersByTime(LONG_ENOUGH);
    expect(told.at(-1)).toEqual([120, true]);
  });

  it("is not told of the move that a browser sends when the page scrolls under it, but of its own next one", () => {
    move(100, 0);
    pointer.onScroll();
    move(100, 500);
    expect(told).toHaveLength(1);
    move(101, 600);
    expect(told.at(-1)).toEqual([101, false]);
  });
});

/** Three moves of 20 pixels in 16 ms each. */
function hurry(): void {
  for (const step of [0, 1, 2, 3]) move(60 + step * 20, step * 16);
}

function move(x: number, time: number): void {
  pointer.onMove({ x, y: 10, onCard: false, outside: false, over: null }, time);
}
