import { describe, expect, test } from "vitest";
import { readBriefFolder, readBriefs } from "../../../scripts/read-briefs.ts";
import type { Brief } from "../../../src/briefs/brief.ts";
import { languagesOf, textsIn } from "../../../src/briefs/brief-texts.ts";

const SERIES = ["istanbul-talks-may-2025", "istanbul-talks", "istanbul-talks-july-2025"];

test("every bundled brief can be read, whatever its story", async () => {
  const briefs = await readBriefs(() => {});
  expect(briefs.map(({ id }) => id)).toEqual(expect.arrayContaining(SERIES));
});

test("the explainer of the second round explains these fifteen entities", async () => {
  const { brief } = await readBriefFolder("istanbul-talks");
  expect(brief.entities.map(({ id }) => id)).toEqual([
    "istanbul-talks",
    "umerov",
    "medinsky",
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

test("the three rounds are one series, told apart by the days they began", async () => {
  const rounds = await Promise.all(SERIES.map(async (id) => (await readBriefFolder(id)).brief));
  expect(new Set(rounds.map(({ series }) => series?.id)).size).toBe(1);
  expect(rounds.map(({ series }) => [series?.order, series?.day])).toEqual([
    [1, "2025-05-16"],
    [2, "2025-06-02"],
    [3, "2025-07-23"],
  ]);
  expect(rounds.slice(1).map(({ story }) => story.time?.from)).toEqual(["2025-06-02", "2025-07-23"]);
});

describe.each(SERIES)("the explainer %s", async (id) => {
  const { brief, warnings } = await readBriefFolder(id);

  test("describes the day of its round", () => {
    expect(brief.asOf).toBe(brief.series?.day);
  });

  test("has at least four key points, three sections and three questions", () => {
    expect(brief.keyPoints.length).toBeGreaterThanOrEqual(4);
    expect(brief.sections.length).toBeGreaterThanOrEqual(3);
    expect(brief.questions.length).toBeGreaterThanOrEqual(3);
  });

  test("cites a source with every key point, section and answer, and every source is cited", () => {
    const items = [...brief.keyPoints, ...brief.sections, ...brief.questions];
    expect(items.filter(({ cites }) => !cites).map((item) => item.id)).toEqual([]);
    const cited = new Set(items.flatMap(({ cites }) => cites ?? []));
    expect(brief.sources.map((source) => source.id)).toEqual(expect.arrayContaining([...cited]));
    expect(cited.size).toBe(brief.sources.length);
  });

  test("can be read in German, Ukrainian and Turkish too", () => {
    expect(languagesOf(brief).toSorted()).toEqual(["de", "en", "tr", "uk"]);
    for (const language of languagesOf(brief)) {
      const { entities, title } = textsIn(language, brief, [brief]);
      expect(title).not.toBe(language === "en" ? "" : brief.title);
      for (const { role } of entities) expect(role).toMatch(/^[\p{Lu}\d].*\.$/u);
    }
  });

  test("says days instead of “latest”", () => {
    expect(listTexts(brief).filter((text) => /\b(latest|recently|today|yesterday|last week)\b/i.test(text))).toEqual(
      [],
    );
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
    const scripts: Record<string, string> = {
      umerov: "uk",
      zelenskyy: "uk",
      putin: "ru",
      medinsky: "ru",
      erdogan: "tr",
    };
    for (const { id: person, native } of people) expect(native?.language).toBe(scripts[person]);
  });

  test("the texts never say the same nine words twice", () => {
    const words = listTexts(brief).map((text) => text.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? []);
    const runs = words.flatMap((text) => text.slice(8).map((_, at) => text.slice(at, at + 9).join(" ")));
    expect(runs.filter((run, at) => runs.indexOf(run) < at)).toEqual([]);
  });

  test("sentences are short enough to read at a glance: 35 words at most, 17 on average", () => {
    const lengths = listTexts(brief)
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
});

function listTexts(brief: Brief): readonly string[] {
  return [
    brief.lead,
    brief.summary,
    ...brief.keyPoints.map(({ text }) => text),
    ...brief.sections.flatMap(({ paragraphs }) => paragraphs),
    ...brief.questions.flatMap(({ question, answer }) => [question, ...answer]),
    ...brief.entities.map(({ role }) => role),
  ];
}
