import type { EntityKind } from "../../briefs/brief.ts";

/** A name that a text is told with, and how it stands there. */
export type FoundName = {
  /** As it is written most often in full. */
  readonly name: string;
  readonly kind: EntityKind;
  /** How often it is named, in full or short. */
  readonly count: number;
  /** Whether the first paragraphs or the title name it. */
  readonly inLead: boolean;
  readonly inTitle: boolean;
  /** Its full spellings, each as it stands in the text. */
  readonly full: readonly string[];
  /** Shorter spellings that mean it here, e.g. a surname; only those the text uses by themselves. */
  readonly short: readonly string[];
  /** Titles that stand before it, e.g. "President". */
  readonly titles: readonly string[];
  /** How much naming it says of a page: 0 for what stands everywhere, 3 for what only this story names. */
  readonly weight: number;
};
