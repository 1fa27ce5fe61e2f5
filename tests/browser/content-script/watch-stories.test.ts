import { afterEach, expect, it } from "vitest";
import { createWaker } from "../../../src/content-script/gate/waker.ts";
import { watchStories } from "../../../src/content-script/gate/watch-stories.ts";
import { compileGate } from "../../../src/gazetteer/compile/compile-gate.ts";
import type { GateData } from "../../../src/gazetteer/gazetteer-data.ts";
import { buildBrief, buildStory } from "../../unit/builders.ts";

const ending = new AbortController();

afterEach(() => {
  ending.abort();
  document.body.replaceChildren();
});

it("a page without a hint costs none of the gate's tables, one with a hint opens what it names", async () => {
  const evidence = ["Ostwick", "Lindqvist"].map((name) => ({ name, weight: 1, patterns: [name] }));
  const story = buildStory({ evidence, requires: ["Ostwick", "Lindqvist"] });
  const data = compileGate([buildBrief({ id: "bridge", story })]);
  let areOpen = false;
  const watched: GateData = {
    ...data,
    get words() {
      areOpen = true;
      return data.words;
    },
  };
  document.body.innerHTML = "<p>Nothing of the kind stands here.</p>";
  const watch = watchStories(watched, false);
  const opened: string[] = [];
  const waker = createWaker();
  await new Promise<void>((resolve) => {
    const host = { onRead: () => resolve(), onChange: () => {}, waker };
    void watch.run(host, (stories) => opened.push(...stories), ending.signal);
  });
  expect(watch.namesAny()).toBe(false);
  expect(areOpen).toBe(false);
  document.body.insertAdjacentHTML("beforeend", "<p>Lindqvist was in Ostwick.</p>");
  await expect.poll(() => opened).toEqual(["bridge"]);
  expect(areOpen).toBe(true);
});
