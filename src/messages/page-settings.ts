import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { MarkAmount } from "../mentions/mention.ts";

/** The reader's choices that a page needs, already resolved for it. */
export type PageSettings = {
  readonly amount: MarkAmount;
  /** Briefs that are switched off. */
  readonly briefsOff: readonly BriefId[];
  /** Entities the reader does not want marked, each as `brief/entity`. */
  readonly muted: readonly `${BriefId}/${EntityId}`[];
  readonly open: OpenChoice;
  readonly mark: MarkLook;
};

/** What opens a card. */
export type OpenChoice = {
  readonly by: "hover" | "click" | "key";
  /** Rest on a mention before its card opens, in milliseconds. */
  readonly delay: 300 | 500 | 750;
};

/** How a mention is marked. */
export type MarkLook = {
  readonly style: "dotted" | "dashed" | "wavy" | "background";
  /** `auto` takes a colour that contrasts with the page. */
  readonly colour: "auto" | "amber" | "blue" | "green" | "violet";
};
