import { askBackground, NoAnswerError, OrphanedError } from "../browser/pages/page-messaging.ts";
import type { AskBackground } from "../messages/ask-background.ts";
import type { BackgroundQuestions } from "../messages/questions.ts";

/** When a question is asked again that was not answered, in milliseconds: browsers start a background that they have stopped in 50 to 500. */
const AGAIN_AFTER = [50, 200, 800, 2_000];

/** What would be seen twice, if the background had done it before it was stopped. */
const ONCE: readonly (keyof BackgroundQuestions)[] = ["openBrief"];

/**
 * Ask the background for as long as there is one; again when it was stopped before it could answer.
 *
 * When the extension was reloaded or removed while the page stayed open, everything of ours in the frame is ended, and the
 * question stays unanswered: nobody is left to wait for it.
 */
export function askUntilOrphaned(lifetime: AbortController, ask: AskBackground = askBackground): AskBackground {
  const tryFrom = (tries: number): AskBackground =>
    ((question, ...args) =>
      ask(question, ...args).catch(async (error: unknown) => {
        if (error instanceof OrphanedError) {
          lifetime.abort();
          return new Promise<never>(() => {});
        }
        const wait = AGAIN_AFTER[tries];
        if (!(error instanceof NoAnswerError) || wait === undefined || ONCE.includes(question)) throw error;
        await new Promise((resolve) => setTimeout(resolve, wait));
        return tryFrom(tries + 1)(question, ...args);
      })) as AskBackground;
  return tryFrom(0);
}
