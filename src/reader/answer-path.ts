import type { Answer } from "../briefs/search-briefs.ts";
import { anchorOf, readerPath } from "../browser/reader-path.ts";

/** Where an answer stands in its brief. */
export function answerPath({ brief, kind, id }: Answer): string {
  return readerPath(brief, anchorOf(kind, id));
}
