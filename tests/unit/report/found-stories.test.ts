import { beforeAll, describe, expect, it } from "vitest";
import { readBriefs } from "../../../scripts/read-briefs.ts";
import { type BriefTexts, takeTexts } from "../../../src/briefs/brief-texts.ts";
import type { FoundMention } from "../../../src/browser/page-report/page-report.ts";
import { sortByStory } from "../../../src/report/found-stories.ts";
import { buildBrief, buildEntity } from "../builders.ts";

describe("the key points that a page does not mention", () => {
  let bundled: readonly BriefTexts[];

  beforeAll(async () => {
    bundled = (await readBriefs(() => {})).map(takeTexts);
  });

  it.each([
    [
      "only the talks",
      ["istanbul-talks"],
      ["no-ceasefire", "six-thousand", "no-reward", "wider-risks", "outside-help"],
    ],
    [
      "the prisoners too",
      ["istanbul-talks", "prisoner-exchange"],
      ["no-ceasefire", "no-reward", "wider-risks", "outside-help"],
    ],
    ["who met and for what", ["umerov", "putin", "deported-children"], ["wider-risks", "outside-help"]],
    ["all of it", ["ceasefire", "prisoner-exchange", "zelenskyy", "eu", "nato"], []],
  ])("are those that none of its names stands for: it names %s", (_what, named, missing) => {
    expect(missedBy(bundled, "istanbul-talks", named)).toEqual(missing);
  });

  it("can each be mentioned, whatever the bundled brief", () => {
    for (const brief of bundled)
      expect(
        missedBy(
          bundled,
          brief.id,
          brief.entities.map(({ id }) => id),
        ),
      ).toEqual([]);
  });

  it("are mentioned by an entity that concerns more of them by the most telling one alone", () => {
    const points = ["one", "two", "three", "four"].map((id) => ({ id, text: id }));
    const entities = [
      buildEntity({ id: "some", keyPoints: ["two", "one"] }),
      buildEntity({ id: "none", keyPoints: [] }),
    ];
    const brief = takeTexts(buildBrief({ keyPoints: points, entities }));
    expect(missedBy([brief], brief.id, ["some", "none"])).toEqual(["one", "three", "four"]);
  });

  it("are none where the story has a single one, and the page tells it", () => {
    expect(missedBy([takeTexts(buildBrief())], "a-story", ["an-entity"])).toEqual([]);
  });
});

function missedBy(briefs: readonly BriefTexts[], brief: string, named: readonly string[]): readonly string[] {
  const [story] = sortByStory(
    named.map((entity, at) => mention(brief, entity, at)),
    briefs,
  );
  return story?.notOnPage.map(({ id }) => id) ?? ["no story"];
}

function mention(brief: string, entity: string, id: number): FoundMention {
  return { id, text: entity, brief, entity, position: id, marked: true, reason: "named", frame: 0 };
}
