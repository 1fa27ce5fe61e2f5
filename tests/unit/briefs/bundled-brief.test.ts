import { expect, test } from "vitest";
import { readBriefFolder } from "../../../scripts/read-briefs.ts";

const { brief, warnings } = await readBriefFolder("istanbul-talks");

test("the bundled brief has five sections, five key points and three questions with answers", () => {
  expect(brief.sections).toHaveLength(5);
  expect(brief.keyPoints).toHaveLength(5);
  expect(brief.questions).toHaveLength(3);
});

test("the bundled brief names its source and describes the day of the round", () => {
  expect(brief.asOf).toBe("2025-06-02");
  expect(brief.source.title).not.toBe("");
});

test("the bundled brief explains these fourteen entities", () => {
  expect(brief.entities.map(({ id }) => id)).toEqual([
    "istanbul-talks",
    "umerov",
    "zelenskyy",
    "putin",
    "prisoner-exchange",
    "deported-children",
    "ceasefire",
    "nato",
    "eu",
    "sanctions",
    "humanitarian-aid",
    "kremlin",
    "western-allies",
    "x",
  ]);
});

test("every entity has something to say: a role, key points, sections and questions", () => {
  for (const { role, keyPoints, sections, questions } of brief.entities) {
    expect(role).toMatch(/^[A-Z].*\.$/);
    for (const ids of [keyPoints, sections, questions]) expect(ids).not.toEqual([]);
  }
});

test("every key point, section and question concerns some entity", () => {
  const named = new Set(
    brief.entities.flatMap(({ keyPoints, sections, questions }) => [keyPoints, sections, questions].flat()),
  );
  for (const { id } of [...brief.keyPoints, ...brief.sections, ...brief.questions]) expect(named).toContain(id);
});

test("every entity has forms in all eight languages", () => {
  for (const { forms } of brief.entities)
    expect([...new Set(forms.map(({ language }) => language))].toSorted()).toEqual([
      "de",
      "en",
      "es",
      "fr",
      "it",
      "ru",
      "tr",
      "uk",
    ]);
});

test("people are named in their own script", () => {
  const people = brief.entities.filter(({ kind }) => kind === "person");
  expect(people.map(({ native }) => native?.language)).toEqual(["uk", "uk", "ru"]);
});

test("the texts never say the same nine words twice", () => {
  const words = listTexts().map((text) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);
  const runs = words.flatMap((text) => text.slice(8).map((_, at) => text.slice(at, at + 9).join(" ")));
  expect(runs.filter((run, at) => runs.indexOf(run) < at)).toEqual([]);
});

test("sentences are short enough to read at a glance: 35 words at most, 17 on average", () => {
  const lengths = listTexts()
    .flatMap((text) => text.split(/(?<=[.?!]”?)\s+/u))
    .map((sentence) => sentence.split(/\s+/).length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(35);
  expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThanOrEqual(17);
});

test("key points are short enough for a card: three of them within 500 characters", () => {
  for (const { keyPoints } of brief.entities) {
    const texts = keyPoints.slice(0, 3).map((id) => brief.keyPoints.find((point) => point.id === id)?.text ?? "");
    expect(texts.join(" ").length).toBeLessThanOrEqual(500);
  }
});

test("the author left no warning open", () => {
  expect(warnings).toEqual([]);
});

function listTexts(): readonly string[] {
  return [
    brief.lead,
    brief.summary,
    ...brief.keyPoints.map(({ text }) => text),
    ...brief.sections.flatMap(({ paragraphs }) => paragraphs),
    ...brief.questions.flatMap(({ question, answer }) => [question, ...answer]),
    ...brief.entities.map(({ role }) => role),
  ];
}
