import { beforeEach, expect, it, vi } from "vitest";
import { readExplainer } from "../../../src/library/candidate.ts";
import { readIndex, writeIndex } from "../../../src/library/library-index.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/settings.ts";
import { storedLibrary, townBrief } from "../../added-stories.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { installSidelight, restartBackground } from "./start-background.ts";

const { tabs, ask, storage } = fakeBrowser;

declare const chrome: { readonly i18n: { getUILanguage(): string } };

const TEXT = "---\nid: notes\ntitle: Notes\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada Ostwick }]\n---\n";

beforeEach(installSidelight);

it("an explainer is searched for, though there is no room for the tables that an update of Sidelight made anew", async () => {
  const { "library index": index } = storedLibrary([townBrief("notes", "Ostwick", ["Lindqvist"], "Long Bridge")]);
  const files = { id: "notes", words: { path: "notes.md", text: TEXT } };
  await storage.local.api.set({ "library index": index, "story:notes": { files } });
  await settled();
  const set = vi.spyOn(storage.local.api, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  const tab = tabs.open("https://news.example/");
  const { tables } = await ask(tab, tab.frames[0], "openStories", ["istanbul-talks", "notes"], true);
  expect(set).toHaveBeenCalled();
  expect(tables).toHaveLength(2);
  set.mockRestore();
});

it("what begins with Cyrillic letters is sent only to pages that have some, and to readers whose cards have some", async () => {
  const { "library index": index } = storedLibrary([townBrief("notes", "Ostwick", ["Lindqvist"], "Long Bridge")]);
  const text = TEXT.replace("Ada Ostwick", "Ада Оствік");
  const files = { id: "notes", words: { path: "notes.md", text } };
  await storage.local.api.set({ "library index": index, "story:notes": { files } });
  await settled();
  const tab = tabs.open("https://news.example/");
  const partsFor = async (isCyrillic: boolean): Promise<readonly boolean[]> => {
    const { tables } = await ask(tab, tab.frames[0], "openStories", ["istanbul-talks", "notes"], isCyrillic);
    return tables.map((json) => (JSON.parse(json).cyrillic?.phrases.length ?? 0) > 0);
  };
  expect(await partsFor(false)).toEqual([false, false]);
  expect(await partsFor(true)).toEqual([true, true]);
  vi.spyOn(chrome.i18n, "getUILanguage").mockReturnValue("uk-UA");
  expect(await partsFor(false)).toEqual([true, true]);
  vi.restoreAllMocks();
});

it("what was just chosen counts, though somebody was told before that it was heard of", async () => {
  const { loadStoryGates, renewStoryGates } = await import("../../../src/background/stories/story-gates.ts");
  const before = await loadStoryGates();
  expect(before.order).toContain("istanbul-talks");
  expect(await renewStoryGates(DEFAULT_SETTINGS)).toBe(before);
  await renewStoryGates({ ...DEFAULT_SETTINGS, briefsOff: ["istanbul-talks"] });
  expect((await loadStoryGates()).order).not.toContain("istanbul-talks");
});

it("what opens an explainer is made again after an update, at whichever start that is done", async () => {
  const { "library index": index } = storedLibrary([townBrief("notes", "Ostwick", ["Lindqvist"], "Long Bridge")]);
  const stored = { files: { id: "notes", words: { path: "notes.md", text: TEXT } } };
  await storage.local.api.set({
    "library index": writeIndex({ ...readIndex(index), gatesBy: "0.1/1" }),
    "story:notes": stored,
  });
  await restartBackground();
  const now = readIndex((await storage.local.api.get("library index"))["library index"]);
  expect(JSON.stringify(now.entries[0]?.gate)).toContain("ostwick");
  expect(JSON.stringify(now.entries[0]?.gate)).not.toContain("lindqvist");
  expect(now.gatesBy).not.toBe("0.1/1");
});

it("added explainers of one series lead to each other, and are muted together", async () => {
  const parts = ["two", "one"].map((id, at) => {
    const series = `series: { id: bridge, title: The bridge, order: ${2 - at}, name: Part ${id}, day: 2024-03-0${2 - at} }`;
    const text = `---\nid: ${id}\ntitle: Part ${id}\nlanguage: en\nasOf: 2024-03-01\n${series}\nentities: [{ name: Long Bridge }]\n---\n`;
    return readExplainer({ id, words: { path: `${id}.md`, text } }, { version: "1.0.0", now: 0, bundled: [] });
  });
  await storage.local.api.set({
    "library index": writeIndex({ entries: parts.map(({ entry }) => entry) }),
    ...Object.fromEntries(parts.map(({ entry, story }) => [`story:${entry.id}`, story])),
  });
  await settled();
  const tab = tabs.open("https://news.example/");
  const card = await ask(tab, tab.frames[0], "getCard", { brief: "two", entity: "long-bridge" });
  expect(card?.series?.rounds.map(({ brief, entity }) => [brief, entity])).toEqual([
    ["one", "long-bridge"],
    ["two", "long-bridge"],
  ]);
  await ask(tab, tab.frames[0], "muteEntity", "one", "long-bridge");
  await settled();
  expect(await storage.local.api.get(["muted one/long-bridge", "muted two/long-bridge"])).toEqual({
    "muted one/long-bridge": true,
    "muted two/long-bridge": true,
  });
});
