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

/** Each set with the shares of questions that must be answered rightly first, and be refused; what was reached is printed. */
const SETS = [
  { file: "searches.yaml", size: [80, 40], rightFirst: 0.85, refused: 0.9 },
  { file: "fresh-searches.yaml", size: [40, 25], rightFirst: 0.85, refused: 0.9 },
  { file: "unseen-searches.yaml", size: [40, 25], rightFirst: 0.7, refused: 0.9 },
] as const;

describe.each(SETS)("searching the bundled brief for $file", ({ file, size, rightFirst, refused: refusals }) => {
  const { answered, unanswered } = parse(readFileSync(new URL(file, import.meta.url), "utf8")) as Searches;
  let search: BriefSearch;

  beforeAll(async () => {
    search = createBriefSearch((await readBriefs(() => {})).map(takeTexts));
  });

  it("is judged on as many questions as it says, each once", () => {
    expect([answered.length, unanswered.length]).toEqual(size);
    expect(new Set([...answered.map(({ ask }) => ask), ...unanswered]).size).toBe(size[0] + size[1]);
  });

  it("gives a right answer first", () => {
    const wrong = answered.filter(({ ask, answers }) => !answers.includes(search.ask(ask)[0]?.id ?? ""));
    const right = answered.length - wrong.length;
    const lines = wrong.map(({ ask }) => `\n  ${ask} → ${search.ask(ask)[0]?.id ?? "nothing"}`);
    console.log(`right answer first: ${right} of ${answered.length}${lines.join("")}`);
    expect(right / answered.length).toBeGreaterThanOrEqual(rightFirst);
  });

  it("says that a brief does not answer, when it does not", () => {
    const answeredAllTheSame = unanswered.filter((question) => search.ask(question).length > 0);
    const refused = unanswered.length - answeredAllTheSame.length;
    const lines = answeredAllTheSame.map((question) => `\n  ${question} → ${search.ask(question)[0]?.id}`);
    console.log(`refused: ${refused} of ${unanswered.length}${lines.join("")}`);
    expect(refused / unanswered.length).toBeGreaterThanOrEqual(refusals);
  });
});
