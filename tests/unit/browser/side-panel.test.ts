import "../fake-browser/fake-browser.ts";

import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

it("opens Chromium's panel in the window that is named", async () => {
  const { hasSidePanel, openSidePanel } = await import("../../../src/browser/side-panel.ts");
  expect(hasSidePanel()).toBe(true);
  await openSidePanel(4);
  expect(fakeBrowser.panels).toEqual([4]);
});

it("opens Firefox's sidebar before anything is waited for", async () => {
  const open = vi.fn(async () => {});
  const { hasSidePanel, openSidePanel } = await importWith({ sidebarAction: { open } });
  expect(hasSidePanel()).toBe(true);
  void openSidePanel(4);
  expect(open).toHaveBeenCalledExactlyOnceWith();
});

it("has none to open where the browser has neither, as Firefox for Android", async () => {
  const { hasSidePanel, openSidePanel } = await importWith({});
  expect(hasSidePanel()).toBe(false);
  await openSidePanel(4);
  expect(fakeBrowser.panels).toEqual([]);
});

async function importWith(own: object) {
  const { browser } = globalThis as unknown as { browser: { sidePanel?: object; sidebarAction?: object } };
  const { sidePanel } = browser;
  delete browser.sidePanel;
  Object.assign(browser, own);
  const module = await import("../../../src/browser/side-panel.ts");
  Object.assign(browser, { sidePanel });
  delete browser.sidebarAction;
  return module;
}
