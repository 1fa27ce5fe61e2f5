import { describe, expect, test } from "vitest";
import { textsIn } from "../../../src/briefs/brief-texts.ts";
import { chooseCard } from "../../../src/briefs/choose-card.ts";
import { buildBrief, buildEntity } from "../builders.ts";

const SERIES = { id: "votes", title: "The votes" };
const first = buildBrief({
  id: "first-vote",
  title: "The first vote on the bridge",
  series: { ...SERIES, order: 1, name: "First vote", day: "2024-01-10" },
  entities: [buildEntity({ id: "council" }), buildEntity({ id: "mayor" })],
});
const second = buildBrief({
  id: "second-vote",
  series: { ...SERIES, order: 2, name: "Second vote", day: "2024-03-01" },
  entities: [buildEntity({ id: "bridge" }), buildEntity({ id: "mayor" })],
});
const another = buildBrief({
  id: "another-story",
  series: { ...SERIES, id: "other", order: 1, name: "One", day: "2024-02-01" },
});

describe("a brief of a series", () => {
  test("names all of its series in their order, however they are given, and none of another", () => {
    const { series } = textsIn("en", second, [second, another, first]);
    expect(series?.rounds.map(({ brief, name, day }) => [brief, name, day])).toEqual([
      ["first-vote", "First vote", "2024-01-10"],
      ["second-vote", "Second vote", "2024-03-01"],
    ]);
  });

  test("leads from a card to the same entity in the others, and to their first where they do not explain it", () => {
    const texts = textsIn("en", second, [first, second]);
    const leadsTo = (entity: string) => chooseCard(texts, { entity })?.series?.rounds.map((round) => round.entity);
    expect(leadsTo("mayor")).toEqual(["mayor", "mayor"]);
    expect(leadsTo("bridge")).toEqual(["council", "bridge"]);
  });

  test("has no series on its card when it is in none", () => {
    expect(chooseCard(textsIn("en", buildBrief(), []), { entity: "an-entity" })).not.toHaveProperty("series");
  });
});

test("questions are put in order by the page's words also on a card in another language", () => {
  const questions = [
    { id: "one", question: "Who pays?", answer: ["The town."] },
    { id: "two", question: "When was it built?", answer: ["In spring."] },
  ];
  const german = [
    { id: "one", question: "Wer zahlt?", answer: ["Die Stadt."] },
    { id: "two", question: "Wann wurde sie gebaut?", answer: ["Im Frühling."] },
  ];
  const entities = [buildEntity({ questions: ["one", "two"] })];
  const texts = textsIn("en", buildBrief({ questions, entities }), []);
  const asOnPage = textsIn("de", buildBrief({ language: "de", questions: german, entities }), []);
  const request = { entity: "an-entity", sentence: "Im Frühling wurde gebaut." };
  expect(chooseCard(texts, request)?.questions[0]?.id).toBe("one");
  expect(chooseCard(texts, request, asOnPage)?.questions.map(({ question }) => question)).toEqual([
    "When was it built?",
    "Who pays?",
  ]);
});

describe("a card's sources", () => {
  const sources = [
    { id: "post", title: "A report", publisher: "The Post", url: "https://example.org/a" },
    { id: "radio", title: "A broadcast" },
    { id: "paper", title: "A paper" },
  ];
  const cardOf = (cites?: readonly string[]) => {
    const brief = buildBrief({ sources, keyPoints: [{ id: "a-point", text: "A point.", ...(cites && { cites }) }] });
    return chooseCard(textsIn("en", brief, [brief]), { entity: "an-entity" });
  };

  test("are those that what it says cites, in the brief's order", () => {
    expect(cardOf(["paper", "post"])?.sources.map(({ id }) => id)).toEqual(["post", "paper"]);
  });

  test("are all of the brief's where nothing is cited", () => {
    expect(cardOf()?.sources).toEqual(sources);
  });

  test("are what its entity cites, which is no source of the other cards", () => {
    const entities = [buildEntity({ id: "noted", keyPoints: [], cites: ["radio"] }), buildEntity({ keyPoints: [] })];
    const brief = buildBrief({ sources, entities });
    const ofCard = (entity: string) =>
      chooseCard(textsIn("en", brief, [brief]), { entity })?.sources.map(({ id }) => id);
    expect(ofCard("noted")).toEqual(["radio"]);
    expect(ofCard("an-entity")).toEqual(["post", "paper"]);
  });
});
