import type { BriefId, EntityId } from "../briefs/brief.ts";

/** A card that the reader pinned, to be put back when the reader comes back to its page. */
export type Pin = {
  readonly brief: BriefId;
  readonly entity: EntityId;
  /** The sentence of the mention it belongs to, or the beginning of a long one. */
  readonly sentence: string;
  /** Which of the entity's marked mentions in such a sentence, in page order from 0: a page may say a thing twice. */
  readonly number: number;
  readonly form: "beside" | "sheet";
  readonly box: PinnedBox;
};

/** Where a pinned card is, in CSS pixels of the window. */
export type PinnedBox = {
  readonly left: number;
  readonly top: number;
  /** Of the card, and of its text; null as long as all of its text is there and the reader has not changed its size. */
  readonly size: { readonly width: number; readonly height: number } | null;
};
