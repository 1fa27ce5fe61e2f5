import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { readBriefFolder } from "../../../scripts/read-briefs.ts";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { compileGazetteer } from "../../../src/gazetteer/compile/compile-gazetteer.ts";
import { WORD_LISTS } from "../../../src/gazetteer/compile/word-lists.ts";
import { findCandidates } from "../../../src/gazetteer/find-candidates.ts";
import { openGazetteer } from "../../../src/gazetteer/open-gazetteer.ts";

const { brief } = await readBriefFolder("istanbul-talks");
const texts = takeTexts(brief);

test("a card says who the entity is here, in its own script too, and where the facts come from", () => {
  const card = getCard({ entity: "umerov" });
  expect(card).toMatchObject({
    name: "Rustem Umerov",
    kind: "person",
    native: { language: "uk", text: "Рустем Умєров" },
    role: expect.stringContaining("defence minister"),
    sources: brief.sources,
    asOf: "2025-06-02",
    briefTitle: brief.title,
    language: "en",
  });
});

test("an entity whose name is its own has no native name", () => {
  expect(getCard({ entity: "ceasefire" })).not.toHaveProperty("native");
});

test("key points and sections come in the order the entity gives them", () => {
  const card = getCard({ entity: "nato" });
  expect(card.keyPoints.map(({ id }) => id)).toEqual(["outside-help", "wider-risks"]);
  expect(card.sections).toEqual([
    { id: "zelenskyy-position", heading: "Zelenskyy's position" },
    { id: "broader-impact", heading: "What failed talks mean for others" },
    { id: "next-steps", heading: "What comes next" },
  ]);
});

test("without a sentence the questions keep the entity's order", () => {
  expect(questionIds(getCard({ entity: "zelenskyy" }))).toEqual(["nato-demands", "outcome", "humanitarian-steps"]);
});

test("the question that the sentence raises comes first, and none is lost", () => {
  const card = getCard({ entity: "zelenskyy", sentence: "Zelenskyy met young and sick prisoners who had been freed." });
  expect(questionIds(card)).toEqual(["humanitarian-steps", "nato-demands", "outcome"]);
});

test("entities beside the mention choose the question in any language", () => {
  const sentence = "Зеленський подякував за обмін полоненими.";
  const card = getCard({ entity: "zelenskyy", sentence, beside: ["prisoner-exchange"] });
  expect(questionIds(card)[0]).toBe("humanitarian-steps");
});

test("an entity the brief does not know has no card", () => {
  expect(chooseCard(texts, { entity: "somebody-else" })).toBeNull();
});

test.each([
  ["2025-07-23", { page: "newer", pageDate: "2025-07-23" }],
  ["2025-06-02", { page: "same", pageDate: "2025-06-02" }],
  ["2025-05-16", { page: "older", pageDate: "2025-05-16" }],
  [undefined, { page: "unknown" }],
  ["2025-02-30", { page: "unknown" }],
  ["yesterday", { page: "unknown" }],
])("a page of %s stands to the brief as %o", (pageDate, time) => {
  const sentence = "The talks in Istanbul ended without a ceasefire.";
  const card = getCard({ entity: "istanbul-talks", sentence, ...(pageDate !== undefined && { pageDate }) });
  expect(card.time).toEqual(time);
});

test("the right question comes first for at least four of five labelled sentences", async () => {
  const pairs: readonly Pair[] = parse(await readFile("tests/unit/briefs/questions.yaml", "utf8"));
  const gazetteer = openGazetteer([compileGazetteer([brief])], WORD_LISTS);
  const entitiesIn = (sentence: string): readonly string[] =>
    findCandidates(sentence, gazetteer)
      .filter(({ meaning }) => meaning.role === "strong" || meaning.role === "contextual")
      .map(({ meaning }) => meaning.name);
  const share = (firstFor: (pair: Pair) => string | undefined): number =>
    pairs.filter((pair) => firstFor(pair) === pair.question).length / pairs.length;

  const fixed = share(({ entity }) => questionIds(getCard({ entity }))[0]);
  const bySentence = share(({ entity, sentence }) => questionIds(getCard({ entity, sentence }))[0]);
  const chosen = share(({ entity, sentence }) => {
    const beside = entitiesIn(sentence).filter((id) => id !== entity);
    return questionIds(getCard({ entity, sentence, beside }))[0];
  });
  console.info(
    `right question first, of ${pairs.length}: fixed order ${percent(fixed)}, by the sentence's words ` +
      `${percent(bySentence)}, by words and entities beside ${percent(chosen)}`,
  );

  expect(pairs.length).toBeGreaterThanOrEqual(60);
  expect(chosen).toBeGreaterThanOrEqual(0.8);
  expect(bySentence).toBeGreaterThanOrEqual(0.8);
});

type Pair = { entity: string; question: string; sentence: string; language?: string };
type GivenCard = NonNullable<ReturnType<typeof chooseCard>>;

function getCard(request: Parameters<typeof chooseCard>[1]): GivenCard {
  const card = chooseCard(texts, request);
  if (!card) throw new Error(`no card for ${request.entity}`);
  return card;
}

function questionIds(card: GivenCard): readonly string[] {
  return card.questions.map(({ id }) => id);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
