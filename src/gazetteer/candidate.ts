import type { BriefId, EntityId, Story } from "../briefs/brief.ts";

export type { BriefId, EntityId } from "../briefs/brief.ts";

/**
 * What a phrase says where it is found.
 *
 * `strong` and `contextual` name an entity; `veto` says that what it overlaps is not that entity; `evidence` and `rival`
 * speak for our story or another; `now` and `otherwise` place a text in the story's time or outside it.
 */
export type Saying = "strong" | "contextual" | "veto" | "evidence" | "rival" | "now" | "otherwise";

/** What a phrase says, and of whom. */
export type Sense = {
  /** Position of the brief in the gazetteer's `briefs`. */
  readonly brief: number;
  readonly says: Saying;
  /** The entity's id for `strong`, `contextual` and `veto`; the group's name for `evidence` and `rival`; else empty. */
  readonly name: string;
};

/** A phrase found in a block, before the decision. */
export type Candidate = {
  readonly sense: Sense;
  /** Offset of the first character to mark, in UTF-16 code units from the block's start. */
  readonly start: number;
  /** Offset one past the last character to mark. */
  readonly end: number;
  /** Offset of the whole phrase, which begins before `start` when only a part of it is marked. */
  readonly phraseStart: number;
  /** Offset one past the whole phrase. */
  readonly phraseEnd: number;
  /** Which sentence of the block it stands in, counted from 0. */
  readonly sentence: number;
};

/** What the decision must know of one brief; everything but the texts and the patterns. */
export type StoryRules = {
  readonly brief: BriefId;
  /** Weight of each evidence group. */
  readonly weights: Readonly<Record<string, number>>;
  /** For everything that a page must name, the evidence groups that name it. */
  readonly requires: readonly (readonly string[])[];
  /** Evidence groups that name the story's subject. */
  readonly subject: readonly string[];
  readonly enough: Story["enough"];
  /** First day a page can speak of the story, `YYYY-MM-DD`; absent when the story has no time. */
  readonly from?: string;
  /** Last day on which a page speaks of the story without saying so; absent when any day may. */
  readonly until?: string;
  readonly entities: Readonly<Record<EntityId, EntityRules>>;
};

/** What the decision must know of one entity. */
export type EntityRules = {
  readonly kind: "person" | "organisation" | "place" | "event" | "agreement" | "subject";
  /** See `Needs` in `briefs/brief.ts`. */
  readonly near?: readonly string[];
  readonly time?: boolean;
};
