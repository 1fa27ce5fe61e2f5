import { expect, it } from "vitest";
import { onceAtATime } from "../../../src/browser/once-at-a-time.ts";

it("what is asked for while it is done is done once more, after it, for all who asked", async () => {
  const ends: (() => void)[] = [];
  const ask = onceAtATime(() => new Promise<void>((resolve) => ends.push(resolve)));
  const first = ask();
  await Promise.resolve();
  const others = [ask(), ask(), ask()];
  expect(ends).toHaveLength(1);
  ends[0]?.();
  await first;
  await Promise.resolve();
  expect(ends).toHaveLength(2);
  ends[1]?.();
  await Promise.all(others);
  expect(ends).toHaveLength(2);
});

it("what fails is told to who asked, and keeps nothing from being done again", async () => {
  let times = 0;
  const ask = onceAtATime(async () => {
    if (++times === 1) throw new Error("no");
  });
  await expect(ask()).rejects.toThrow("no");
  await ask();
  expect(times).toBe(2);
});
