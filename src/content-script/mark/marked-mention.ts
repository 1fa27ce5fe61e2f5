import type { BriefId, EntityId } from "../../gazetteer/candidate.ts";

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

/** Whether a mention is one of those that the reader has just switched off. */
export type IsOff = (mention: Pick<MarkedMention, "brief" | "entity">) => boolean;

/** The marked mentions of a page, as they are now. */
export type MarkedMentions = {
  /**
   * The marked mention under a point of the viewport, in CSS pixels, tested against its rectangles; null for none.
   *
   * @param over - What the pointer is over: a mention that is seen through it counts, where it is told.
   */
  readonly at: (x: number, y: number, over?: Element | null) => MarkedMention | null;
  /** All of them, in page order; the same list as long as they are the same. */
  readonly all: () => readonly MarkedMention[];
  /** All that could be marked, those left unmarked in quiet places or by the reader's amount included; in page order. */
  readonly wanted: () => readonly MarkedMention[];
  /** Also one that is not marked, as long as the reader wants it: it is listed in the popup. */
  readonly byId: (id: number) => MarkedMention | null;
  /** A live range over any mention that was found, wanted or not; null when it is gone. */
  readonly rangeOf: (id: number) => Range | null;
  /** Paint one as the current one, because its card is open; null for none. */
  readonly setCurrent: (id: number | null) => void;
  /** Take the marks of some away, which cannot be pointed at then, though they stay marked mentions; null to put them back. */
  readonly hide: (isOff: IsOff | null) => void;
};

/** The same as the finder has them, by their texts: to find one at a point is left to those who open cards. */
export type MarkedTexts = Omit<MarkedMentions, "at"> & {
  /** Those that stand in a text, be it in part, but for those that are hidden. */
  readonly inText: (text: Text) => readonly MarkedMention[];
  /** Shadow roots of the page that are read. */
  readonly shadowRoots: () => ShadowRoot[];
};
