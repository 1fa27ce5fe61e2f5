import { askBackground, OrphanedError } from "../browser/page-messaging.ts";
import type { AskBackground } from "./spot-mentions.ts";

/**
 * Ask the background for as long as there is one.
 *
 * When the extension was reloaded or removed while the page stayed open, everything of ours in the frame is ended, and the
 * question stays unanswered: nobody is left to wait for it.
 */
export function askUntilOrphaned(page: AbortController): AskBackground {
  return (question, ...args) =>
    askBackground(question, ...args).catch((error: unknown) => {
      if (!(error instanceof OrphanedError)) throw error;
      page.abort();
      return new Promise<never>(() => {});
    });
}
