import type { PartKind } from "./answer.ts";

/**
 * How much each sign counts. Found by measuring on the questions of `tests/answers` that are not kept back; see there for what they
 * reach.
 */
export const WEIGHTS = {
  /** A word that is like one of the question's, instead of the same. */
  like: 0.9,
  /** A word that a compound is made of. */
  inside: 0.75,
  /** A word in the name of the entity whose role the sentence is; in a question, for the first sentence of its answer and later ones. */
  name: 1,
  question: 0.9,
  questionLater: 0.68,
  heading: 0.8,
  /** A word of the sentence before, when this one leans on it, and otherwise. */
  leaning: 0.8,
  before: 0.3,
  paragraph: 0.1,
  title: 0.2,
  /** A word in one of the author's questions. */
  ask: 1,
  /** What a word weighs before it is known how telling it is, and what being telling adds. */
  word: 0.65,
  telling: 0.5,
  /** What the share of the question in the sentence itself adds. */
  own: 0.5,
  rightType: 0.4,
  wrongType: -0.3,
  /** What a question of the author's adds that says nothing but what is asked. */
  asked: 0.5,
  kind: {
    lead: -0.06,
    summary: -0.06,
    "key-point": 0.03,
    section: 0,
    question: 0.08,
    entity: 0,
  } satisfies Record<PartKind, number>,
  length: 0.004,
  longFrom: 12,
  /** Below this a name of the question counts as not named. */
  leastName: 0.28,
  /** Below this share of a question in an explainer at all, nothing there is scored. */
  leastKnown: 0.2,
} as const;

/**
 * How sure it is that a sentence answers: a logistic model of the signs, fitted to the best sentence of each question that is not
 * kept back, wrong answers to unanswerable ones counted one and a half times.
 */
export const SURENESS = {
  base: -3.9,
  covered: 1.7,
  own: 1.4,
  plain: 2.2,
  asked: 1.8,
  unknown: -1.6,
  rightType: 0.45,
} as const;

/** How sure it must be, from 0 to 1, to be shown as an answer, and among the nearest. */
export const ENOUGH = { sure: 0.3, near: 0.16 } as const;
