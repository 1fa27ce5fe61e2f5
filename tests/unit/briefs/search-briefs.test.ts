import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { parse } from "yaml";
import { readBriefs } from "../../../scripts/read-briefs.ts";
import { takeTexts } from "../../../src/briefs/brief-texts.ts";
import { type BriefSearch, createBriefSearch } from "../../../src/briefs/search-briefs.ts";

type Searches = {
  readonly answered: readonly { readonly ask: string; readonly answers: readonly string[] }[];
  readonly unanswered: readonly string[];
};

const { answered, unanswered } = parse(readFileSync(new URL("./searches.yaml", import.meta.url), "utf8")) as Searches;

/** Shares of questions; what was reached is printed. */
const RIGHT_FIRST = 0.85;
const REFUSED = 0.9;

describe("searching the bundled brief", () => {
  let search: BriefSearch;

  beforeAll(async () => {
    search = createBriefSearch((await readBriefs(() => {})).map(takeTexts));
  });

  it("is judged on 80 questions it can answer and 40 it cannot", () => {
    expect(answered).toHaveLength(80);
    expect(unanswered).toHaveLength(40);
    expect(new Set([...answered.map(({ ask }) => ask), ...unanswered]).size).toBe(120);
  });

  it("gives a right answer first", () => {
    const wrong = answered.filter(({ ask, answers }) => !answers.includes(search.ask(ask)[0]?.id ?? ""));
    const right = answered.length - wrong.length;
    const lines = wrong.map(({ ask }) => `\n  ${ask} → ${search.ask(ask)[0]?.id ?? "nothing"}`);
    console.log(`right answer first: ${right} of ${answered.length}${lines.join("")}`);
    expect(right / answered.length).toBeGreaterThanOrEqual(RIGHT_FIRST);
  });

  it("says that a brief does not answer, when it does not", () => {
    const answeredAllTheSame = unanswered.filter((question) => search.ask(question).length > 0);
    const refused = unanswered.length - answeredAllTheSame.length;
    const lines = answeredAllTheSame.map((question) => `\n  ${question} → ${search.ask(question)[0]?.id}`);
    console.log(`refused: ${refused} of ${unanswered.length}${lines.join("")}`);
    expect(refused / unanswered.length).toBeGreaterThanOrEqual(REFUSED);
  });
});
