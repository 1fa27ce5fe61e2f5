import { describe, expect, it } from "vitest";
import { isInCorridor } from "../../../src/intent/corridor.ts";
import { isPassing } from "../../../src/intent/pointer-speed.ts";

const MENTION = { left: 100, top: 100, right: 160, bottom: 120 };
const CARD = { left: 20, top: 130, right: 380, bottom: 400 };

describe("the way from a mention to its card", () => {
  it.each([
    ["on the mention", 130, 110, true],
    ["in the gap between", 130, 126, true],
    ["slantwise towards the card's corner", 60, 126, true],
    ["in the card", 200, 300, true],
    ["beside the mention, away from the card", 300, 90, false],
    ["above both", 130, 60, false],
    ["below both", 130, 420, false],
  ])("%s", (_where, x, y, expected) => {
    expect(isInCorridor({ x, y }, MENTION, CARD)).toBe(expected);
  });
});

describe("a pointer passing by", () => {
  it("moves at half a pixel a millisecond or faster", () => {
    expect(isPassing(moves(8, 16))).toBe(true);
    expect(isPassing(moves(7, 16))).toBe(false);
  });

  it("is not told from samples far apart", () => {
    expect(isPassing(moves(500, 33))).toBe(false);
  });

  it("is not told from a single sample", () => {
    expect(isPassing([{ x: 0, y: 0, time: 0 }])).toBe(false);
  });
});

function moves(step: number, interval: number): { x: number; y: number; time: number }[] {
  return [0, 1, 2].map((at) => ({ x: at * step, y: 0, time: at * interval }));
}
