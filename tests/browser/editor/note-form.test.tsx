import axe from "axe-core";
import { render } from "preact";
import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { page as screen, userEvent } from "vitest/browser";
import { makeLexicon } from "../../../src/capture/names/lexicon.ts";
import { newNotes } from "../../../src/editor/note/add-note.ts";
import { type NoteActions, NoteForm, type NoteStart } from "../../../src/editor/note/NoteForm.tsx";
import { buildBrief, buildStory } from "../../unit/builders.ts";
import { provideTexts } from "../fake-texts.ts";
import { mountRoot } from "../mount-root.ts";
import "../../../src/ui/tokens.css";
import "../../../src/ui/page.css";
import "../../../src/ui/parts.css";
import "../../../src/editor/editor.css";

const CONTEXT = { version: "0.2.0", now: 0, bundled: [] };
const LEXICON = makeLexicon("en", "the of bridge town", {
  everywhere: "",
  common: "",
  adjectives: "",
  firstNames: "Anna",
});
const MINE = newNotes("my-notes", "My notes", "en", { title: "In my own words" });
const STORY = buildBrief({
  story: buildStory({
    evidence: [{ name: "town", weight: 2, patterns: ["Harbourton"] }],
    requires: ["town"],
    enough: { short: 1, long: 2 },
  }),
});
const onKeepNote = vi.fn<NoteActions["onKeepNote"]>(async () => {});
const onTypeNote = vi.fn<NoteActions["onTypeNote"]>();
const actions: NoteActions = { onTarget: async (target) => ("kept" in target ? STORY : MINE), onTypeNote, onKeepNote };
const root = mountRoot();

beforeAll(() => provideTexts());

beforeEach(() => {
  onKeepNote.mockReset();
  onKeepNote.mockImplementation(async () => {});
});

describe("the form for the reader's own words", () => {
  it("shows the marks on the page before anything is kept, and keeps what was typed", async () => {
    draw("pier");
    await expect.element(screen.getByText("The pier is old.")).toBeVisible();
    expect(marks()).toEqual(["pier"]);
    await expect.element(screen.getByRole("button", { name: "Add this card" })).toBeDisabled();
    await userEvent.fill(screen.getByLabelText("Who or what it is, in your words"), "What a bridge stands on.");
    await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
    expect(onTypeNote.mock.lastCall?.[0]).toMatchObject({ note: { sentence: "What a bridge stands on." } });
    expect(onKeepNote.mock.lastCall?.[0]).toMatchObject({
      note: { name: "pier", sentence: "What a bridge stands on." },
      target: { title: "My notes" },
    });
  });

  it("warns of an ordinary word, and lets the reader say what must stand near it", async () => {
    draw("bridge");
    await expect.element(screen.getByText("“bridge” is an ordinary word", { exact: false })).toBeVisible();
    await expect.element(screen.getByText("say below which words", { exact: false })).toBeVisible();
    await vi.waitFor(() => expect(marks()).toEqual(["bridge"]));
    await userEvent.fill(screen.getByLabelText("Only near one of these words", { exact: false }), "harbour");
    await expect.element(screen.getByText("Nothing would be marked there.")).toBeVisible();
    expect(root.textContent).not.toContain("say below which words");
  });

  it("refuses what every page says", async () => {
    draw("the");
    await userEvent.fill(screen.getByLabelText("Who or what it is, in your words"), "An article.");
    await expect.element(screen.getByText("Nearly every page says “the”", { exact: false })).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Add this card" })).toBeDisabled();
  });

  it("says when an explainer marks what is put into it", async () => {
    draw("pier");
    await expect.element(screen.getByText("Marked wherever a page names it.")).toBeVisible();
    await userEvent.selectOptions(screen.getByLabelText("Add it to"), "A story");
    await expect.element(screen.getByText("Marked only on pages about this story.")).toBeVisible();
    await expect.element(screen.getByText("Nothing would be marked there.")).toBeVisible();
    expect(root.textContent).not.toContain("Only near one of these words");
  });

  it("tells that the page is gone, and why nothing could be kept", async () => {
    onKeepNote.mockRejectedValueOnce(Object.assign(new Error("full"), { name: "LibraryFullError" }));
    draw("pier", null);
    await expect.element(screen.getByText("That page cannot be read now.", { exact: false })).toBeVisible();
    await userEvent.fill(screen.getByLabelText("Who or what it is, in your words"), "It is so.");
    await userEvent.click(screen.getByRole("button", { name: "Add this card" }));
    await expect.element(screen.getByText("There is not enough room", { exact: false })).toBeVisible();
  });

  it("is kept once when it is sent twice, and can be sent again after a refusal", async () => {
    const refusals: ((error: Error) => void)[] = [];
    onKeepNote.mockImplementation(() => new Promise((_, reject) => refusals.push(reject)));
    draw("pier");
    await userEvent.fill(screen.getByLabelText("Who or what it is, in your words"), "It is so.");
    const button = screen.getByRole("button", { name: "Add this card" });
    await expect.element(button).toBeEnabled();
    await userEvent.dblClick(button);
    expect(onKeepNote).toHaveBeenCalledOnce();
    refusals[0]?.(new Error("no"));
    await expect.element(screen.getByText("That did not work.", { exact: false })).toBeVisible();
    await userEvent.click(button);
    expect(onKeepNote).toHaveBeenCalledTimes(2);
  });

  it("has no barriers", async () => {
    document.documentElement.lang = "en";
    document.title = "Explain";
    draw("bridge");
    await vi.waitFor(() => expect(marks()).toEqual(["bridge"]));
    const { violations } = await axe.run(root, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

function draw(name: string, page: NoteStart["page"] = PAGE): void {
  const start: NoteStart = {
    note: { name, spellings: "", kind: "subject", sentence: "", near: "", page: { address: "", title: "" } },
    target: { title: "My notes" },
    usual: { title: "My notes" },
    shelves: [{ id: "a-story", title: "A story", language: "en" }],
    page,
    lexicon: LEXICON,
  };
  render(<NoteForm start={start} context={CONTEXT} actions={actions} />, root);
}

const PAGE = {
  text: "The ferry is late.\nThe pier is old.\nThey build a bridge.",
  selected: "",
  language: "en",
  title: "A town",
  address: "https://news.example/",
  isPrivate: false,
};

function marks(): readonly string[] {
  return [...root.querySelectorAll(".marks mark")].map((mark) => mark.textContent ?? "");
}
