import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { listDrafts, loadDraft, removeDraft, saveDraft } from "../../../src/browser/storage/draft-store.ts";
import { loadSettings } from "../../../src/browser/storage/settings-store.ts";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";

const { local, session } = fakeBrowser.storage;
const entry = (id: string, changed: number) => ({ id, title: `Draft ${id}`, changed });

beforeEach(() => fakeBrowser.reset());

describe("drafts", () => {
  it("are listed, the one changed last first, and loaded one by one", async () => {
    await saveDraft(entry("a", 1), { text: "A" }, false);
    await saveDraft(entry("b", 2), { text: "B" }, false);
    await saveDraft(entry("a", 3), { text: "A2" }, false);
    expect(await listDrafts()).toEqual([entry("a", 3), entry("b", 2)]);
    expect(await loadDraft("a")).toEqual({ text: "A2" });
    expect(await loadDraft("c")).toBeUndefined();
  });

  it("leave nothing behind when they are thrown away", async () => {
    await saveDraft(entry("a", 1), { text: "A" }, false);
    await saveDraft(entry("b", 2), { text: "B" }, false);
    await removeDraft("a");
    expect(await listDrafts()).toEqual([entry("b", 2)]);
    await removeDraft("b");
    expect(await local.api.get(null)).toEqual({});
  });

  it("of pages in private windows are in memory only, and on no list", async () => {
    await saveDraft(entry("a", 1), { text: "A" }, true);
    expect(await local.api.get(null)).toEqual({});
    expect(await listDrafts()).toEqual([]);
    expect(await loadDraft("a")).toEqual({ text: "A" });
    await removeDraft("a");
    expect(await session.api.get(null)).toEqual({});
  });

  it("are no choices, and whatever else stands in their list's place is no list", async () => {
    await saveDraft(entry("a", 1), { text: "A" }, false);
    expect((await loadSettings()).problems).toEqual([]);
    await local.api.set({ drafts: [7] });
    expect(await listDrafts()).toEqual([]);
  });
});
