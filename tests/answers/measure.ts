import type { Found } from "../../src/answers/answer.ts";
import type { QuestionSet } from "./read-sets.ts";

/** What a search reached on a set of questions, as numbers of questions. */
export type Figures = {
  readonly answerable: number;
  /** The answer stands in what is shown first. */
  readonly first: number;
  /** It stands first, and is shown as sure. */
  readonly sureFirst: number;
  /** It stands in what is shown at all, three sentences at most. */
  readonly shown: number;
  readonly near: number;
  /** Questions close by that got no sure answer; and those that got nothing at all. */
  readonly nearRefused: number;
  readonly nearNothing: number;
  readonly far: number;
  readonly farRefused: number;
  readonly farNothing: number;
  /** What went wrong, one line each. */
  readonly wrong: readonly string[];
};

/** Put the questions of a set. */
export function measure(ask: (question: string) => Found, { answered, near, far }: QuestionSet): Figures {
  const wrong: string[] = [];
  const results = answered.map((question) => {
    const { tier, answers } = ask(question.ask);
    const right = answers.map(question.isRight);
    if (!right[0])
      wrong.push(`${right.includes(true) ? "later" : tier}: ${question.ask} → ${answers[0]?.sentence ?? ""}`);
    return { tier, isFirst: right[0] === true, isShown: right.includes(true) };
  });
  const refuse = (questions: readonly string[]): readonly Found["tier"][] =>
    questions.map((question) => {
      const { tier, answers } = ask(question);
      if (tier === "sure") wrong.push(`answered: ${question} → ${answers[0]?.sentence}`);
      return tier;
    });
  const nearTiers = refuse(near);
  const farTiers = refuse(far);
  return {
    answerable: answered.length,
    first: results.filter(({ isFirst }) => isFirst).length,
    sureFirst: results.filter(({ isFirst, tier }) => isFirst && tier === "sure").length,
    shown: results.filter(({ isShown }) => isShown).length,
    near: near.length,
    nearRefused: nearTiers.filter((tier) => tier !== "sure").length,
    nearNothing: nearTiers.filter((tier) => tier === "nothing").length,
    far: far.length,
    farRefused: farTiers.filter((tier) => tier !== "sure").length,
    farNothing: farTiers.filter((tier) => tier === "nothing").length,
    wrong,
  };
}

/** The share of unanswerable questions, near and far, that got no sure answer. */
export function shareRefused({ near, far, nearRefused, farRefused }: Figures): number {
  return (nearRefused + farRefused) / (near + far);
}
