import type { BackgroundQuestions } from "./questions.ts";

/** Asks the background a question. */
export type AskBackground = <Q extends keyof BackgroundQuestions>(
  question: Q,
  ...args: Parameters<BackgroundQuestions[Q]>
) => Promise<Awaited<ReturnType<BackgroundQuestions[Q]>>>;
