import "../../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import type { Brief } from "../../../../src/briefs/brief.ts";
import { takeTexts } from "../../../../src/briefs/brief-texts.ts";
import { addStories, readLibrary, readStory, removeStories } from "../../../../src/browser/storage/library-store.ts";
import { keepSeen, loadSeen } from "../../../../src/browser/storage/seen-store.ts";
import { withBrief } from "../../../../src/editor/change-draft.ts";
import { ChangedSinceError } from "../../../../src/editor/changed-since.ts";
import { checkExplainer } from "../../../../src/editor/check-draft.ts";
import { keepDraft } from "../../../../src/editor/keep-draft.ts";
import { draftOfKept } from "../../../../src/editor/make-draft.ts";
import { readExplainer } from "../../../../src/library/candidate.ts";
import { readAddedBrief } from "../../../../src/library/open-story.ts";
import { BRIEF_DE_MD, makeFiles } from "../../briefs/brief-files.ts";
import { buildBrief, buildEntity, buildStory } from "../../builders.ts";
import { fakeBrowser } from "../../fake-browser/fake-browser.ts";

const CONTEXT = { version: "0.2.0", now: 0, bundled: [] };
const STORY = buildBrief({
  entities: [buildEntity({ forms: [{ strength: "strong", language: "en", patterns: ["Harbourton"] }] })],
  story: buildStory({
    evidence: [{ name: "town", weight: 2, patterns: ["Harbourton"] }],
    requires: ["town"],
    enough: { short: 1, long: 2 },
  }),
});

beforeEach(async () => {
  fakeBrowser.reset();
  await add(STORY);
});

describe("a draft of an explainer that is kept", () => {
  it("takes its place, and goes on doing so when that was not changed", async () => {
    const draft = withBrief(draftOfKept(await kept(), "1"), { title: "Mine" });
    await keepDraft(draft, null, CONTEXT);
    expect((await kept()).title).toBe("Mine");
  });

  it("is no news to its reader", async () => {
    await keepSeen(takeTexts(await kept()), true);
    await keepDraft(withBrief(draftOfKept(await kept(), "1"), { title: "Mine" }), null, CONTEXT);
    expect(await loadSeen()).toEqual({});
    expect(await fakeBrowser.storage.local.api.get(null)).not.toHaveProperty("seen texts");
    await keepDraft(withBrief(draftOfKept(await kept(), "1"), { title: "Mine, too" }), null, CONTEXT);
    expect(await fakeBrowser.storage.local.api.get(null)).not.toHaveProperty("seen texts");
  });

  it("leaves what was changed meanwhile until its reader has seen that", async () => {
    const draft = withBrief(draftOfKept(await kept(), "1"), { title: "Mine" });
    await add({ ...STORY, summary: "It is over." });
    const refused = await keepDraft(draft, null, CONTEXT).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ChangedSinceError);
    const seen = (refused as ChangedSinceError).kept;
    expect(seen.summary).toBe("It is over.");
    expect((await kept()).title).toBe("A story");
    await add({ ...STORY, summary: "It goes on." });
    await expect(keepDraft(draft, null, CONTEXT, seen)).rejects.toThrow(ChangedSinceError);
    await keepDraft(draft, null, CONTEXT, await kept());
    expect(await kept()).toMatchObject({ title: "Mine", summary: "It happened." });
  });

  it("leaves translations that were added meanwhile, too", async () => {
    const files = makeFiles();
    const translations = [{ language: "de", file: { path: "brief.de.md", text: BRIEF_DE_MD } }];
    const brief = readAddedBrief(files, CONTEXT.version);
    const draft = draftOfKept(brief, "1");
    const { entry, story } = readExplainer({ ...files, translations }, CONTEXT);
    await addStories([{ entry, story }]);
    await expect(keepDraft(draft, null, CONTEXT)).rejects.toThrow(ChangedSinceError);
    await keepDraft(draftOfKept(brief, "2", translations), null, CONTEXT);
    await keepDraft(draft, null, CONTEXT, brief);
    expect((await readStory(brief.id))?.files.translations).toBeUndefined();
  });

  it("is kept where its explainer was removed", async () => {
    const draft = draftOfKept(await kept(), "1");
    await removeStories(["a-story"]);
    await keepDraft(draft, null, CONTEXT);
    expect((await readLibrary()).entries.map(({ id }) => id)).toEqual(["a-story"]);
  });
});

async function kept(): Promise<Brief> {
  const stored = await readStory("a-story");
  if (!stored) throw new Error("not there");
  return { ...readAddedBrief(stored.files, CONTEXT.version), id: "a-story" };
}

async function add(brief: Brief): Promise<void> {
  const { good, mistakes } = checkExplainer(brief, CONTEXT);
  expect(mistakes).toEqual([]);
  if (good) await addStories([{ entry: good.candidate.entry, story: good.candidate.story }]);
}
