import { describe, expect, it } from "vitest";
import type { AnswerIndex } from "../../../src/answers/answer-index.ts";
import { createAnswerSearch } from "../../../src/answers/create-answer-search.ts";
import { makeAnswerIndex } from "../../../src/answers/make-answer-index.ts";
import { reviewAsks } from "../../../src/answers/review-asks.ts";
import { searchExplainers } from "../../../src/answers/search-explainers.ts";
import { type BriefTexts, takeTexts } from "../../../src/briefs/brief-texts.ts";
import { buildBrief, buildEntity } from "../builders.ts";

describe("an answer", () => {
  it("is the sentence, with what stands around it, and says from where", () => {
    const { tier, answers } = ask("When was the bridge opened?", BRIDGE);
    expect(tier).toBe("sure");
    expect(answers[0]).toEqual({
      brief: "bridge",
      title: "The bridge",
      asOf: "2025-06-02",
      language: "en",
      kind: "section",
      id: "opening",
      heading: "The opening",
      before: "The whole town came.",
      sentence: "The bridge was opened on 3 May 2025.",
      after: "Ada Berg cut the ribbon.",
    });
  });

  it.each([
    ["When was the ribbon cut?", "The ribbon was cut by the mayor."],
    ["How long did the ferry take?", "The ferry was blue."],
    ["How many fishermen were there?", "The fishermen were angry."],
    ["How old is the mayor?", "The mayor was glad."],
    ["How much did the ribbon cost?", "The ribbon did cost something."],
  ])("is never a sentence of the wrong type: %s", (question, sentence) => {
    const brief = withParagraphs(sentence);
    const statement = question.replace(/^(?:When|How (?:long|many|old|much)) (?:was|did|is)?/, "");
    expect(ask(statement, brief).tier).not.toBe("nothing");
    expect(ask(question, brief)).toEqual({ tier: "nothing", answers: [] });
  });

  it("must name whom the question names", () => {
    expect(ask("What did Ada Berg cut?", BRIDGE).answers[0]?.sentence).toBe("Ada Berg cut the ribbon.");
    expect(ask("What did Ida Holm cut?", BRIDGE).tier).toBe("nothing");
  });

  it("of what is to come is no day gone by", () => {
    expect(ask("When will the bridge be opened?", BRIDGE).tier).toBe("nothing");
    const planned = withParagraphs("The bridge is expected to be opened in May 2026.");
    expect(ask("When will the bridge be opened?", planned).tier).toBe("sure");
  });

  it("is not given twice, and there are three at most", () => {
    const brief = withParagraphs(
      ...["red", "blue", "green", "red"].map((color) => `The bridge was painted ${color}.`),
      "The bridge was painted last week.",
    );
    const sentences = ask("How was the bridge painted?", brief).answers.map(({ sentence }) => sentence);
    expect(sentences).toHaveLength(3);
    expect(new Set(sentences).size).toBe(3);
  });

  it("comes from the explainer that is asked first, as long as that has a sure one", () => {
    const other = { ...BRIDGE, id: "other" };
    const search = searchExplainers([BRIDGE, other, { ...withParagraphs("Nothing of the kind."), id: "third" }]);
    expect(search.ask("When was the bridge opened?", ["other"]).answers.map(({ brief }) => brief)).toContain("other");
    expect(search.ask("When was the bridge opened?", ["other"]).answers[0]?.brief).toBe("other");
    expect(search.ask("When was the bridge opened?", ["third"]).answers[0]?.brief).toBe("bridge");
  });
});

describe("what an author adds", () => {
  const paragraphs = ["The council voted by eleven to six. It was a cold evening."];

  it("leads a question in other words to its sentence", () => {
    const question = "Was there a majority?";
    expect(ask(question, withParagraphs(...paragraphs)).tier).toBe("nothing");
    const asks = [{ at: "opening", says: "eleven", questions: ["Did a majority want it?"] }];
    expect(ask(question, { ...withParagraphs(...paragraphs), asks }).answers[0]?.sentence).toBe(
      "The council voted by eleven to six.",
    );
  });

  it("lets words of the field stand for one another, and a phrase only as a whole", () => {
    const brief = { ...withParagraphs("A refund is paid within ten days."), words: [["refund", "money back"]] };
    expect(ask("When do I get my money back?", brief).answers[0]?.sentence).toContain("refund");
    expect(ask("Is it back?", brief).tier).toBe("nothing");
  });

  it("is reviewed: facts without questions, and questions that lead elsewhere", () => {
    const asks = [
      { at: "opening", says: "cold evening", questions: ["What about it?"] },
      { at: "a-point", questions: ["What is the point?"] },
    ];
    expect(reviewAsks({ ...withParagraphs(...paragraphs, "A second paragraph stands here."), asks })).toEqual([
      { kind: "no-questions", at: "opening", sentence: "A second paragraph stands here." },
      {
        kind: "other-answer",
        at: "opening",
        question: "What about it?",
        sentence: "",
      },
    ]);
  });
});

describe("among many explainers", () => {
  it("the one that answers is found, though all speak of the same", () => {
    const many = Array.from({ length: 60 }, (_, number) => ({
      ...withParagraphs("The bridge was painted again. A ribbon was hung up for the town."),
      id: `bridge-${number}`,
    }));
    const { answers } = searchExplainers([...many.slice(0, 30), BRIDGE, ...many.slice(30)]).ask(
      "Who cut the ribbon at the bridge?",
    );
    expect(answers[0]?.sentence).toBe("Ada Berg cut the ribbon.");
  });
});

describe("an index", () => {
  it("is plain data: searched after a way through JSON it answers the same", () => {
    const stored = JSON.parse(JSON.stringify(makeAnswerIndex(BRIDGE))) as AnswerIndex;
    expect(createAnswerSearch([stored]).ask("Who cut the ribbon?")).toEqual(ask("Who cut the ribbon?", BRIDGE));
  });

  it("is not made in a language whose questions cannot be read", () => {
    expect(makeAnswerIndex({ ...BRIDGE, language: "xh" })).toBeNull();
    expect(searchExplainers([{ ...BRIDGE, language: "xh" }]).ask("When was it opened?").tier).toBe("nothing");
  });

  it.each(["constructor", "toString", "__proto__", "", "???", "a".repeat(10_000)])(
    "bears any question: %s",
    (question) => {
      expect(ask(question, BRIDGE)).toEqual({ tier: "nothing", answers: [] });
    },
  );
});

const BRIDGE = withParagraphs("The whole town came. The bridge was opened on 3 May 2025. Ada Berg cut the ribbon.");

function ask(question: string, brief: BriefTexts) {
  return searchExplainers([brief]).ask(question);
}

function withParagraphs(...paragraphs: readonly string[]): BriefTexts {
  return takeTexts(
    buildBrief({
      id: "bridge",
      title: "The bridge",
      sections: [{ id: "opening", heading: "The opening", paragraphs }],
      entities: [buildEntity({ kind: "person", name: "Ada Berg", role: "Who leads the town." })],
    }),
  );
}
