import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Answer } from "../../src/answers/answer.ts";

/** Questions, and what must be shown for each. */
export type QuestionSet = {
  readonly answered: readonly { readonly ask: string; readonly isRight: (answer: Answer) => boolean }[];
  /** Without an answer, about the explainer's own people and things. */
  readonly near: readonly string[];
  /** Without an answer, about something else. */
  readonly far: readonly string[];
};

type SetFile = {
  readonly answered: readonly { readonly says: readonly string[]; readonly ask: readonly string[] }[];
  readonly near: readonly string[];
  readonly far: readonly string[];
};

type PartSetFile = {
  readonly answered: readonly { readonly ask: string; readonly answers: readonly string[] }[];
  readonly unanswered: readonly string[];
};

/** Every third question of each list is kept back: no weight, word or author's question was chosen by it. */
const KEPT_EACH = 3;

/**
 * Read one set of questions, whose answers are sentences.
 *
 * @param name - Of its file in `sets`, without the ending.
 * @param half - Those that were looked at while the search was made, or those kept back.
 */
export function readSet(name: string, half: "tuned" | "kept"): QuestionSet {
  const file = readYaml(name) as SetFile;
  const choose = <T>(items: readonly T[]): readonly T[] =>
    items.filter((_, place) => (place % KEPT_EACH === KEPT_EACH - 1) === (half === "kept"));
  const answered = file.answered.flatMap(({ says, ask }) =>
    ask.map((one) => ({
      ask: one,
      isRight: ({ sentence }: Answer) => says.some((words) => sentence.includes(words)),
    })),
  );
  return { answered: choose(answered), near: choose(file.near), far: choose(file.far) };
}

/** Read one of the older sets, whose answers are whole parts of the explainer; all of them were looked at. */
export function readPartSet(name: string): QuestionSet {
  const { answered, unanswered } = readYaml(name) as PartSetFile;
  return {
    answered: answered.map(({ ask, answers }) => ({ ask, isRight: ({ id }: Answer) => answers.includes(id) })),
    near: [],
    far: unanswered,
  };
}

function readYaml(name: string): unknown {
  return parse(readFileSync(new URL(`sets/${name}.yaml`, import.meta.url), "utf8"));
}
