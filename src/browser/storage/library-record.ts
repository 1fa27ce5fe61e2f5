import type { BriefId } from "../../briefs/brief.ts";
import { type LibraryIndex, readIndex } from "../../library/library-index.ts";
import { readSeenTexts, type SeenTexts } from "../../library/seen-text.ts";
import { LIBRARY_INDEX, LIBRARY_LEAVING, SEEN_TEXTS, STORY_PREFIX } from "./choice-keys.ts";

/** What is stored of the library but for the explainers themselves. */
export type StoredLibrary = {
  readonly index: LibraryIndex;
  /** Ids whose texts are still to be removed, because the browser was closed in between; commonly empty. */
  readonly leaving: readonly BriefId[];
  readonly seen: SeenTexts;
};

/** Where that is stored. */
export const LIBRARY_KEYS = [LIBRARY_INDEX, LIBRARY_LEAVING, SEEN_TEXTS];

/** Read what was stored, whatever stands there. */
export function openLibrary(stored: Readonly<Record<string, unknown>>): StoredLibrary {
  const leaving: unknown = stored[LIBRARY_LEAVING];
  return {
    index: readIndex(stored[LIBRARY_INDEX]),
    leaving: Array.isArray(leaving) ? leaving.filter((id): id is string => typeof id === "string") : [],
    seen: readSeenTexts(stored[SEEN_TEXTS]),
  };
}

/** Where the texts of an explainer are stored. */
export function keyOf(id: BriefId): string {
  return STORY_PREFIX + id;
}
