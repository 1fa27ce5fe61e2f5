import "../../fake-browser/fake-browser.ts";

import { beforeEach, describe, expect, it } from "vitest";
import { readLexicon } from "../../../../scripts/capture/read-lexicon.ts";
import type { Brief } from "../../../../src/briefs/brief.ts";
import { changeStories, readLibrary, readStory } from "../../../../src/browser/storage/library-store.ts";
import { checkExplainer } from "../../../../src/editor/check-draft.ts";
import type { Note } from "../../../../src/editor/note/note.ts";
import { keepNote } from "../../../../src/editor/note/note-library.ts";
import { readAddedBrief } from "../../../../src/library/open-story.ts";
import { fakeBrowser } from "../../fake-browser/fake-browser.ts";

const ENGLISH = readLexicon("en");
const CONTEXT = { version: "0.2.0", now: 1_700_000_000_000, bundled: [] };

beforeEach(() => fakeBrowser.reset());

describe("a note in the library", () => {
  it("stays when another one is kept at the same moment", async () => {
    await Promise.all([keep({ name: "Skerry Crossing" }), keep({ name: "Ferry Board" }), keep({ name: "Ostwick" })]);
    expect(await names()).toEqual(["Skerry Crossing", "Ferry Board", "Ostwick"]);
  });

  it("is as of the day that it is by the reader's own clock", async () => {
    const { TZ } = process.env;
    process.env.TZ = "Europe/Kyiv";
    try {
      await keep({ name: "Skerry Crossing" }, Date.parse("2024-02-29T23:30:00Z"));
      expect((await notes()).asOf).toBe("2024-03-01");
    } finally {
      if (TZ === undefined) delete process.env.TZ;
      else process.env.TZ = TZ;
    }
  });

  it("leaves nothing behind when it is taken back at once", async () => {
    const { takeBack } = await keep({ name: "Skerry Crossing" });
    expect(await takeBack()).toBe(true);
    expect((await readLibrary()).entries).toEqual([]);
    expect(await readStory("my-notes")).toBeNull();
  });

  it("is taken back alone, with the source and the evidence that it brought", async () => {
    const first = await keep({ name: "pier", near: "bridge", page: page("https://news.example/a") });
    await keep({ name: "Ferry Board", page: page("https://other.example/b") });
    const third = await keep({ name: "scour", near: "river" });
    expect(await first.takeBack()).toBe(true);
    const brief = await notes();
    expect(brief.entities.map(({ name }) => name)).toEqual(["Ferry Board", "scour"]);
    expect(brief.sources.map(({ url }) => url)).toEqual([undefined, "https://other.example/b"]);
    expect(JSON.stringify(brief.story)).not.toContain("bridge");
    expect(brief.entities[1]?.needs).toEqual({ near: ["scour-near"] });
    expect(await third.takeBack()).toBe(true);
    expect(await names()).toEqual(["Ferry Board"]);
    expect(await third.takeBack()).toBe(true);
    expect(await names()).toEqual(["Ferry Board"]);
  });

  it("takes its explainer with it when it is the last one in it", async () => {
    const first = await keep({ name: "Skerry Crossing" });
    const second = await keep({ name: "Ferry Board" });
    await first.takeBack();
    await second.takeBack();
    expect((await readLibrary()).entries).toEqual([]);
  });

  it("gives way to what it replaced, whatever was added since", async () => {
    await keep({ name: "pier", near: "bridge", sentence: "A post." });
    const { takeBack } = await keep({ name: "pier", near: "harbour", sentence: "A jetty." });
    await keep({ name: "Ferry Board" });
    expect(await takeBack()).toBe(true);
    const brief = await notes();
    expect(brief.entities.map(({ name, role }) => [name, role])).toEqual([
      ["pier", "A post."],
      ["Ferry Board", "It is so."],
    ]);
    expect(brief.story.evidence.find(({ name }) => name === "pier-near")?.patterns.join()).toContain("bridge");
    expect(JSON.stringify(brief.story)).not.toContain("harbour");
  });

  it("stays when it was changed since, and what asks for it is told", async () => {
    const first = await keep({ name: "Skerry Crossing", sentence: "A bridge." });
    await keep({ name: "Skerry Crossing", sentence: "A ferry." });
    expect(await first.takeBack()).toBe(false);
    expect((await notes()).entities[0]?.role).toBe("A ferry.");
  });

  it("leaves what else was changed in its explainer", async () => {
    await keep({ name: "Ferry Board" });
    const { takeBack } = await keep({ name: "Skerry Crossing" });
    await edit((brief) => ({ ...brief, title: "Words of mine" }));
    expect(await takeBack()).toBe(true);
    expect(await notes()).toMatchObject({ title: "Words of mine", entities: [{ name: "Ferry Board" }] });
  });

  it("is gone with an explainer that was removed, which does not come back", async () => {
    await keep({ name: "Ferry Board" });
    const { takeBack } = await keep({ name: "Skerry Crossing" });
    await changeStories(({ remove }) => remove(["my-notes"]));
    expect(await takeBack()).toBe(true);
    expect((await readLibrary()).entries).toEqual([]);
  });
});

function keep(note: Partial<Note>, now = CONTEXT.now) {
  const whole: Note = {
    name: "",
    spellings: "",
    kind: "subject",
    sentence: "It is so.",
    near: "",
    page: page(""),
    ...note,
  };
  return keepNote({ note: whole, target: { title: "My notes" }, lexicon: ENGLISH }, { ...CONTEXT, now });
}

function page(address: string): Note["page"] {
  return { address, title: "" };
}

async function notes(): Promise<Brief> {
  const stored = await readStory("my-notes");
  if (!stored) throw new Error("no notes");
  return readAddedBrief(stored.files, CONTEXT.version);
}

async function names(): Promise<readonly string[]> {
  return (await notes()).entities.map(({ name }) => name);
}

/** Change the explainer as its reader does in the editor. */
async function edit(change: (brief: Brief) => Brief): Promise<void> {
  const { good } = checkExplainer(change(await notes()), CONTEXT);
  if (!good) throw new Error("not kept");
  const { entry, story } = good.candidate;
  await changeStories(({ add }) => add([{ entry, story }]));
}
