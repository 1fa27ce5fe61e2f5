import { describe, expect, it } from "vitest";
import type { Brief } from "../../../src/briefs/brief.ts";
import { type BriefTexts, takeTexts } from "../../../src/briefs/brief-texts.ts";
import { findNews, readSeenTexts, withSeen } from "../../../src/library/seen-text.ts";
import { buildBrief, buildEntity } from "../builders.ts";

const BEFORE = textsOf({});
const SEEN = withSeen(undefined, BEFORE);

describe("what is new in an explainer since its reader last opened it", () => {
  it("is nothing when it says the same, in whatever order", () => {
    expect(findNews(SEEN, BEFORE)).toBeNull();
    expect(findNews(SEEN, { ...BEFORE, entities: BEFORE.entities.toReversed() })).toBeNull();
  });

  it("is what its author says changed since", () => {
    const first = { date: "2025-06-03", text: "A number was put right." };
    const seen = withSeen(undefined, { ...BEFORE, changes: [first] });
    const same = { date: "2025-06-03", text: "Another one, on that day." };
    const later = { date: "2025-06-05", text: "It goes on." };
    const now = textsOf({ changes: [later, same, first], summary: "It goes on." });
    expect(findNews(seen, now)).toEqual({ changes: [later, same], isOtherDay: false, texts: [], isShorter: false });
  });

  it("is what differs where its author says nothing", () => {
    const now = textsOf({
      asOf: "2025-06-05",
      summary: "It goes on.",
      keyPoints: [
        { id: "new", text: "A new point." },
        { id: "a-point", text: "A point." },
      ],
      questions: [{ id: "a-question", question: "Why?", answer: ["Because of that."] }],
    });
    expect(findNews(SEEN, now)).toEqual({
      changes: [],
      isOtherDay: true,
      texts: [
        { kind: "key-point", id: "new", label: "A new point." },
        { kind: "summary", id: "", label: "It goes on." },
        { kind: "question", id: "a-question", label: "Why?" },
      ],
      isShorter: false,
    });
  });

  it("is that something was taken out, when that is all", () => {
    expect(findNews(SEEN, textsOf({ questions: [] }))).toMatchObject({ texts: [], isShorter: true });
  });

  it("is not that it is read in another language, whose changes are told all the same", () => {
    const german: BriefTexts = { ...textsOf({ lead: "Was geschah." }), language: "de" };
    expect(findNews(SEEN, german)).toBeNull();
    const both = withSeen(SEEN, german);
    expect([findNews(both, german), findNews(both, BEFORE)]).toEqual([null, null]);
    const changes = [{ date: "2025-06-05", text: "Es geht weiter." }];
    expect(findNews(SEEN, { ...german, changes })?.changes).toEqual(changes);
  });
});

it("what was stored of it is small, holds no text of it, and costs only itself when it makes no sense", () => {
  const stored = JSON.stringify(SEEN);
  expect(stored.length).toBeLessThan(150);
  expect(stored).not.toContain("happened");
  expect(readSeenTexts({ a: JSON.parse(stored), b: { day: 1 }, c: null })).toEqual({ a: SEEN });
  expect(readSeenTexts("nonsense")).toEqual({});
});

function textsOf(own: Partial<Brief>): BriefTexts {
  return takeTexts(buildBrief({ entities: [buildEntity(), buildEntity({ id: "another", name: "Another" })], ...own }));
}
