import { beforeEach, expect, it, vi } from "vitest";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";
import { installSidelight, startBackground } from "./start-background.ts";

const { tabs, ask, storage } = fakeBrowser;

beforeEach(installSidelight);

it("answers what it was started for before it reads what is known of all explainers, and then reads it", async () => {
  const tab = tabs.open("https://news.example/");
  fakeBrowser.stopBackground();
  const get = vi.spyOn(storage.local.api, "get");
  const readsOfLibrary = (): number =>
    get.mock.calls.filter(([keys]) => [keys].flat().includes("library index")).length;
  await startBackground(async () => {
    const card = await ask(tab, tab.frames[0], "getCard", { brief: "istanbul-talks", entity: "umerov" });
    expect(card).toMatchObject({ brief: "istanbul-talks", entity: "umerov" });
    expect(readsOfLibrary()).toBe(0);
  });
  expect(readsOfLibrary()).toBeGreaterThan(0);
  get.mockRestore();
});
