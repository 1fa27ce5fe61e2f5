import { beforeEach, expect, it } from "vitest";
import { createLook } from "../../../src/report/create-look.ts";

/** What there is to be found, what was shown of it, and the looks that wait to be let go. */
let there = "on";
let shown: string[] = [];
let waiting: (() => void)[] = [];

beforeEach(() => {
  there = "on";
  shown = [];
  waiting = [];
});

it("what was found out before a change is not shown after it", async () => {
  const { look, change, isOutdated } = start();
  const before = look();
  await until(() => waiting.length === 1);
  const changed = change(async () => {
    there = "off";
  });
  expect(isOutdated()).toBe(true);
  await letGo();
  await before;
  expect(shown).toEqual([]);
  await letGo();
  await changed;
  expect([shown, isOutdated()]).toEqual([["off"], false]);
});

it("what is found out while it is being changed is not shown, be the change through by then or not", async () => {
  const { look, change } = start();
  let finish = () => {};
  const changed = change(
    () =>
      new Promise<void>((resolve) => {
        finish = resolve;
      }),
  );
  const during = look();
  await letGo();
  await during;
  const between = look();
  await until(() => waiting.length === 1);
  there = "off";
  finish();
  await letGo();
  await between;
  expect(shown).toEqual([]);
  await letGo();
  await changed;
  expect(shown).toEqual(["off"]);
});

it("a change that fails says so, after a look at how things stand", async () => {
  const { change, isOutdated } = start();
  const changed = change(() => Promise.reject(new Error("disk full")));
  const told = expect(changed).rejects.toThrow("disk full");
  await letGo();
  await told;
  expect([shown, isOutdated()]).toEqual([["on"], false]);
});

it("looks that nothing changes are all shown, in order", async () => {
  const { look } = start();
  const first = look();
  await letGo();
  await first;
  there = "off";
  const second = look();
  await letGo();
  await second;
  expect(shown).toEqual(["on", "off"]);
});

it("what keeps us from knowing, or from showing it, is shown", async () => {
  const seen: unknown[] = [];
  const unknown = createLook(
    () => Promise.reject(new Error("no tab")),
    (found) => void seen.push(found),
  );
  await unknown.look();
  const unshown = createLook(
    async () => "on",
    (found) => {
      if (found === "on") throw new Error("no card");
      seen.push(found);
    },
  );
  await unshown.look();
  expect(seen).toEqual([new Error("no tab"), new Error("no card")]);
});

function start() {
  return createLook(
    async () => {
      const found = there;
      await new Promise<void>((resolve) => waiting.push(resolve));
      return found;
    },
    (found) => void shown.push(String(found)),
  );
}

async function letGo(): Promise<void> {
  await until(() => waiting.length > 0);
  waiting.shift()?.();
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await Promise.resolve();
}
