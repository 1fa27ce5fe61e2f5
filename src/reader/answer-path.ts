import type { Answer } from "../answers/answer.ts";
import { anchorOf, readerPath } from "../browser/extension-paths.ts";

/** Where an answer stands in its brief, in its language. */
export function answerPath({ brief, kind, id, language }: Answer): string {
  return readerPath(brief, anchorOf(kind, id), language);
}
