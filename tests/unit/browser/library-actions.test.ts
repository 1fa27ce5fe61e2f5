import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it, vi } from "vitest";
import { finishRemoval, readLibrary } from "../../../src/browser/storage/library-store.ts";
import { changeSettings, loadSettings } from "../../../src/browser/storage/settings-store.ts";
import { type GoodCandidate, readCandidates } from "../../../src/library/candidate.ts";
import { libraryActions } from "../../../src/options/explainers/library-store-actions.ts";
import { startBackground } from "../background/start-background.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";

beforeEach(() => fakeBrowser.reset());

describe("adding many explainers", () => {
  it("tells again and again how many are kept", async () => {
    const told: number[] = [];
    await libraryActions.onAdd(makeCandidates(230), (count) => told.push(count), new AbortController().signal);
    expect(told).toEqual([100, 200, 230]);
    expect((await readLibrary()).entries).toHaveLength(230);
  });

  it("tells oftener where they replace others, of which fewer are written at once", async () => {
    await libraryActions.onAdd(makeCandidates(30), () => {}, never());
    const told: number[] = [];
    await libraryActions.onAdd(makeCandidates(60), (count) => told.push(count), never());
    expect(told).toEqual([25, 60]);
    expect((await readLibrary()).entries).toHaveLength(60);
  });

  it("writes some texts at a time, and the index once for all of a hundred", async () => {
    const set = vi.spyOn(fakeBrowser.storage.local.api, "set");
    await libraryActions.onAdd(makeCandidates(100), () => {}, never());
    const keys = set.mock.calls.map(([items]) => Object.keys(items));
    expect(keys.filter((some) => some.includes("library index"))).toHaveLength(1);
    expect(Math.max(...keys.map((some) => some.filter((key) => key.startsWith("story:")).length))).toBe(25);
    expect(await storedKeys()).toEqual(["choice keys", "library index", ...hundred().toSorted()]);
    set.mockRestore();
  });

  it.each(["the disk is full", "no such thing"])(
    "leaves nothing of a hundred when one write is refused: %s",
    async (why) => {
      const { api } = fakeBrowser.storage.local;
      const { set } = api;
      const refusing = vi.spyOn(api, "set").mockImplementation(async (items) => {
        if ("story:x60" in items) throw new Error(why);
        await set(items);
      });
      await expect(libraryActions.onAdd(makeCandidates(100), () => {}, never())).rejects.toThrow(why);
      expect(await storedKeys()).toEqual([]);
      refusing.mockRestore();
    },
  );

  it("removes at the next start what was written of a hundred when the page was closed", async () => {
    const { api } = fakeBrowser.storage.local;
    const { set, remove } = api;
    const dying = vi.spyOn(api, "set").mockImplementation(async (items) => {
      if ("story:x60" in items) throw new Error("gone");
      await set(items);
    });
    const dead = vi.spyOn(api, "remove").mockRejectedValue(new Error("gone"));
    await expect(libraryActions.onAdd(makeCandidates(100), () => {}, never())).rejects.toThrow("gone");
    expect((await readLibrary()).entries).toEqual([]);
    expect(await storedKeys()).toContain("story:x30");
    dying.mockRestore();
    dead.mockImplementation(remove);
    await finishRemoval();
    expect((await storedKeys()).filter((key) => key !== "choice keys")).toEqual([]);
    dead.mockRestore();
  });

  it("stops when it is cancelled, and keeps what was added", async () => {
    const cancelled = new AbortController();
    await libraryActions.onAdd(makeCandidates(160), () => cancelled.abort(), cancelled.signal);
    expect((await readLibrary()).entries).toHaveLength(100);
  });
});

describe("removing an explainer", () => {
  it("tells what takes it back also when the choices about it cannot be removed", async () => {
    await libraryActions.onAdd(makeCandidates(2), () => {}, new AbortController().signal);
    await changeSettings((now) => ({ ...now, briefsOff: ["x0"] }));
    const undone: (() => Promise<void>)[] = [];
    const removal = libraryActions.onRemove(["x0"], (undo) => {
      undone.push(undo);
      fakeBrowser.storage.local.refuse("the disk is full");
    });
    await expect(removal).rejects.toThrow("the disk is full");
    fakeBrowser.storage.local.refuse(null);
    expect((await readLibrary()).entries.map(({ id }) => id)).toEqual(["x1"]);
    await undone[0]?.();
    expect((await readLibrary()).entries.map(({ id }) => id).sort()).toEqual(["x0", "x1"]);
    expect((await loadSettings()).own.briefsOff).toEqual(["x0"]);
  });

  it("removes many at once, leaves nothing of them, and puts them back where they stood", async () => {
    await libraryActions.onAdd(makeCandidates(60), () => {}, never());
    await changeSettings((now) => ({ ...now, briefsOff: ["x1", "x2"], muted: ["x1/gybe", "x10/gybe"] }));
    const before = (await readLibrary()).entries.map(({ id }) => id);
    const gone = before.filter((id) => id !== "x2" && id !== "x10");
    const undone: (() => Promise<void>)[] = [];
    await libraryActions.onRemove(gone, (undo) => undone.push(undo));
    expect((await readLibrary()).entries.map(({ id }) => id)).toEqual(["x2", "x10"]);
    const stored = Object.keys(await fakeBrowser.storage.local.api.get(null)).filter((key) => key !== "version");
    const left = ["brief x2", "choice keys", "library index", "muted x10/gybe", "story:x10", "story:x2"];
    expect(stored.sort()).toEqual(left);
    await undone[0]?.();
    expect((await readLibrary()).entries.map(({ id }) => id)).toEqual(before);
    const { briefsOff, muted } = (await loadSettings()).own;
    expect({ briefsOff, muted }).toEqual({ briefsOff: ["x1", "x2"], muted: ["x1/gybe", "x10/gybe"] });
  });

  it.each([1, 60])("reads and writes no more for %i than for one", async (count) => {
    await startBackground();
    await libraryActions.onAdd(makeCandidates(count + 1), () => {}, never());
    await settled();
    const { api } = fakeBrowser.storage.local;
    const [get, set, remove] = [vi.spyOn(api, "get"), vi.spyOn(api, "set"), vi.spyOn(api, "remove")];
    await libraryActions.onRemove(
      Array.from({ length: count }, (_, at) => `x${at}`),
      () => {},
    );
    await settled();
    // Index and texts at once and the choices, here; the choices and what there is now, in the background.
    expect(get.mock.calls).toHaveLength(6);
    expect([set.mock.calls.length, remove.mock.calls.length]).toEqual([1, 1]);
    vi.restoreAllMocks();
  });
});

describe("checking the names of an explainer before it is kept", () => {
  it("tells which of the stored and the bundled explainers that are on have them, too", async () => {
    await libraryActions.onAdd([candidateOf("one", "Halyard"), candidateOf("off", "Gybe")], () => {}, never());
    await changeSettings((now) => ({ ...now, briefsOff: ["off"] }));
    const found: unknown[] = [];
    const candidate = candidateOf("new", "halyard", "Gybe", "Dolmabahçe Palace");
    for await (const some of libraryActions.onFindShared(candidate, never())) found.push(...some);
    expect(found).toContainEqual({ spelling: "halyard", title: "About one" });
    expect(found).toContainEqual({ spelling: "Dolmabahçe Palace", title: expect.stringMatching(/Istanbul/) });
    expect(found).not.toContainEqual(expect.objectContaining({ spelling: "Gybe" }));
  });

  it("tells which are words of its language", async () => {
    const found: unknown[] = [];
    for await (const some of libraryActions.onFindRisky(candidateOf("new", "Bridge", "Halyard"), never()))
      found.push(...some);
    expect(found).toEqual([{ spelling: "Bridge", risk: "common" }]);
  });
});

/** What is stored, but for the version that it is of. */
async function storedKeys(): Promise<readonly string[]> {
  const keys = Object.keys(await fakeBrowser.storage.local.api.get(null));
  return keys.filter((key) => key !== "version").sort();
}

function hundred(): readonly string[] {
  return Array.from({ length: 100 }, (_, at) => `story:x${at}`);
}

function never(): AbortSignal {
  return new AbortController().signal;
}

function candidateOf(id: string, ...names: readonly string[]): GoodCandidate {
  const entities = names.map((name) => `{ name: ${name} }`).join(", ");
  const text = `---\ntitle: About ${id}\nlanguage: en\nasOf: 2024-03-01\nentities: [${entities}]\n---\n`;
  const given = [{ name: `${id}.md`, bytes: new TextEncoder().encode(text) }];
  return [...readCandidates(given, { version: "0.1.0", now: 0, bundled: [] })][0] as GoodCandidate;
}

function makeCandidates(count: number): readonly GoodCandidate[] {
  const given = Array.from({ length: count }, (_, at) => ({
    name: `x${at}.md`,
    bytes: new TextEncoder().encode(
      "---\ntitle: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Halyard }, { name: Gybe }]\n---\n",
    ),
  }));
  return [...readCandidates(given, { version: "0.1.0", now: 0, bundled: [] })] as GoodCandidate[];
}
