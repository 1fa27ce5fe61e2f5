import type { BriefId } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";

/** Which part of an explainer a sentence stands in. */
export type PartKind = "lead" | "summary" | "key-point" | "section" | "question" | "entity";

/** A sentence that answers a question, in its paragraph. */
export type Answer = {
  readonly brief: BriefId;
  /** The explainer's title. */
  readonly title: string;
  /** The day the explainer describes, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** The language of the explainer's texts. */
  readonly language: LanguageTag;
  readonly kind: PartKind;
  /** The part's id in the explainer; empty for the lead and the summary. */
  readonly id: string;
  /** What the part is called: a section's heading, a question, an entity's name; empty for the others. */
  readonly heading: string;
  /** What stands before the sentence in its paragraph; may be empty. */
  readonly before: string;
  readonly sentence: string;
  /** What stands after it; may be empty. */
  readonly after: string;
};

/** What a search found. */
export type Found = {
  /**
   * How sure it is: `sure` when each sentence answers; `nearest` when none does for certain, and these come nearest; `nothing` when
   * there is not even that.
   */
  readonly tier: "sure" | "nearest" | "nothing";
  /** The best first, at most three; empty exactly when the tier is `nothing`. */
  readonly answers: readonly Answer[];
};
