import "../fake-browser/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readSyncState } from "../../../src/browser/storage/sync-store.ts";
import { SETTINGS_VERSION } from "../../../src/settings/upgrade-stored.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";
import { choose, installSidelight, restartBackground } from "./start-background.ts";

const { storage, alarms } = fakeBrowser;
const REFUSAL = "This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.";

beforeEach(installSidelight);
afterEach(() => vi.useRealTimers());

/** What a reader's other browser writes into the account. */
async function writeInAccount(items: Readonly<Record<string, unknown>>): Promise<void> {
  await storage.sync.api.set({ version: SETTINGS_VERSION, ...items });
  await settled();
}

describe("choices that are kept in step with the reader's other browsers", () => {
  it("stay in this browser until the reader wants that", async () => {
    await choose({ openBy: "click" });
    expect(await storage.sync.api.get(null)).toEqual({});
    await choose({ sync: true });
    expect(await storage.sync.api.get(null)).toMatchObject({ openBy: "click" });
  });

  it("go both ways", async () => {
    await choose({ sync: true });
    await writeInAccount({ "site news.example": false });
    expect(await storage.local.api.get(null)).toMatchObject({ "site news.example": false });
    await choose({ markStyle: "wavy" });
    expect(await storage.sync.api.get(null)).toMatchObject({ "site news.example": false, markStyle: "wavy" });
  });

  it("are taken from neither side while a newer version of Sidelight writes the account", async () => {
    await choose({ sync: true });
    await writeInAccount({ version: SETTINGS_VERSION + 1, openBy: "click" });
    expect(await storage.local.api.get("openBy")).toEqual({});
    expect((await readSyncState()).trouble).toBe("newer");
  });

  it("are let go when the reader wants that no more, and a later trouble is not told of", async () => {
    await choose({ sync: true, openBy: "click" });
    await storage.local.api.remove("sync");
    await settled();
    await writeInAccount({ openBy: "key" });
    expect(await storage.local.api.get(null)).toEqual({ openBy: "click" });
  });
});

describe("a change that the account refuses", () => {
  it("is told with the browser's words, and tried again a minute later", async () => {
    vi.useFakeTimers({ toFake: ["Date"] });
    await choose({ sync: true });
    storage.sync.refuse(REFUSAL);
    await choose({ openBy: "click" });
    expect((await readSyncState()).trouble).toBe(REFUSAL);
    expect(alarms.get("sync")).toBe(Date.now() + 60_000);

    storage.sync.refuse(null);
    vi.setSystemTime(Date.now() + 60_000);
    fakeBrowser.ring("sync");
    await settled();
    expect(await storage.sync.api.get("openBy")).toEqual({ openBy: "click" });
    expect((await readSyncState()).trouble).toBe("");
  });

  it("is tried again as often as it is refused", async () => {
    await choose({ sync: true });
    storage.sync.refuse(REFUSAL);
    await choose({ openBy: "click" });
    fakeBrowser.ring("sync");
    await settled();
    expect(alarms.has("sync")).toBe(true);
  });

  it("does not undo what the account said in the meantime", async () => {
    await choose({ sync: true });
    storage.sync.refuse(REFUSAL);
    await choose({ openBy: "click" });
    storage.sync.refuse(null);
    await writeInAccount({ markStyle: "wavy" });
    expect(await storage.local.api.get(["openBy", "markStyle"])).toEqual({ openBy: "click", markStyle: "wavy" });
    expect(await storage.sync.api.get(["openBy", "markStyle"])).toEqual({ openBy: "click", markStyle: "wavy" });
  });

  it("costs nothing when the background is stopped before the minute is over", async () => {
    await choose({ sync: true });
    storage.sync.refuse(REFUSAL);
    await choose({ openBy: "click" });
    storage.sync.refuse(null);
    await restartBackground();
    expect(await storage.sync.api.get("openBy")).toEqual({ openBy: "click" });
  });
});
