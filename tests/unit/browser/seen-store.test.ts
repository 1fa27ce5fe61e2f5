import "../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it, vi } from "vitest";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { addStories, removeStories, takeStories } from "../../../src/browser/storage/library-store.ts";
import { keepSeen, loadSeen } from "../../../src/browser/storage/seen-store.ts";
import type { NewStory } from "../../../src/browser/storage/write-stories.ts";
import { readExplainer } from "../../../src/library/candidate.ts";
import { withSeen } from "../../../src/library/seen-text.ts";
import { findNewsOnce } from "../../../src/reader/find-news-once.ts";
import { buildBrief } from "../builders.ts";
import { fakeBrowser, settled } from "../fake-browser/fake-browser.ts";

const BRIEF = takeTexts(buildBrief({ id: "bundled" }));
const OWN = takeTexts(buildBrief({ id: "own" }));
const page = Object.assign(new EventTarget(), { visibilityState: "visible" });

beforeEach(() => {
  fakeBrowser.reset();
  vi.stubGlobal("document", page);
  page.visibilityState = "visible";
});

describe("what is new in an explainer", () => {
  it("is told once, and not to a reader who never opened it", async () => {
    expect(await open(BRIEF)).toBeNull();
    const updated = { ...BRIEF, summary: "It goes on." };
    expect(await open(updated)).toMatchObject({ texts: [{ kind: "summary", label: "It goes on." }] });
    expect(await open(updated)).toBeNull();
  });

  it("is kept for a page that nobody has seen yet", async () => {
    await open(BRIEF);
    page.visibilityState = "hidden";
    const updated = { ...BRIEF, summary: "It goes on." };
    expect(await open(updated)).not.toBeNull();
    expect(await open(updated)).not.toBeNull();
    page.visibilityState = "visible";
    page.dispatchEvent(new Event("visibilitychange"));
    await settled();
    expect(await open(updated)).toBeNull();
  });

  it("is told all the same when there is no room to remember that", async () => {
    await open(BRIEF);
    fakeBrowser.storage.local.refuse("the disk is full");
    expect(await open({ ...BRIEF, summary: "It goes on." })).not.toBeNull();
  });
});

describe("what was seen of an explainer", () => {
  it("goes with it when it is removed, and comes back with it", async () => {
    await addStories([storyOf("own"), storyOf("other")]);
    await keepSeen(OWN, true);
    await keepSeen(BRIEF, false);
    const seen = await loadSeen();
    const taken = await takeStories(["own"]);
    expect(Object.keys(await loadSeen())).toEqual(["bundled"]);
    await addStories(taken);
    expect(await loadSeen()).toEqual(seen);
  });

  it("leaves nothing behind with the last one", async () => {
    await addStories([storyOf("own")]);
    await keepSeen(OWN, true);
    await removeStories(["own"]);
    await keepSeen(OWN, true);
    expect(await fakeBrowser.storage.local.api.get(null)).toEqual({});
  });

  it("stays when an explainer is updated, but for a change of the reader's own", async () => {
    await addStories([storyOf("own")]);
    await keepSeen(OWN, true);
    await addStories([storyOf("own")]);
    expect(await loadSeen()).toEqual({ own: withSeen(undefined, OWN) });
    await addStories([{ ...storyOf("own"), seen: null }]);
    expect(await loadSeen()).toEqual({});
  });
});

async function open(brief: typeof BRIEF) {
  const news = await findNewsOnce(brief, false);
  await settled();
  return news;
}

function storyOf(id: string): NewStory {
  const text = `---\ntitle: ${id}\nlanguage: en\nasOf: 2024-03-01\nentities: [{ name: Halyard }, { name: Gybe }]\n---\n`;
  return readExplainer({ id, words: { path: `${id}.md`, text } }, { version: "0.1.0", now: 0, bundled: [] });
}
