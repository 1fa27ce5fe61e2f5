import "../fake-browser/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { followTabs } from "../../../src/browser/follow-tabs.ts";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";

const { tabs, alarms } = fakeBrowser;
const { onUpdated } = tabs.tabsApi;

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.unstubAllGlobals());

describe("tabs that are followed", () => {
  it("are told of when they go to another page or change their address, and of nothing else", () => {
    const told = vi.fn();
    followTabs(told);
    const tab = tabs.open("https://news.example/");
    expect(told).toHaveBeenCalledWith(tab.id);
    told.mockClear();
    tabs.changeAddress(tab, "https://news.example/b");
    expect(told).toHaveBeenCalledTimes(1);
    onUpdated.emit(tab.id, {}, tab);
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("are told of once, however often it is said that it is wanted", () => {
    const told = vi.fn();
    const want = followTabs(told);
    want(true);
    want(true);
    onUpdated.emit(1, { status: "loading" }, { id: 1, url: "" });
    expect(told).toHaveBeenCalledTimes(1);
  });

  it("are followed from the start unless it was not wanted the last time, where that can be read at once", () => {
    const remembered = provideMemory();
    followTabs(() => {})(false);
    expect(onUpdated.isHeard()).toBe(false);
    expect([...remembered.values()]).toEqual(["no"]);
    followTabs(() => {});
    expect(onUpdated.isHeard()).toBe(false);
    followTabs(() => {})(true);
    fakeBrowser.reset();
    followTabs(() => {});
    expect(onUpdated.isHeard()).toBe(true);
  });

  it("start the background again where it began to listen too late for the browser to remember that", () => {
    provideMemory();
    followTabs(() => {})(false);
    const want = followTabs(() => {});
    fakeBrowser.stopBackground();
    expect(alarms.has("follow")).toBe(false);
    followTabs(() => {})(true);
    fakeBrowser.stopBackground();
    expect(alarms.get("follow")).toBeGreaterThan(Date.now());
    want(false);
  });

  it("are followed from the start where the reader forbids the memory that is read at once", () => {
    // Stubbed only to be put back after the test.
    vi.stubGlobal("localStorage", null);
    Object.defineProperty(globalThis, "localStorage", {
      configurable: true,
      get: () => {
        throw new Error("The operation is insecure.");
      },
    });
    followTabs(() => {});
    expect(onUpdated.isHeard()).toBe(true);
  });
});

/** As Firefox's background page has it. */
function provideMemory(): Map<string, string> {
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => items.set(key, value),
  });
  return items;
}
