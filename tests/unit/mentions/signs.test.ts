import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createChooser } from "../../../src/mentions/choose-marked.ts";
import { type Sign, signsAround } from "../../../src/mentions/evidence.ts";

it("the signs around a stretch of the page are those that begin or end within the distance", () => {
  // In page order, none inside another: as phrases stand on a page.
  const signs = fc
    .array(fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })), { maxLength: 30 })
    .map((gaps) => placeOneAfterTheOther(gaps));
  fc.assert(
    fc.property(signs, fc.nat(400), fc.nat(40), fc.nat(120), (list, start, length, distance) => {
      const end = start + length;
      const obvious = list.filter((sign) => sign.end >= start - distance && sign.start <= end + distance);
      expect(signsAround(list, start, end, distance)).toEqual(obvious);
    }),
    { numRuns: 2_000 },
  );
});

describe("of the mentions of a page", () => {
  const mentions = [
    ["anna", 1],
    ["anna", 1],
    ["berta", 1],
    ["anna", 2],
  ].map(([entity, section]) => ({ brief: "a-story", entity: `${entity}`, section: Number(section) }));

  it.each([
    ["all", [true, true, true, true]],
    ["first-in-section", [true, false, true, true]],
    ["first-on-page", [true, false, true, false]],
  ] as const)("%s are marked", (amount, marked) => {
    expect(mentions.map(createChooser(amount))).toEqual(marked);
  });

  it("those of like entities of two stories are each the first of their own", () => {
    const others = mentions.map((mention) => ({ ...mention, brief: "another-story" }));
    const both = [mentions[0], others[0]].flatMap((one) => one ?? []);
    expect(both.map(createChooser("first-on-page"))).toEqual([true, true]);
  });
});

function placeOneAfterTheOther(gaps: readonly (readonly [gap: number, length: number])[]): Sign[] {
  let position = 0;
  return gaps.map(([gap, length]) => {
    const start = position + gap;
    position = start + length;
    const place = { part: 0, partLength: Number.POSITIVE_INFINITY, block: 0, sentence: 0, dates: false };
    return { name: "", start, end: position, ...place };
  });
}
