import type { BriefId, EntityId } from "../gazetteer/candidate.ts";

/** A marked mention as the explaining side sees it. */
export type MarkedMention = {
  /** Stays the same while the mention stays on the page. */
  readonly id: number;
  readonly brief: BriefId;
  readonly entity: EntityId;
  /** Its words as they stand on the page. */
  readonly text: string;
  /** Why it was marked, in words a reader understands. */
  readonly reason: string;
  /** A live range over it, for measuring; null when its text is gone. */
  readonly toRange: () => Range | null;
  /** The sentence it stands in. */
  readonly sentence: () => string;
};

/** The marked mentions of a page, as they are now. */
export type MarkedMentions = {
  /** The marked mention under a point of the viewport, in CSS pixels, tested against its rectangles; null for none. */
  readonly at: (x: number, y: number) => MarkedMention | null;
  /** All of them, in page order. */
  readonly all: () => readonly MarkedMention[];
  readonly byId: (id: number) => MarkedMention | null;
  /** Paint one as the current one, because its card is open; null for none. */
  readonly setCurrent: (id: number | null) => void;
};
