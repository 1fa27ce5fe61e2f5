import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parsePage } from "../../../scripts/capture/parse-page.ts";
import { readLexicon } from "../../../scripts/capture/read-lexicon.ts";
import { readBrief } from "../../../src/brief-format/check/check-brief.ts";
import { withOwnNames, withoutOwnNames } from "../../../src/brief-format/own-names.ts";
import { capturePage } from "../../../src/capture/capture-page.ts";
import {
  withBrief,
  withCore,
  withEntity,
  withMarkdown,
  withName,
  withoutPart,
  withPart,
  withPatterns,
  withTwoAsked,
  withWanted,
} from "../../../src/editor/change-draft.ts";
import { checkExplainer, checkMarkdown } from "../../../src/editor/check-draft.ts";
import type { Draft } from "../../../src/editor/draft.ts";
import { finishDraft } from "../../../src/editor/finish-draft.ts";
import { draftOfKept, makeDraft } from "../../../src/editor/make-draft.ts";
import { readDraft } from "../../../src/editor/read-draft.ts";
import { parsePattern } from "../../../src/gazetteer/compile/parse-pattern.ts";
import { markText } from "../../../src/library/mark-text.ts";
import { BRIEF_DE_MD, makeFiles } from "../briefs/brief-files.ts";
import { buildBrief, buildEntity } from "../builders.ts";

const LEXICON = readLexicon("en");
const CONTEXT = { version: "0.2.0", now: 0, bundled: [] };
const ABOUT =
  "Anna Lindqvist said in Ostwick that the piers of the Skerry Crossing have cracks. Halvorsen Marine, the contractor, stopped the works.";

describe("a draft of a page", () => {
  it("becomes an explainer that the checker takes, without anybody having touched it", () => {
    const { good, mistakes } = check(draftOfPage());
    expect(mistakes).toEqual([]);
    expect(good?.brief).toMatchObject({ title: "The Skerry Crossing, explained", asOf: "2024-03-01" });
    expect(good?.brief.entities.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Skerry Crossing", "Halvorsen Marine", "Anna Lindqvist", "Paolo Marchetti"]),
    );
    expect(good?.brief.keyPoints).toHaveLength(3);
    expect(good?.brief.questions.map(({ question }) => question)).toEqual([
      "Who pays for the new piers?",
      "When will the bridge open?",
    ]);
  });

  it("has what it was made of, so that it can be stored and gone on with", () => {
    const draft = withCore(draftOfPage(), "anna-lindqvist", true);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(finishDraft(readDraft(JSON.parse(JSON.stringify(draft))) as Draft, LEXICON)).toEqual(
      finishDraft(draft, LEXICON),
    );
  });

  it.each([
    ["nothing", undefined],
    ["a number", 7],
    ["another kind of thing", { id: "a", brief: "none" }],
    ["a draft without its names", { ...draftOfPage(), named: null }],
    ["an entity of an unknown kind", withEntity(draftOfPage(), "anna-lindqvist", { kind: "ghost" as never })],
  ])("is none when %s is stored", (_what, stored) => {
    expect(readDraft(stored)).toBeNull();
  });

  it("asks for one of the names that the reader says are the story's own", () => {
    const none = draftOfPage().core.reduce((draft, id) => withCore(draft, id, false), draftOfPage());
    const draft = withCore(none, "paolo-marchetti", true);
    const { story } = finishDraft(draft, LEXICON);
    const own = story.evidence.filter(({ name, speaksFor }) => name === "core" || speaksFor === "core");
    expect(own.map(({ patterns }) => patterns)).toEqual([expect.arrayContaining(["Paolo Marchetti"])]);
    expect(marksOf(draft, ABOUT)).toEqual([]);
    expect(marksOf(draftOfPage(), ABOUT)).toContain("Skerry Crossing");
  });

  it("asks for two of them when the reader wants that", () => {
    const draft = withTwoAsked(withCore(draftOfPage(), "paolo-marchetti", true), true);
    expect(finishDraft(draft, LEXICON).story.requires.slice(0, 2)).toEqual(["core", "core-2"]);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    expect(marksOf(draft, "The Skerry Crossing in Ostwick has cracks in its piers.")).toEqual([]);
    expect(check(draft).mistakes).toEqual([]);
  });

  it("marks and requires nothing of what was left out", () => {
    const draft = withWanted(draftOfPage(), "halvorsen-marine", false);
    const { entities, story } = finishDraft(draft, LEXICON);
    expect(entities.map(({ id }) => id)).not.toContain("halvorsen-marine");
    expect(JSON.stringify(story)).not.toContain("Halvorsen Marine");
    expect(marksOf(draft, ABOUT)).not.toContain("Halvorsen Marine");
    expect(finishDraft(withWanted(draft, "halvorsen-marine", true), LEXICON)).toEqual(
      finishDraft(draftOfPage(), LEXICON),
    );
  });

  it("has its cards say what names them now", () => {
    const point = draftOfPage().brief.keyPoints[0];
    const added = withPart(draftOfPage(), "keyPoints");
    const id = added.brief.keyPoints.at(-1)?.id as string;
    const draft = withBrief(withoutPart(added, "keyPoints", point?.id as string), {
      keyPoints: [{ id, text: "Paolo Marchetti\nwants new piers." }],
    });
    const { keyPoints, entities } = finishDraft(draft, LEXICON);
    expect(keyPoints).toEqual([{ id, text: "Paolo Marchetti wants new piers." }]);
    const pointing = entities.filter((entity) => entity.keyPoints.length > 0);
    expect(pointing.map((entity) => [entity.id, entity.keyPoints])).toEqual([["paolo-marchetti", [id]]]);
    expect(check(draft).mistakes).toEqual([]);
  });

  it("leaves out what is empty, and tells of what is half written", () => {
    const empty = withPart(withPart(withPart(draftOfPage(), "keyPoints"), "sections"), "questions");
    expect(finishDraft(empty, LEXICON)).toEqual(finishDraft(draftOfPage(), LEXICON));
    const half = withBrief(empty, {
      questions: empty.brief.questions.map((one) => (one.question === "" ? { ...one, question: "Who?" } : one)),
    });
    expect(check(half).mistakes).toHaveLength(1);
    expect(check(withBrief(draftOfPage(), { title: " " })).mistakes.map(({ field }) => field)).toContain("title");
  });

  it("takes in a name that the reader adds, and spellings that the reader gives it", () => {
    const named = withName(draftOfPage(), "Ferry Board", LEXICON);
    const entity = named.brief.entities.at(-1);
    expect(entity).toMatchObject({ id: "ferry-board", name: "Ferry Board" });
    const draft = withPatterns(named, entity as never, "strong", "Ferry Board\nBoard of the Ferry\n\n");
    expect(marksOf(draft, `${ABOUT} The Board of the Ferry agreed.`)).toContain("Board of the Ferry");
    expect(check(draft).mistakes).toEqual([]);
  });
});

describe("spellings that the reader changes", () => {
  const groupsWith = (draft: Draft, pattern: string): readonly string[] =>
    finishDraft(draft, LEXICON)
      .story.evidence.filter(({ patterns }) => patterns.includes(pattern))
      .map(({ name }) => name);

  it("are evidence of the story, as those that were found are", () => {
    const draft = draftOfPage();
    const entity = draft.brief.entities.find(({ id }) => id === "skerry-crossing") as never;
    const [group] = groupsWith(draft, "Skerry Crossing");
    expect(group).toBe("core");
    const changed = withPatterns(draft, entity, "strong", "Skerry Crossing\nKnickbrücke");
    expect(groupsWith(changed, "Knickbrücke")).toEqual([group]);
    const renamed = withPatterns(draft, entity, "strong", "Knickbrücke");
    expect(groupsWith(renamed, "Skerry Crossing")).toEqual([]);
    expect(groupsWith(withPatterns(draft, entity, "strong", ""), "Knickbrücke")).toEqual([]);
  });

  it("are evidence where a kept explainer has its names for it", () => {
    const entities = [
      buildEntity({ id: "pier", forms: [{ strength: "contextual", language: "en", patterns: ["pier"] }] }),
      buildEntity({ id: "scour", forms: [{ strength: "contextual", language: "en", patterns: ["scour"] }] }),
    ];
    const story = withOwnNames(
      { evidence: [], requires: [], atLeast: 2, enough: { short: 0, long: 0 }, rivals: [] },
      entities,
    );
    const draft = draftOfKept(buildBrief({ entities, story }), "1");
    const changed = withPatterns(draft, entities[0] as never, "contextual", "pier\nquay");
    const finished = finishDraft(withName(changed, "buoy", null), null);
    expect(finished.story.evidence.map(({ patterns }) => patterns)).toEqual([["pier", "quay"], ["scour"], ["buoy"]]);
    expect(withoutOwnNames(finished.story, finished.entities).evidence).toEqual([]);
  });

  it("leave alone evidence that was written by hand after them", () => {
    const draft = draftOfPage();
    const { good, markdown } = check(draft);
    const text = markdown
      .replace(/short: [\d.]+/, "short: 1")
      .replace("Skerry Crossing\n", "Skerry Crossing\n          The Bridge\n");
    const edited = checkMarkdown(text, "x", CONTEXT).good;
    const next = withMarkdown(draft, good?.brief as never, edited?.brief as never);
    expect(finishDraft(next, LEXICON).story).toEqual(edited?.brief.story);
  });
});

describe("a draft that is edited as Markdown", () => {
  it("keeps what was left out, and builds evidence of its names as long as that was not touched", () => {
    const draft = withWanted(draftOfPage(), "halvorsen-marine", false);
    const { good, markdown } = check(draft);
    const edited = checkMarkdown(markdown.replace("The Skerry Crossing, explained", "The bridge"), "x", CONTEXT).good;
    const next = withMarkdown(draft, good?.brief as never, edited?.brief as never);
    expect(next.brief.title).toBe("The bridge");
    expect(next.left).toEqual(["halvorsen-marine"]);
    expect(next.ground).toEqual(draft.ground);
    expect(finishDraft(withWanted(next, "halvorsen-marine", true), LEXICON).entities).toHaveLength(
      draft.brief.entities.length,
    );
  });

  it("has the evidence that is written, once its author changed it", () => {
    const { good, markdown } = check(draftOfPage());
    const edited = checkMarkdown(markdown.replace(/short: [\d.]+/, "short: 1"), "x", CONTEXT).good;
    const next = withMarkdown(draftOfPage(), good?.brief as never, edited?.brief as never);
    expect(next.ground).toBeNull();
    expect(finishDraft(next, LEXICON).story.enough.short).toBe(1);
  });
});

describe("a draft of an explainer that is kept", () => {
  it("is that explainer until something is changed", () => {
    const brief = buildBrief();
    const draft = draftOfKept(brief, "1");
    expect(finishDraft(draft, null)).toEqual(brief);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it("keeps its translations, and tells which of them it would lose because they say no longer the same", () => {
    const translations = [{ language: "de", file: { path: "brief.de.md", text: BRIEF_DE_MD } }];
    const files = { ...makeFiles(), translations };
    const { brief } = readBrief(files, parsePattern, { strictness: "reader", version: CONTEXT.version });
    const draft = draftOfKept(brief, "1", translations);
    expect(readDraft(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
    const retitled = checkExplainer(
      finishDraft(withBrief(draft, { title: "The bridge" }), null),
      CONTEXT,
      translations,
    );
    expect(retitled.outdated).toEqual([]);
    expect(retitled.good?.candidate.story.files.translations).toEqual(translations);
    expect(retitled.good?.story.translations.map(({ title }) => title)).toEqual(["Die Hafenbrücke"]);
    const shorter = finishDraft(withoutPart(draft, "keyPoints", "cost"), null);
    const lost = checkExplainer(shorter, CONTEXT, translations);
    expect(lost.mistakes).toEqual([]);
    expect(lost.outdated).toEqual(["de"]);
    expect(lost.good?.candidate.story.files.translations).toBeUndefined();
  });
});

function draftOfPage(): Draft {
  const page = parsePage(readFileSync("tests/pages/explainer/index.html", "utf8"));
  return makeDraft(capturePage(page, "https://news.example/explainer"), LEXICON, "2024-04-01", "1");
}

function check(draft: Draft) {
  return checkExplainer(finishDraft(draft, LEXICON), CONTEXT);
}

function marksOf(draft: Draft, text: string): readonly string[] {
  const { good } = check(draft);
  if (!good) throw new Error("The draft cannot be kept.");
  return markText(good.story.tables, text)
    .flat()
    .filter(({ marked }) => marked)
    .map((piece) => piece.text);
}
