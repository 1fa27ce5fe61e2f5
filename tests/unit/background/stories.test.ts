import { beforeEach, expect, it, vi } from "vitest";
import { DEFAULT_SETTINGS } from "../../../src/settings/settings.ts";
import { storedLibrary, townBrief } from "../../added-stories.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { installSidelight } from "./start-background.ts";

const { tabs, ask, storage } = fakeBrowser;

beforeEach(installSidelight);

it("an explainer is searched for, though there is no room for the tables that an update of Sidelight made anew", async () => {
  const text = "---\nid: notes\ntitle: Notes\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada Ostwick }]\n---\n";
  const { "library index": index } = storedLibrary([townBrief("notes", "Ostwick", ["Lindqvist"], "Long Bridge")]);
  const files = { id: "notes", words: { path: "notes.md", text } };
  await storage.local.api.set({ "library index": index, "story:notes": { files } });
  await settled();
  const set = vi.spyOn(storage.local.api, "set").mockRejectedValue(new Error("QUOTA_BYTES quota exceeded"));
  const tab = tabs.open("https://news.example/");
  const { tables } = await ask(tab, tab.frames[0], "openStories", ["istanbul-talks", "notes"]);
  expect(set).toHaveBeenCalled();
  expect(tables).toHaveLength(2);
  set.mockRestore();
});

it("what was just chosen counts, though somebody was told before that it was heard of", async () => {
  const { loadStoryGates, renewStoryGates } = await import("../../../src/background/stories/story-gates.ts");
  const before = await loadStoryGates();
  expect(before.order).toContain("istanbul-talks");
  expect(await renewStoryGates(DEFAULT_SETTINGS)).toBe(before);
  await renewStoryGates({ ...DEFAULT_SETTINGS, briefsOff: ["istanbul-talks"] });
  expect((await loadStoryGates()).order).not.toContain("istanbul-talks");
});
