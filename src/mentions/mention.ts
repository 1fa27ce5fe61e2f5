import type { BriefId, EntityId } from "../gazetteer/candidate.ts";

/** One place in a text where an entity is named. */
export type Mention = {
  readonly brief: BriefId;
  readonly entity: EntityId;
  /** Offset of the first character, in UTF-16 code units from the block's start. */
  readonly start: number;
  /** Offset one past the last character, same unit; always greater than `start`. */
  readonly end: number;
};

/** How many of a page's mentions are marked: each entity once a section, once a page, or every time. */
export type MarkAmount = "first-in-section" | "first-on-page" | "all";
