import { describe, expect, it } from "vitest";
import { MessageError, parseBackgroundQuestion } from "../../../src/messages/asked-question.ts";

describe("a message to the background", () => {
  it.each([
    { question: "getOuterEvidence", args: [] },
    { question: "findStories", args: ["Harbour Bridge", "bridge", true] },
    { question: "openStories", args: [["a-brief", "another"], true] },
    { question: "getCard", args: [{ brief: "a-brief", entity: "an-entity" }] },
    {
      question: "getCard",
      args: [{ brief: "a-brief", entity: "an-entity", sentence: "He spoke.", beside: ["b"], pageDate: "2025-06-02" }],
    },
    { question: "acquireCardLock", args: ["hover"] },
    { question: "reportMentions", args: [3] },
    { question: "recordCard", args: ["a-brief", "an-entity", "en"] },
    { question: "saveCard", args: ["a-brief", "an-entity", "en", true] },
    { question: "isCardSaved", args: ["a-brief", "an-entity"] },
    { question: "setMarkStyles", args: [{ style: "dotted", colour: "auto", faint: true }, null] },
    { question: "keepPin", args: ["https://news.example/", null] },
    { question: "getPin", args: ["https://news.example/"] },
    {
      question: "keepPin",
      args: [
        "https://news.example/",
        {
          brief: "a-brief",
          entity: "one",
          sentence: "One spoke.",
          number: 0,
          form: "beside",
          box: { left: 8, top: 20.5, size: null },
        },
      ],
    },
    { question: "shareEvidence", args: [[{ story: "a-brief", groups: ["ukraine", "talks"] }]] },
  ])("is understood when it fits: %j", (message) => {
    expect(parseBackgroundQuestion(message)).toEqual(message);
  });

  it("loses what nobody asked for", () => {
    const message = { question: "reportMentions", args: [3], secret: 1 };
    expect(parseBackgroundQuestion(message)).toEqual({ question: "reportMentions", args: [3] });
  });

  it.each([
    [undefined, "must have a question"],
    ["getOuterEvidence", "must have a question"],
    [{ question: "getOuterEvidence" }, "must have a question"],
    [{ question: "toString", args: [] }, 'There is no question "toString"'],
    [{ question: "__proto__", args: [] }, "There is no question"],
    [{ question: "getOuterEvidence", args: [1] }, "getOuterEvidence"],
    [{ question: "getCard", args: [] }, "getCard"],
    [{ question: "getCard", args: [{ brief: "../x", entity: "y" }] }, "getCard: argument 0.brief"],
    [{ question: "getCard", args: [{ brief: "x", entity: "y", pageDate: "soon" }] }, "getCard: argument 0.pageDate"],
    [{ question: "keepPin", args: ["a", { brief: "x", entity: "y", sentence: "" }] }, "keepPin: argument 1.number"],
    [{ question: "getPin", args: [] }, "getPin"],
    [{ question: "openStories", args: [["../x"], true] }, "openStories: argument 0.0"],
    [{ question: "shareEvidence", args: [[{ story: "x", groups: [] }]] }, "shareEvidence: argument 0.0.groups"],
    [{ question: "acquireCardLock", args: ["magic"] }, "acquireCardLock: argument 0"],
    [{ question: "reportMentions", args: [-1] }, "reportMentions: argument 0"],
    [{ question: "reportMentions", args: [Number.NaN] }, "reportMentions: argument 0"],
  ])("is refused with the place that does not fit: %j", (message, place) => {
    expect(() => parseBackgroundQuestion(message)).toThrow(MessageError);
    expect(() => parseBackgroundQuestion(message)).toThrow(place);
  });
});
