import type { AuthorAsk } from "../briefs/brief.ts";
import type { IndexedPart, IndexedSentence } from "./answer-index.ts";

/**
 * The number of the sentence that the author's questions hang on: the first of the part that says the given words, or the part's
 * first when none are given.
 *
 * @returns -1 when there is no such sentence.
 */
export function placeAsk(
  { at, says }: Pick<AuthorAsk, "at" | "says">,
  parts: readonly IndexedPart[],
  sentences: readonly IndexedSentence[],
  paragraphs: readonly string[],
): number {
  return sentences.findIndex(({ part, paragraph, start, end }) => {
    const owner = parts[part];
    if (!owner || (owner.id || owner.kind) !== at) return false;
    return says === undefined || (paragraphs[paragraph] ?? "").slice(start, end).includes(says);
  });
}
