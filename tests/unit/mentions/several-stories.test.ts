import { describe, expect, it } from "vitest";
import type { Brief } from "../../../src/briefs/brief.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";
import { decideMentions } from "../../../src/mentions/decide-mentions.ts";
import { buildBrief, buildEntity, buildStory } from "../builders.ts";

describe("a form that stands in two explainers goes to", () => {
  it("the story whose passage is nearer, whichever folder comes first", () => {
    const mountain = { id: "a-mountain", about: "mountain" };
    const river = { id: "b-river", about: "river" };
    const text = ["A mountain. The summit was closed.", "x".repeat(500), "A river. The summit was opened."];
    expect(storiesOf("summit", text, [mountain, river])).toEqual(["a-mountain", "b-river"]);
    expect(storiesOf("summit", text, [river, mountain])).toEqual(["a-mountain", "b-river"]);
  });

  it("the story whose time the sentence names, where both tell of the same things", () => {
    const text = ["A river. The summit of 3 May was short.", "The summit of 9 July was long."];
    expect(storiesOf("summit", text, [may, july])).toEqual(["may", "july"]);
    expect(storiesOf("summit", text, [july, may])).toEqual(["may", "july"]);
  });

  it.each([
    ["2025-05-20", "may"],
    ["2025-07-20", "july"],
    ["2025-05", "may"],
  ])("the story that a page of %s falls into", (published, story) => {
    const text = ["A river. The summit was short."];
    expect(storiesOf("summit", text, [may, july], { published })).toEqual([story]);
    expect(storiesOf("summit", text, [july, may], { published })).toEqual([story]);
  });

  it("the story that the page names more often, where no date tells", () => {
    const text = ["A river. The summit was short.", "In May 2025 they met, and in May 2025 they parted."];
    expect(storiesOf("summit", text, [july, may])).toEqual(["may"]);
  });

  it("the newer story, where nothing tells", () => {
    expect(storiesOf("summit", ["A river. The summit was short."], [may, july])).toEqual(["july"]);
    expect(storiesOf("summit", ["A river. The summit was short."], [july, may])).toEqual(["july"]);
  });

  it("the other story, where the reader switched one off or muted what it says", () => {
    const text = ["A river. The summit was short."];
    const facts = { published: "2025-07-20" };
    expect(storiesOf("summit", text, [may, july], facts, (brief) => brief !== "july")).toEqual(["may"]);
  });

  it("the story the reader wants, though the other has the longer form", () => {
    const long = { ...july, form: "summit was short" };
    const text = ["A river. The summit was short."];
    expect(storiesOf("summit was short", text, [may, long], { published: "2025-07-20" })).toEqual(["july"]);
    expect(storiesOf("summit", text, [may, long], {}, (brief) => brief !== "july")).toEqual(["may"]);
  });
});

/** What tells one story of these tests from another. */
type Told = {
  readonly id: string;
  readonly about: string;
  readonly form?: string;
  readonly time?: { readonly from: string; readonly until: string; readonly cues: readonly string[] };
};

const may: Told = {
  id: "may",
  about: "river",
  time: { from: "2025-05-01", until: "2025-06-01", cues: ["3 May", "May 2025"] },
};
const july: Told = {
  id: "july",
  about: "river",
  time: { from: "2025-07-01", until: "2025-08-01", cues: ["9 July", "July 2025"] },
};

function toBrief({ id, about, form = "summit", time }: Told): Brief {
  return buildBrief({
    id,
    entities: [buildEntity({ forms: [{ strength: "contextual", language: "en", patterns: [form] }] })],
    story: buildStory({
      evidence: [{ name: "about", weight: 2, patterns: [about] }],
      requires: ["about"],
      enough: { short: 1, long: 1 },
      ...(time && { time: { ...time, otherwise: [] } }),
    }),
  });
}

/** The stories that the shown mentions with a text belong to, in page order. */
function storiesOf(
  text: string,
  paragraphs: readonly string[],
  told: readonly Told[],
  { published = null }: { readonly published?: string | null } = {},
  wants: (brief: string) => boolean = () => true,
): readonly string[] {
  const gazetteer = openGazetteer([compileGazetteer(told.map(toBrief))], WORD_LISTS);
  let position = 0;
  const blocks = paragraphs.map((paragraph, at) => {
    const block = {
      position,
      length: paragraph.length,
      section: at,
      part: at,
      partLength: paragraph.length,
      isEntry: false,
      candidates: findCandidates(paragraph, gazetteer),
    };
    position += paragraph.length + 1;
    return block;
  });
  const facts = { length: position, parts: 1, published, modified: null, title: [], outer: [] };
  const idOf = (brief: number): string => gazetteer.briefs[brief]?.brief ?? "";
  return decideMentions(blocks, gazetteer.briefs, facts, (brief) => wants(idOf(brief)))
    .decisions.filter(({ shown, candidate, block }) => {
      return shown && paragraphs[block]?.slice(candidate.start, candidate.end) === text;
    })
    .map(({ candidate }) => idOf(candidate.meaning.brief));
}
