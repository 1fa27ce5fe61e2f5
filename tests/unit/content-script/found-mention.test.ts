import { describe, expect, it } from "vitest";
import { type FoundMention, sentenceOf } from "../../../src/content-script/find/found-mention.ts";

describe("the sentence that a mention stands in", () => {
  it("ends where it does on the page, white space closed up", () => {
    expect(sentenceOf(mentionIn("Talks failed. Then  Umerov\tspoke! Nobody listened.", "Umerov"))).toBe(
      "Then Umerov spoke!",
    );
  });

  it("is what stands near, where it has no end: a list of names is one sentence", () => {
    const names = "one of many names, ".repeat(900);
    const sentence = sentenceOf(mentionIn(`${names}Umerov, ${names}`, "Umerov"));
    expect(sentence).toContain("names, Umerov, one");
    expect(sentence.length).toBeLessThanOrEqual(2_100);
  });
});

function mentionIn(text: string, word: string): FoundMention {
  const start = text.indexOf(word);
  const meaning = { brief: 0, role: "strong", name: 0 } as unknown as FoundMention["candidate"]["meaning"];
  const place = { start, end: start + word.length };
  return {
    id: 1,
    brief: "talks",
    entity: "umerov",
    block: { text, parts: [], position: 0 },
    candidate: { meaning, ...place, phraseStart: place.start, phraseEnd: place.end, sentence: 0, words: 1 },
    section: 0,
    reason: { rule: "near", names: [] },
  };
}
