import { afterEach, describe, expect, it } from "vitest";
import type { Block } from "../../../src/page/text/block.ts";
import { toStaticRange } from "../../../src/page/text/block.ts";
import { cutBlock } from "../../../src/page/text/cut-block.ts";
import { readBlock } from "../../../src/page/text/read-block.ts";

afterEach(() => document.body.replaceChildren());

describe("a block too long to be searched at once", () => {
  it.each([
    ["at the ends of lines", "one two three\n"],
    ["at the ends of sentences", "One two three. "],
    ["between words", "one two three "],
    ["anywhere in what has none of them", "onetwothree"],
  ])("is cut %s", (_where, line) => {
    const whole = readWhole(`<p>${line.repeat(3_000)}</p>`);
    const pieces = cutBlock(whole);
    expect(pieces.length).toBeGreaterThan(3);
    expect(pieces.map(({ text }) => text).join("")).toBe(whole.text);
    const last = line.charAt(line.length - 1);
    if (last !== "e") for (const { text } of pieces.slice(0, -1)) expect(text.endsWith(last)).toBe(true);
    for (const { text } of pieces) expect(text.length).toBeLessThanOrEqual(10_000);
  });

  it("knows the place of every word in its texts, wherever it was cut", () => {
    const whole = readWhole(`<p>${"One two. ".repeat(2_000)}<b>three</b>${" Four five.".repeat(2_000)}</p>`);
    for (const piece of cutBlock(whole)) {
      for (const { index } of piece.text.matchAll(/two|three|five/g)) {
        const range = toStaticRange(piece, index, index + 3);
        const text = range?.startContainer.textContent?.slice(range.startOffset, range.endOffset);
        expect(text).toBe(piece.text.slice(index, index + 3));
      }
    }
    expect(cutBlock(whole).map(({ position }) => position)).toEqual(
      cutBlock(whole).map((_, at, all) => all.slice(0, at).reduce((sum, { text }) => sum + text.length, 0)),
    );
  });

  it("is left as it is when it is of a usual length", () => {
    const whole = readWhole(`<p>${"One two. ".repeat(1_000)}</p>`);
    expect(cutBlock(whole)).toEqual([whole]);
  });
});

function readWhole(html: string): Block {
  document.body.innerHTML = html;
  const block = readBlock(document.querySelector("p")?.firstChild as Text, 0);
  if (!block) throw new Error("There is no block");
  return block;
}
