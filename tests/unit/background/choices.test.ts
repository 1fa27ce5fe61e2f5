import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, GATE, installSidelight, questionsOf, restartBackground } from "./start-background.ts";

const { tabs, storage } = fakeBrowser;

beforeEach(installSidelight);
afterEach(() => vi.restoreAllMocks());

const isReading = ({ frames }: { readonly frames: readonly { readonly ran: readonly string[] }[] }): boolean[] =>
  frames.map(({ ran }) => ran.includes(GATE));

describe("a choice of the reader", () => {
  it("that switches a site off silences its open pages at once, and those that load from now on", async () => {
    const news = tabs.open("https://news.example/", ["https://frames.example/"]);
    const other = tabs.open("https://other.example/");
    await choose({ "site news.example": false });
    expect(isReading(news)).toEqual([false, false]);
    expect(isReading(other)).toEqual([true]);
    expect(isReading(tabs.open("https://news.example/"))).toEqual([false]);
    expect(isReading(tabs.open("https://other.example/"))).toEqual([true]);
  });

  it("that switches a site on again has its open pages read at once", async () => {
    await choose({ "site news.example": false });
    const news = tabs.open("https://news.example/", ["https://frames.example/"]);
    await storage.local.api.remove("site news.example");
    await settled();
    expect(isReading(news)).toEqual([true, true]);
  });

  it("about the site of a frame silences that frame, and not the page around it", async () => {
    const news = tabs.open("https://news.example/", ["https://frames.example/", "about:blank"]);
    await choose({ "site frames.example": false });
    expect(isReading(news)).toEqual([true, false, true]);
  });

  it("for chosen sites only leaves everything else alone", async () => {
    const [news, other] = [tabs.open("https://news.example/"), tabs.open("https://other.example/")];
    await choose({ enabledByDefault: false, "site news.example": true });
    expect([isReading(news), isReading(other)]).toEqual([[true], [false]]);
    expect(isReading(tabs.open("https://other.example/"))).toEqual([false]);
  });

  it("that is about looks reaches pages that are read, and runs nothing anew", async () => {
    const [news, off] = [tabs.open("https://news.example/"), tabs.open("https://off.example/")];
    await choose({ "site off.example": false });
    const before = tabs.runs();
    await choose({ openBy: "click" });
    expect(news.frames[0]?.heard.at(-1)).toEqual([
      "applySettings",
      expect.objectContaining({ open: { by: "click", delay: 500 } }),
    ]);
    expect(questionsOf(off.frames[0])).not.toContain("applySettings");
    expect(tabs.runs()).toBe(before);
  });

  it("waits for no tab that cannot be told, which is told when it can", async () => {
    const [frozen, news] = [tabs.open("https://frozen.example/"), tabs.open("https://news.example/")];
    const [page] = frozen.frames;
    let thaw = (): void => {};
    if (page)
      page.answers = {
        applySettings: () =>
          new Promise<void>((resolve) => {
            thaw = resolve;
          }),
      };
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    await choose({ openBy: "click" });
    await choose({ "site news.example": false });
    for (const wait of [3_000, 100]) {
      await vi.advanceTimersByTimeAsync(wait);
      await settled();
    }
    expect(isReading(news)).toEqual([false]);
    await choose({ "site news.example": true, "site frozen.example": false });
    await vi.advanceTimersByTimeAsync(100);
    await settled();
    expect([isReading(news), isReading(frozen)]).toEqual([[true], [true]]);
    if (page) page.answers = {};
    thaw();
    await settled();
    expect(isReading(frozen)).toEqual([false]);
    vi.useRealTimers();
  });

  it("costs an open page nothing when the background was only started again", async () => {
    const news = tabs.open("https://news.example/");
    await choose({ "site other.example": false });
    const [runs, heard] = [tabs.runs(), news.frames[0]?.heard.length];
    await restartBackground();
    expect([tabs.runs(), news.frames[0]?.heard.length]).toEqual([runs, heard]);
  });

  it("made while the background was stopped is made true when it starts", async () => {
    const news = tabs.open("https://news.example/");
    await settled();
    fakeBrowser.stopBackground();
    await choose({ "site news.example": false });
    expect(isReading(news)).toEqual([true]);
    await restartBackground();
    expect(isReading(news)).toEqual([false]);
  });

  it("of a policy comes before the reader's own", async () => {
    const news = tabs.open("https://news.example/");
    await choose({ "site news.example": true });
    await storage.managed.api.set({ blockedSites: ["news.example"] });
    await settled();
    expect(isReading(news)).toEqual([false]);
  });

  it("is not followed while a policy that may stand above it cannot be read", async () => {
    const news = tabs.open("https://news.example/");
    await storage.managed.api.set({ blockedSites: ["news.example"] });
    await settled();
    const before = tabs.registered();
    vi.spyOn(storage.managed.api, "get").mockRejectedValue(new Error("The policy could not be read"));
    await choose({ "site news.example": true });
    expect(isReading(news)).toEqual([false]);
    expect(tabs.registered()).toEqual(before);
  });

  it("has what is stored read once, whatever else is made of it", async () => {
    tabs.open("https://news.example/");
    const before = storage.local.wholeReads();
    await choose({ openBy: "click" });
    expect(storage.local.wholeReads()).toBe(before + 1);
  });

  it("is registered anew only where it changed", async () => {
    await choose({ "site news.example": false });
    const [keys, gate] = tabs.registered();
    expect(keys).toMatchObject({ id: "early-keys-0", excludeMatches: ["*://news.example/*"] });
    expect(gate).toMatchObject({ id: "gate-0", excludeMatches: ["*://news.example/*"], allFrames: true });
    await choose({ enabledByDefault: false });
    expect(tabs.registered()).toEqual([]);
  });
});

describe("a tab that goes to another page", () => {
  it("where Sidelight is off, has the frames of other sites in it given up", async () => {
    await choose({ "site news.example": false });
    const tab = tabs.open("https://other.example/");
    tabs.goTo(tab, "https://news.example/", ["https://frames.example/"]);
    expect(isReading(tab)).toEqual([false, true]);
    await settled();
    expect(isReading(tab)).toEqual([false, false]);
  });

  it("under a rule for a path, is read or left by its address, also without a load", async () => {
    await choose({ "site news.example/live": false });
    const tab = tabs.open("https://news.example/");
    await settled();
    tabs.changeAddress(tab, "https://news.example/live/today");
    await settled();
    expect(isReading(tab)).toEqual([false]);
    tabs.changeAddress(tab, "https://news.example/world");
    await settled();
    expect(isReading(tab)).toEqual([true]);
  });

  it("is followed only while a page may be off", async () => {
    const { onUpdated } = tabs.tabsApi;
    expect(onUpdated.isHeard()).toBe(false);
    await choose({ "site news.example": false });
    expect(onUpdated.isHeard()).toBe(true);
    await storage.local.api.clear();
    await settled();
    expect(onUpdated.isHeard()).toBe(false);
  });

  it("while it is told what holds for the page before, is looked at once more", async () => {
    await choose({ "site news.example": false });
    const tab = tabs.open("https://other.example/");
    tabs.goTo(tab, "https://news.example/", ["https://frames.example/"]);
    const frame = tab.frames[1];
    if (frame)
      frame.answers.takeDown = () => {
        tabs.goTo(tab, "https://other.example/");
        // What was meant for the page before reaches this one.
        for (const { ran } of tab.frames) ran.length = 0;
      };
    await settled();
    expect(isReading(tab)).toEqual([true]);
  });
});
