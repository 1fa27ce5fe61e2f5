import { describe, expect, it } from "vitest";
import { readLexicon } from "../../../scripts/capture/read-lexicon.ts";
import type { Brief } from "../../../src/briefs/brief.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { checkExplainer } from "../../../src/editor/check-draft.ts";
import { addNote, markingOf, newNotes } from "../../../src/editor/note/add-note.ts";
import { type Note, nameOfSelection } from "../../../src/editor/note/note.ts";
import { findNoteRisk, toNotePattern } from "../../../src/editor/note/note-patterns.ts";
import { toSourceAddress } from "../../../src/editor/note/note-source.ts";
import { markText } from "../../../src/library/mark-text.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

const ENGLISH = readLexicon("en");
const DAY = "2024-03-01";
const LONG = `The ferry was late, and the harbour was full of boats.\n${"It rained all day long in the town. ".repeat(200)}`;

describe("a note of the reader's", () => {
  it("is marked wherever it is named, be it once on a long page about something else", () => {
    const brief = addTo(emptyNotes(), { name: "Skerry Crossing" });
    expect(marksOf(brief, `${LONG}The Skerry Crossing was closed.\n${LONG}`)).toEqual(["Skerry Crossing"]);
    expect(marksOf(brief, LONG)).toEqual([]);
  });

  it("is marked in each of its spellings, as it is written, and in the plural", () => {
    const brief = addTo(emptyNotes(), { name: "knick point", spellings: "nick point\n\nKnickpunkt" });
    expect(marksOf(brief, "Two knick points, one nick point.\nThe Knickpunkt, no knickpunkt.")).toEqual([
      "knick points",
      "nick point",
      "Knickpunkt",
    ]);
    expect(toNotePattern("Умєров", readLexicon("uk"))).toMatch(/^Умєров\{,.*ом/);
  });

  it("does not speak for the others of its explainer", () => {
    const brief = addTo(addTo(emptyNotes(), { name: "Skerry Crossing" }), { name: "pier", near: "bridge, Ostwick" });
    expect(marksOf(brief, "The Skerry Crossing has a café.\nThe pier is old.")).toEqual(["Skerry Crossing"]);
  });

  it("is marked only near words that the reader asks for", () => {
    const brief = addTo(emptyNotes(), { name: "pier", near: "bridge, Ostwick" });
    expect(brief.entities[0]?.needs).toEqual({ near: ["pier-near"] });
    expect(marksOf(brief, "The pier is old.")).toEqual([]);
    expect(marksOf(brief, "The bridge is closed.")).toEqual([]);
    expect(marksOf(brief, "The pier of the bridge is old.")).toEqual(["pier"]);
    expect(marksOf(brief, `The bridge is closed.\n${LONG}${LONG}The pier is old.`)).toEqual([]);
    const anywhere = addTo(brief, { name: "pier", near: "" });
    expect(anywhere.entities).toHaveLength(1);
    expect(anywhere.story.evidence.map(({ name }) => name)).toEqual(["pier"]);
    expect(marksOf(anywhere, "The pier is old.")).toEqual(["pier"]);
  });

  it("has the page that it is from as the source of its card, and no other note has", () => {
    const first = addTo(emptyNotes(), { name: "Skerry Crossing", page: page("https://news.example/a", "A bridge") });
    const both = addTo(addTo(first, { name: "Knickpunkt" }), {
      name: "Ferry Board",
      page: page("https://news.example/a", "A bridge"),
    });
    const texts = checked(both).story.texts;
    const sourcesOf = (entity: string) => chooseCard(texts, { entity })?.sources.map(({ title }) => title);
    expect(sourcesOf("skerry-crossing")).toEqual(["A bridge"]);
    expect(sourcesOf("ferry-board")).toEqual(["A bridge"]);
    expect(sourcesOf("knickpunkt")).toEqual(["In my own words"]);
    expect(both.sources).toHaveLength(2);
  });

  it("takes the place of the one of its name, whose spellings stay", () => {
    const before = addTo(emptyNotes(), { name: "Skerry Crossing", spellings: "the Crossing", sentence: "A bridge." });
    const after = addTo(before, { name: "skerry crossing", sentence: "A ferry." });
    expect(after.entities).toHaveLength(1);
    expect(after.entities[0]).toMatchObject({ id: "skerry-crossing", role: "A ferry." });
    expect(after.entities[0]?.forms[0]?.patterns).toContain("the Crossing");
  });

  it("comes back as it was kept, and can be added to again", () => {
    const brief = checked(addTo(addTo(emptyNotes(), { name: "pier", near: "bridge" }), { name: "Ostwick" })).brief;
    expect(markingOf(brief)).toBe("each");
    const more = checked(addTo(brief, { name: "Halvorsen Marine" })).brief;
    expect(marksOf(more, "Halvorsen Marine came to Ostwick.\nThe pier is old.")).toEqual([
      "Halvorsen Marine",
      "Ostwick",
    ]);
  });
});

describe("a note in an explainer of another kind", () => {
  it("is marked in a glossary on pages that name several of its words", () => {
    const glossary = buildBrief({
      keyPoints: [],
      sections: [],
      questions: [],
      entities: [buildEntity({ id: "scour", name: "scour", keyPoints: [], forms: [contextual("scour")] })],
      story: buildStory({
        evidence: [{ name: "scour", weight: 1, patterns: ["scour"] }],
        requires: ["scour"],
        atLeast: 2,
        enough: { short: 2, long: 2 },
      }),
    });
    expect(markingOf(glossary)).toBe("several");
    const brief = addTo(glossary, { name: "pier" });
    expect(marksOf(brief, "The pier is old.")).toEqual([]);
    expect(marksOf(brief, "The pier is old, from scour.")).toEqual(["pier", "scour"]);
  });

  it("is marked in a story's on pages about the story, whose evidence it leaves alone", () => {
    const brief = addTo(buildBrief({ story: OSTWICK }), { name: "Ferry Board" });
    expect(brief.story).toEqual(OSTWICK);
    expect(brief.asOf).toBe("2025-06-02");
    expect(marksOf(brief, "The Ferry Board met.")).toEqual([]);
    expect(marksOf(brief, "The Ferry Board met in Ostwick, and Ostwick was pleased.")).toContain("Ferry Board");
  });
});

describe("what is risky about a word", () => {
  it.each([
    ["the", "everywhere"],
    ["agent", "common"],
    ["Bridge", "common"],
    ["last year", "common"],
    ["Anna", "first-name"],
    ["QRX", "short"],
    ["France", "famous"],
    ["Skerry Crossing", null],
    ["Lindqvist", null],
    ["knick point", null],
    ["東", null],
  ] as const)("%s: %s", (word, risk) => {
    expect(findNoteRisk(word, ENGLISH)).toBe(risk);
  });
});

describe("what was selected on a page", () => {
  it.each([
    ["  “Skerry\n Crossing,” ", "Skerry Crossing"],
    ["Lindqvist’s", "Lindqvist"],
    ["Crossing (bridge)", "Crossing (bridge)"],
    ["—", ""],
  ])("%s becomes the name %s", (selected, name) => {
    expect(nameOfSelection(selected)).toBe(name);
  });

  it("has an address as its source that leads to the page and tells nothing of the reader", () => {
    expect(toSourceAddress("https://me:secret@news.example/a?id=7#:~:text=pier")).toBe("https://news.example/a?id=7");
    expect(toSourceAddress("file:///home/me/a.html")).toBe("");
    expect(toSourceAddress("http://localhost/a")).toBe("");
  });
});

const OSTWICK = buildStory({
  evidence: [{ name: "town", weight: 2, patterns: ["Ostwick"] }],
  requires: ["town"],
  enough: { short: 1, long: 2 },
});

function contextual(...patterns: readonly string[]) {
  return { strength: "contextual" as const, language: "en", patterns };
}

function emptyNotes(): Brief {
  return newNotes("my-notes", "My notes", "en", { title: "In my own words", publisher: "My notes" });
}

function page(address = "", title = ""): Note["page"] {
  return { address, title };
}

function addTo(brief: Brief, note: Partial<Note>): Brief {
  const whole: Note = {
    name: "",
    spellings: "",
    kind: "subject",
    sentence: "It is so.",
    near: "",
    page: page(),
    ...note,
  };
  return addNote(brief, whole, ENGLISH, DAY);
}

function checked(brief: Brief) {
  const { good, mistakes } = checkExplainer(brief, { version: "0.2.0", now: 0, bundled: [] });
  expect(mistakes).toEqual([]);
  if (!good) throw new Error("not kept");
  return good;
}

function marksOf(brief: Brief, text: string): readonly string[] {
  const pieces = markText(checked(brief).story.tables, text).flat();
  return pieces.filter(({ marked }) => marked).map((piece) => piece.text);
}
