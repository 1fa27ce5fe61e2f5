import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it, vi } from "vitest";
import { findPageReport } from "../../../src/browser/page-report/find-page-report.ts";
import type { PageReport } from "../../../src/browser/page-report/page-report.ts";
import { changePauses } from "../../../src/browser/storage/pause-store.ts";
import { loadSettings } from "../../../src/browser/storage/settings-store.ts";
import { changeVisits } from "../../../src/browser/storage/visit-store.ts";
import type { MentionSummary, PageSummary } from "../../../src/messages/page-summary.ts";
import { withTab } from "../../../src/settings/pauses.ts";
import { withVisit } from "../../../src/settings/visits.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import type { FakeTab } from "../fake-browser/fake-tab.ts";

const { tabs, storage, access } = fakeBrowser;

beforeEach(() => fakeBrowser.reset());

describe("what the popup says of the page in front", () => {
  it("counts what is marked, in all frames, and lists what is not", async () => {
    const tab = openInFront({ mentions: [mention(1, true), mention(2, false)] });
    await storage.session.api.set({ [`mentions ${tab.id}`]: { 0: 1, 1: 1, 7: 1 } });
    answer(tab, 1, { mentions: [mention(5, true)] });
    const { state, mentions, only } = await report();
    expect(state).toEqual({ kind: "on", count: 2 });
    expect(mentions.map(({ frame, id }) => [frame, id])).toEqual([
      [0, 1],
      [0, 2],
      [1, 5],
    ]);
    expect(only).toBeNull();
  });

  it.each<[string, Partial<PageSummary>, object]>([
    ["nothing was found", {}, { kind: "quiet" }],
    ["it is still read", { status: "reading" }, { kind: "reading" }],
    ["it changes too fast", { status: "paused" }, { kind: "busy" }],
    ["its language is left alone", { leftAlone: "ru" }, { kind: "language", language: "ru" }],
    ["its marks are hidden", { mentions: [mention(1, false)], hidden: true }, { kind: "hidden" }],
    ["nothing of it is wanted", { mentions: [mention(1, false)] }, { kind: "unmarked" }],
    [
      "it is named in quiet places only",
      { mentions: [mention(1, false), { ...mention(2, false), quiet: true }] },
      { kind: "quiet-places" },
    ],
  ])("says so when %s", async (_what, summary, state) => {
    openInFront(summary);
    expect((await report()).state).toEqual(state);
  });

  it("says that its explainers are older than the reader wants, on its own day or today", async () => {
    const mentions = [mention(1, false)];
    for (const [maxAge, published, kind] of [
      [3, "2025-10-01", "old"],
      [3, undefined, "old"],
      [3, "2025-07-01", "unmarked"],
      [0, "2025-10-01", "unmarked"],
    ] as const) {
      await storage.local.api.set({ maxAge });
      const tab = openInFront({ mentions, ...(published && { published }) });
      expect((await report()).state, `${maxAge} ${published}`).toEqual({ kind });
      tabs.close(tab);
    }
  });

  it("says by which rule it is off, and who made that", async () => {
    openInFront();
    await storage.managed.api.set({ blockedSites: ["news.example"], administrator: "Example Newsroom" });
    const { state, administrator } = await report();
    expect(state).toMatchObject({ kind: "off", rule: { host: "news.example", managed: true } });
    expect(administrator).toBe("Set by Example Newsroom.");
  });

  it("says what pauses it, before all else", async () => {
    const tab = openInFront();
    await storage.local.api.set({ "site news.example": false });
    await changePauses((now) => withTab(now, tab.id));
    expect((await report()).state).toMatchObject({ kind: "paused", by: "tab" });
  });

  it("says that it is read this once, or only on a click", async () => {
    const tab = openInFront({ mentions: [mention(1, true)] });
    await storage.local.api.set({ "site news.example": false });
    await changeVisits((now) => withVisit(now, tab.id, tab.url, 1));
    expect(await report()).toMatchObject({ state: { kind: "on" }, only: "once" });
    await storage.local.api.clear();
    access.all = false;
    expect(await report()).toMatchObject({ state: { kind: "on" }, only: "click" });
  });

  it("tells the card that was opened last in any of its frames, of which only what makes sense is believed", async () => {
    const request = { brief: "a-story", entity: "an-entity", sentence: "It spoke." };
    const tab = openInFront({ lastCard: { request, mention: 1, opened: 100 } });
    await storage.session.api.set({ [`mentions ${tab.id}`]: { 0: 1, 1: 1 } });
    answer(tab, 1, { lastCard: { request: { ...request, brief: "../other" }, mention: 2, opened: 300 } });
    expect((await report()).lastCard).toEqual({ request, mention: 1, opened: 100, frame: 0 });
    answer(tab, 1, { lastCard: { request, mention: 2, opened: 200 } });
    expect((await report()).lastCard).toEqual({ request, mention: 2, opened: 200, frame: 1 });
  });

  it("tells the page's day where the page says it to the day", async () => {
    openInFront({ published: "2025-06-02" });
    expect((await report()).published).toBe("2025-06-02");
    for (const tab of tabs.all.values()) tab.active = false;
    openInFront({ published: "2025-06" });
    expect(await report()).not.toHaveProperty("published");
  });

  it("says that it is off when a page that is to be read this once does not answer yet", async () => {
    const tab = tabs.open("https://news.example/");
    tab.active = true;
    await storage.local.api.set({ "site news.example": false });
    await changeVisits((now) => withVisit(now, tab.id, tab.url, 1));
    expect((await report()).state).toMatchObject({ kind: "off" });
  });
});

describe("a page from which nobody answers", () => {
  it.each([
    ["is one of the browser", "chrome://settings/", true, { kind: "closed" }],
    ["is withheld", "https://news.example/", false, { kind: "no-access" }],
    ["holds no text", "https://news.example/a.pdf", true, { kind: "no-text" }],
    ["is a file that may not be read", "file:///a.html", true, { kind: "no-file-access" }],
  ])("%s", async (_what, url, all, state) => {
    Object.assign(access, { all, files: false });
    tabs.open(url).active = true;
    expect((await report()).state).toEqual(state);
  });

  it("is one that the browser keeps to itself when even that is not said within a second", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout"] });
    tabs.open("https://news.example/").active = true;
    const never = vi.spyOn(tabs.scripting, "executeScript").mockReturnValue(new Promise(() => {}));
    const reported = report();
    await settled();
    vi.advanceTimersByTime(1_000);
    expect((await reported).state).toEqual({ kind: "closed" });
    never.mockRestore();
    vi.useRealTimers();
  });

  it("is none when no tab is in front", async () => {
    expect(await report()).toMatchObject({ state: { kind: "closed" }, tab: -1 });
  });
});

async function report(): Promise<PageReport> {
  return findPageReport(await loadSettings(), { "a-story": "2025-06-02" });
}

/** A page in front in which our script has read what the summary says, with a frame. */
function openInFront(summary: Partial<PageSummary> = {}): FakeTab {
  const tab = tabs.open("https://news.example/", ["https://frames.example/"]);
  tab.active = true;
  answer(tab, 0, summary);
  return tab;
}

function answer(tab: FakeTab, frame: number, summary: Partial<PageSummary>): void {
  const found = tab.frames[frame];
  found?.ran.push("/gate.js");
  if (found) found.answers.getPageSummary = () => ({ status: "idle", mentions: [], ...summary });
}

function mention(id: number, marked: boolean): MentionSummary {
  return { id, brief: "a-story", entity: "an-entity", text: "Words", position: 0, marked, reason: "Named." };
}
