import "../fake-browser/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { changePauses, loadPauses } from "../../../src/browser/storage/pause-store.ts";
import { changeVisits, loadVisits } from "../../../src/browser/storage/visit-store.ts";
import { HOUR, withTab } from "../../../src/settings/pauses.ts";
import { withVisit } from "../../../src/settings/visits.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, GATE, installSidelight } from "./start-background.ts";

const { tabs, alarms } = fakeBrowser;

beforeEach(installSidelight);
afterEach(() => vi.useRealTimers());

const isReading = ({ frames }: { readonly frames: readonly { readonly ran: readonly string[] }[] }): boolean =>
  frames.every(({ ran }) => ran.includes(GATE));

describe("a pause", () => {
  it("of one tab leaves others alone, holds through loads, and is over when it is taken back", async () => {
    const [paused, other] = [tabs.open("https://news.example/"), tabs.open("https://news.example/")];
    await changePauses((now) => withTab(now, paused.id));
    await settled();
    expect([isReading(paused), isReading(other)]).toEqual([false, true]);
    tabs.goTo(paused, "https://other.example/");
    await settled();
    expect(isReading(paused)).toBe(false);
    await changePauses(() => ({ untilRestart: false, tabs: [] }));
    await settled();
    expect(isReading(paused)).toBe(true);
  });

  it("of one tab is forgotten when the tab is closed", async () => {
    const tab = tabs.open("https://news.example/");
    await changePauses((now) => withTab(now, tab.id));
    tabs.close(tab);
    await settled();
    expect(await loadPauses()).toEqual({ untilRestart: false, tabs: [] });
  });

  it("for an hour ends by itself, though the background was stopped meanwhile", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    const tab = tabs.open("https://news.example/");
    const until = Date.now() + HOUR;
    await choose({ snoozedUntil: until });
    expect(isReading(tab)).toBe(false);
    expect(tabs.registered()).toEqual([]);
    expect(alarms.get("reconcile")).toBe(until);
    vi.setSystemTime(until);
    fakeBrowser.ring("reconcile");
    await settled();
    expect(isReading(tab)).toBe(true);
    expect(isReading(tabs.open("https://other.example/"))).toBe(true);
  });

  it("until the browser restarts silences everything, also a page that was to be read this once", async () => {
    await choose({ enabledByDefault: false });
    const tab = tabs.open("https://news.example/");
    await changeVisits((now) => withVisit(now, tab.id, tab.url, 1));
    await settled();
    expect(isReading(tab)).toBe(true);
    await changePauses((now) => ({ ...now, untilRestart: true }));
    await settled();
    expect(isReading(tab)).toBe(false);
  });
});

describe("a page that is to be read this once", () => {
  it("is read in all its frames, whatever is off, in its tab only", async () => {
    await choose({ "site news.example": false, "site frames.example": false });
    const [tab, same] = [
      tabs.open("https://news.example/", ["https://frames.example/"]),
      tabs.open("https://news.example/"),
    ];
    await changeVisits((now) => withVisit(now, tab.id, "https://news.example/#top", 1));
    await settled();
    expect([isReading(tab), isReading(same)]).toEqual([true, false]);
  });

  it("is not read again when its tab comes back to it", async () => {
    await choose({ "site news.example": false });
    const tab = tabs.open("https://news.example/");
    await changeVisits((now) => withVisit(now, tab.id, tab.url, 1));
    await settled();
    tabs.goTo(tab, "https://other.example/");
    await settled();
    expect(await loadVisits()).toEqual([]);
    tabs.goTo(tab, "https://news.example/");
    await settled();
    expect(isReading(tab)).toBe(false);
  });

  it("is forgotten when its tab is closed", async () => {
    const tab = tabs.open("https://news.example/");
    await changeVisits((now) => withVisit(now, tab.id, tab.url, 1));
    tabs.close(tab);
    await settled();
    expect(await loadVisits()).toEqual([]);
  });
});
