import { describe, expect, it } from "vitest";
import { createPace } from "../../../src/content-script/find/pace.ts";

describe("following a busy page", () => {
  it("gathers changes for a tenth of a second", () => {
    expect(createPace(() => 0).pause()).toBe(100);
  });

  it("takes at most a twentieth of the page's time: dear changes are followed more seldom", () => {
    const pace = createPace(() => 0);
    pace.spent(30);
    expect(pace.pause()).toBe(600);
    pace.spent(1);
    expect(pace.pause()).toBe(100);
  });

  it("never lets the reader wait longer than two seconds", () => {
    const pace = createPace(() => 0);
    pace.spent(500);
    expect(pace.pause()).toBe(2_000);
  });

  it("goes on for ever while the changes are cheap", () => {
    const clock = { now: 0 };
    const pace = createPace(() => clock.now);
    for (let batch = 0; batch < 1_000; batch++) {
      clock.now += 104;
      expect(pace.spent(4)).toBe(true);
    }
  });

  it("gives a page a rest that has used its share up for twenty seconds", () => {
    const clock = { now: 0 };
    const pace = createPace(() => clock.now);
    let batches = 0;
    for (let follows = true; follows && batches < 100; batches++) {
      clock.now += 1_000;
      follows = pace.spent(60);
    }
    expect(batches).toBeGreaterThan(10);
    expect(batches).toBeLessThan(25);
  });

  it("begins anew when the reader wants the page followed after all", () => {
    const pace = createPace(() => 0);
    expect(pace.spent(1_000)).toBe(false);
    pace.restart();
    expect(pace.spent(10)).toBe(true);
  });
});
