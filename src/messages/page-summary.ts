import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { LastCard } from "./last-card.ts";

/** What a content script says of the page (or frame) it runs in. */
export type PageSummary = {
  /** `reading` until the first pass is over; `paused` when the page changes faster than we are willing to follow. */
  readonly status: "reading" | "idle" | "paused";
  /** Every mention found, marked or not, in page order; empty when the page is not about any brief. */
  readonly mentions: readonly MentionSummary[];
  /** True while the reader has the marks of this page hidden; absent otherwise. */
  readonly hidden?: true;
  /** The page's language, as a primary subtag, when the reader wants pages in it left alone; absent otherwise. */
  readonly leftAlone?: string;
  /** The day the page says it was published, as `YYYY-MM-DD`; absent when it does not say. */
  readonly published?: string;
  /** The page's language, as a tag of BCP 47; absent when it does not say. */
  readonly language?: string;
  /** Absent when none was opened since the page is at its address. */
  readonly lastCard?: LastCard;
};

/** A form of an entity that was found on a page and is no mention there. */
export type WithheldSummary = {
  readonly brief: BriefId;
  readonly entity: EntityId;
  readonly text: string;
  /** Why, see `WithholdRule`. */
  readonly rule: string;
  /** What decided, or the nearest thing that was missing, in English; empty where nothing can be named. */
  readonly names: readonly string[];
};

/** One mention as the popup lists it. */
export type MentionSummary = {
  /** Names the mention in `goToMention`; stays the same while the page does. */
  readonly id: number;
  readonly brief: BriefId;
  readonly entity: EntityId;
  /** The marked words as they stand on the page. */
  readonly text: string;
  /** Offset of the mention in the `textContent` of the page's body, in UTF-16 code units; -1 inside a shadow root. */
  readonly position: number;
  /** True when it is underlined; false when the reader's choices leave it unmarked. */
  readonly marked: boolean;
  /** True when it would be marked, did it not stand in a quiet place; absent otherwise. */
  readonly quiet?: true;
  /** Why it is a mention, in words a reader understands. */
  readonly reason: string;
};
