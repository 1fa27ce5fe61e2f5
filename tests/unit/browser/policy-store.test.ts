import "../fake-browser/fake-browser.ts";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { loadManaged } from "../../../src/browser/storage/policy-store.ts";
import { loadSettings } from "../../../src/browser/storage/settings-store.ts";
import { NO_POLICY } from "../../../src/settings/policy.ts";
import { fakeBrowser } from "../fake-browser/fake-browser.ts";

const { api } = fakeBrowser.storage.managed;

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

describe("a policy", () => {
  it("is read where there is one", async () => {
    await api.set({ administrator: "Example Newsroom" });
    expect((await loadSettings()).policy.by).toBe("Example Newsroom");
  });

  it("is none where Firefox has none for Sidelight", async () => {
    vi.spyOn(api, "get").mockRejectedValue(new Error("Managed storage manifest not found"));
    expect((await loadSettings()).policy).toEqual(NO_POLICY);
  });

  it("is none in a browser that knows no policies", async () => {
    const { storage } = (globalThis as unknown as { browser: { storage: { managed?: object } } }).browser;
    const { managed } = storage;
    delete storage.managed;
    expect(await loadManaged()).toEqual({});
    Object.assign(storage, { managed });
  });

  it("that cannot be read is not taken for none: no choices are loaded, so that it unlocks nothing", async () => {
    vi.spyOn(api, "get").mockRejectedValue(new Error("The policy could not be read"));
    await expect(loadSettings()).rejects.toThrow("The policy could not be read");
  });
});
