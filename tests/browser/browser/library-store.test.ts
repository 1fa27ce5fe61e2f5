import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Brief } from "../../../src/briefs/brief.ts";
import { compileStory } from "../../../src/library/compiled-story.ts";
import { toEntry, withMoved } from "../../../src/library/library-index.ts";
import { openStoredStory, toStoredStory } from "../../../src/library/open-story.ts";
import { withBrief } from "../../../src/settings/change-settings.ts";
import { buildBrief } from "../../unit/builders.ts";

const stored = new Map<string, unknown>();
/** How many more writes there are before the browser is closed, or has no more room. */
let writesLeft = Number.POSITIVE_INFINITY;
let reads: unknown[] = [];

/** Storage as browsers have it: what one call writes is written whole or not at all. */
const local = {
  async get(keys: string | readonly string[] | null) {
    reads.push(keys);
    const wanted = keys === null ? [...stored.keys()] : typeof keys === "string" ? [keys] : keys;
    return structuredClone(
      Object.fromEntries(wanted.filter((key) => stored.has(key)).map((key) => [key, stored.get(key)])),
    );
  },
  async set(items: object) {
    spendWrite();
    for (const [key, value] of Object.entries(items)) stored.set(key, structuredClone(value));
  },
  async remove(keys: string | readonly string[]) {
    spendWrite();
    for (const key of [keys].flat()) stored.delete(key);
  },
};

function spendWrite(): void {
  if (writesLeft <= 0) throw new Error("QuotaExceededError: storage.local has no more room");
  writesLeft -= 1;
}

let store: typeof import("../../../src/browser/storage/library-store.ts");
let choices: typeof import("../../../src/browser/storage/settings-store.ts");

beforeAll(async () => {
  const none = { get: async () => ({}) };
  const api = {
    runtime: { id: "sidelight", getManifest: () => ({ version: "1.0.0" }) },
    storage: { local, session: none, managed: none, onChanged: { addListener: () => {} } },
  };
  Object.assign(globalThis, { chrome: api, browser: api });
  store = await import("../../../src/browser/storage/library-store.ts");
  choices = await import("../../../src/browser/storage/settings-store.ts");
});

beforeEach(() => {
  stored.clear();
  writesLeft = Number.POSITIVE_INFINITY;
  reads = [];
});

describe("the library in storage", () => {
  it("keeps a text to the letter, a key an explainer and one index", async () => {
    await store.addStories([story("a"), story("b")]);
    expect([...stored.keys()].sort()).toEqual(["choice keys", "library index", "story:a", "story:b"]);
    expect((await store.readStory("a"))?.files.words.text).toBe("---\r\ntext of a 1\n");
    expect(await ids()).toEqual(["a", "b"]);
  });

  it("puts a newer revision in its place, and keeps the order that the reader gave", async () => {
    await store.addStories([story("a"), story("b")]);
    await store.changeLibrary((now) => withMoved(now, "b", -1));
    await store.addStories([story("a", 2)]);
    expect(await ids()).toEqual(["b", "a"]);
    expect((await store.readLibrary()).entries[1]?.revision).toBe(2);
  });

  it("leaves nothing of an explainer that is removed", async () => {
    await store.addStories([story("a"), story("b")]);
    await store.removeStories(["a"]);
    expect([...stored.keys()].sort()).toEqual(["choice keys", "library index", "story:b"]);
    await store.removeStories(["b"]);
    expect([...stored.keys()]).toEqual([]);
  });

  it("keeps what several windows add at once", async () => {
    await Promise.all(["a", "b", "c", "d"].map((id) => store.addStories([story(id)])));
    expect((await ids()).toSorted()).toEqual(["a", "b", "c", "d"]);
  });

  it("is whole wherever it was broken off, and finishes a removal the next time", async () => {
    for (let writes = 0; writes < 6; writes += 1) {
      stored.clear();
      writesLeft = Number.POSITIVE_INFINITY;
      await store.addStories([story("a"), story("b")]);
      writesLeft = writes;
      await store.addStories([story("c")]).catch(() => {});
      await store.removeStories(["a"]).catch(() => {});
      writesLeft = Number.POSITIVE_INFINITY;
      await store.finishRemoval();
      expect([...stored.keys()].filter((key) => key.startsWith("story:")).map((key) => key.slice(6))).toEqual(
        await ids(),
      );
    }
  });

  it("says when there is no room, and keeps what was there", async () => {
    await store.addStories([story("a")]);
    writesLeft = 0;
    await expect(store.addStories([story("a", 2), story("b")])).rejects.toMatchObject({ name: "LibraryFullError" });
    expect(await ids()).toEqual(["a"]);
    expect((await store.readStory("a"))?.files.words.text).toContain("1");
  });

  it("is not read when choices are", async () => {
    await choices.changeSettings((now) => withBrief(now, "old", false));
    await store.addStories([story("a")]);
    await choices.changeSettings((now) => withBrief(now, "new", false));
    reads = [];
    expect((await choices.loadSettings()).own.briefsOff).toEqual(["new", "old"]);
    expect(reads.flat()).not.toContain(null);
    expect(reads.flat()).not.toContain("story:a");
    await store.removeStories(["a"]);
    expect((await choices.loadSettings()).own.briefsOff).toEqual(["new", "old"]);
  });

  it("makes tables again that do not load, or that another version made", async () => {
    const text = "---\ntitle: A\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Ada }]\n---\n";
    const files = { id: "a", words: { path: "a.md", text } };
    const { story: made } = openStoredStory("a", { files }, "1.0");
    const kept = toStoredStory(files, made, "1.0");
    expect(openStoredStory("a", kept, "1.0")).toEqual({ story: made, isNew: false });
    expect(openStoredStory("a", kept, "1.1")).toEqual({ story: made, isNew: true });
    for (const story of [JSON.stringify({ id: "a" }), "{ cut off", ""]) {
      const broken = { files, compiled: { by: kept.compiled?.by ?? "", story } };
      expect(openStoredStory("a", broken, "1.0")).toEqual({ story: made, isNew: true });
    }
  });
});

async function ids(): Promise<readonly string[]> {
  return (await store.readLibrary()).entries.map(({ id }) => id);
}

function story(id: string, revision = 1) {
  const brief: Brief = buildBrief({ id, revision });
  const compiled = compileStory(brief);
  const files = { id, words: { path: `${id}.md`, text: `---\r\ntext of ${id} ${revision}\n` } };
  return { entry: toEntry(brief, compiled, 20, 0), story: toStoredStory(files, compiled, "0.1.0") };
}
