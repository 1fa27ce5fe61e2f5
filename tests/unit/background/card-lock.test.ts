import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import type { FakeTab } from "../fake-browser/fake-tab.ts";
import { installSidelight, questionsOf, restartBackground } from "./start-background.ts";

const { tabs, ask } = fakeBrowser;

beforeEach(installSidelight);

/** A page with two frames, all of which have marks. */
async function openMarkedPage(): Promise<FakeTab> {
  const tab = tabs.open("https://news.example/", ["https://frames.example/", "https://more.example/"]);
  for (const frame of tab.frames) await ask(tab, frame, "reportMentions", 1);
  return tab;
}

describe("the lock of a tab's one card", () => {
  it("is given with a number that is higher than any before, also by a background that was started again", async () => {
    const tab = await openMarkedPage();
    const first = await ask(tab, tab.frames[0], "acquireCardLock", "hover");
    const second = await ask(tab, tab.frames[1], "acquireCardLock", "hover");
    await restartBackground();
    const third = await ask(tab, tab.frames[0], "acquireCardLock", "hover");
    expect(second).toBeGreaterThan(first ?? Number.NaN);
    expect(third).toBeGreaterThan(second ?? Number.NaN);
  });

  it("has a number of its own for claims made in the same moment of the clock", async () => {
    const clock = vi.spyOn(performance, "now").mockReturnValue(5);
    const tab = await openMarkedPage();
    const claims = tab.frames.map((frame) => ask(tab, frame, "acquireCardLock", "hover"));
    expect(new Set(await Promise.all(claims)).size).toBe(3);
    clock.mockRestore();
  });

  it("asks the other frames to yield, with its number and how the card comes to open, and not the one that wants it", async () => {
    const tab = await openMarkedPage();
    const sequence = await ask(tab, tab.frames[1], "acquireCardLock", "key");
    const yields = tab.frames.map(({ heard }) => heard.filter(([question]) => question === "yieldCard"));
    expect(yields).toEqual([[["yieldCard", sequence, "key"]], [], [["yieldCard", sequence, "key"]]]);
  });

  it("is refused while a card stays in another frame", async () => {
    const tab = await openMarkedPage();
    if (tab.frames[2]) tab.frames[2].answers.yieldCard = () => false;
    expect(await ask(tab, tab.frames[1], "acquireCardLock", "hover")).toBeNull();
  });

  it("is not kept by a frame that fails, is gone, or has no marks", async () => {
    const tab = await openMarkedPage();
    const [, failing, gone] = tab.frames;
    if (failing)
      failing.answers.yieldCard = () => {
        throw new Error("broken");
      };
    tab.frames = tab.frames.filter((frame) => frame !== gone);
    expect(await ask(tab, tab.frames[0], "acquireCardLock", "hover")).not.toBeNull();
    const bare = tabs.open("https://other.example/", ["https://frames.example/"]);
    await ask(bare, bare.frames[0], "acquireCardLock", "hover");
    expect(questionsOf(bare.frames[1])).not.toContain("yieldCard");
  });

  it("waits for marks that a frame is just reporting", async () => {
    const tab = tabs.open("https://news.example/", ["https://frames.example/"]);
    const reported = ask(tab, tab.frames[1], "reportMentions", 1);
    await Promise.all([reported, ask(tab, tab.frames[0], "acquireCardLock", "hover")]);
    expect(questionsOf(tab.frames[1])).toContain("yieldCard");
  });
});

describe("a card that opens or closes", () => {
  it("is told to every frame of its tab, and of no other", async () => {
    const [tab, other] = [await openMarkedPage(), await openMarkedPage()];
    await ask(tab, tab.frames[1], "reportCard", "a secret");
    for (const { heard } of tab.frames) expect(heard.at(-1)).toEqual(["onCardStateChange", 1, "a secret"]);
    for (const frame of other.frames) expect(questionsOf(frame)).not.toContain("onCardStateChange");
  });

  it("can be closed from any frame", async () => {
    const tab = await openMarkedPage();
    await ask(tab, tab.frames[2], "closeCard");
    await settled();
    for (const frame of tab.frames) expect(questionsOf(frame)).toContain("closeCard");
  });
});
