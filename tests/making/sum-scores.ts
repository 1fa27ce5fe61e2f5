import type { Counted, PageScore } from "./measure-pages.ts";
import type { StoryScore } from "./measure-stories.ts";

/** Sums over pages, each as a share of 0 to 1; null where there was nothing to find. */
export type PageSums = Readonly<
  Record<
    | "questions right"
    | "questions found"
    | "answers right"
    | "key points right"
    | "key points found"
    | "sections right"
    | "sections found"
    | "title"
    | "date"
    | "publisher",
    Share
  >
>;

/** So many of so many. */
export type Share = { readonly part: number; readonly of: number };

/** Sum up what pages gave. */
export function sumPages(scores: readonly PageScore[]): PageSums {
  const counted = (pick: (score: PageScore) => Counted, part: "right" | "found", of: "made" | "expected"): Share => ({
    part: sum(scores, (score) => pick(score)[part]),
    of: sum(scores, (score) => pick(score)[of]),
  });
  const said = (pick: (score: PageScore) => boolean | null): Share => ({
    part: scores.filter((score) => pick(score) === true).length,
    of: scores.filter((score) => pick(score) !== null).length,
  });
  return {
    "questions right": counted(({ questions }) => questions, "right", "made"),
    "questions found": counted(({ questions }) => questions, "found", "expected"),
    "answers right": {
      part: sum(scores, ({ answers }) => answers.right),
      of: sum(scores, ({ answers }) => answers.of),
    },
    "key points right": counted(({ keyPoints }) => keyPoints, "right", "made"),
    "key points found": counted(({ keyPoints }) => keyPoints, "found", "expected"),
    "sections right": counted(({ sections }) => sections, "right", "made"),
    "sections found": counted(({ sections }) => sections, "found", "expected"),
    title: said(({ title }) => title),
    date: said(({ published }) => published),
    publisher: said(({ publisher }) => publisher),
  };
}

/** Sum up how many texts of stories were marked. */
export function sumStories(scores: readonly StoryScore[], role: "on" | "near"): Share {
  return { part: sum(scores, (score) => score[role].marked), of: sum(scores, (score) => score[role].of) };
}

/** A share in per cent with its numbers, e.g. `97 % (96 of 99)`. */
export function showShare({ part, of }: Share): string {
  if (of === 0) return "nothing to find";
  const percent = (100 * part) / of;
  return `${percent < 1 && percent > 0 ? percent.toFixed(2) : Math.round(percent)} % (${part} of ${of})`;
}

function sum<T>(items: readonly T[], pick: (item: T) => number): number {
  return items.reduce((total, item) => total + pick(item), 0);
}
