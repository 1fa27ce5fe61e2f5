import { describe, expect, it } from "vitest";
import { createCardLock } from "../../../src/content-script/card/card-lock.ts";
import type { AskBackground } from "../../../src/messages/ask-background.ts";

describe("a frame's claim to the one card of its tab", () => {
  it("is granted with a turn, and overtaken by a later one only", async () => {
    const { claim, answer } = openClaim();
    const made = claim.make("hover");
    answer(7);
    expect(await made).toBe(true);
    expect(claim.isSuperseded(6)).toBe(false);
    expect(claim.isSuperseded(8)).toBe(true);
  });

  it("is refused when another card stays", async () => {
    const { claim, answer } = openClaim();
    const made = claim.make("hover");
    answer(null);
    expect(await made).toBe(false);
  });

  it.each([
    [8, false],
    [6, true],
  ])("that is answered with turn 7 after turn %i was heard of: granted %s", async (heard, granted) => {
    const { claim, answer } = openClaim();
    const made = claim.make("hover");
    expect(claim.isSuperseded(heard)).toBe(false);
    answer(7);
    expect(await made).toBe(granted);
  });

  it("is void when another was made since, whatever the answer", async () => {
    const { claim, answer } = openClaim();
    const first = claim.make("hover");
    const second = claim.make("key");
    answer(7);
    answer(8);
    expect([await first, await second]).toEqual([false, true]);
    expect(claim.isSuperseded(8)).toBe(false);
  });

  it("does not mind turns from before it was made, however the clock was set since", async () => {
    const { claim, answer } = openClaim();
    claim.isSuperseded(1_000);
    const made = claim.make("hover");
    answer(7);
    expect(await made).toBe(true);
  });
});

function openClaim() {
  const owed: ((turn: number | null) => void)[] = [];
  const ask = (() => new Promise((resolve) => owed.push(resolve))) as unknown as AskBackground;
  return { claim: createCardLock(ask), answer: (turn: number | null) => owed.shift()?.(turn) };
}
