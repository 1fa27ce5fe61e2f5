import type { Answer } from "../briefs/search-briefs.ts";
import { readerPath, sectionOfPart } from "../browser/reader-path.ts";

/** Where an answer stands in its brief. */
export function answerPath({ brief, kind, id }: Answer): string {
  return readerPath(brief, sectionOfPart(kind, id));
}
