import type { BriefId, EntityId } from "../briefs/brief.ts";
import type { Story } from "../briefs/story.ts";
import type { GivenName } from "./find-given-name.ts";

export type { BriefId, EntityId } from "../briefs/brief.ts";

/**
 * What a phrase says where it is found.
 *
 * `strong` and `contextual` name an entity; `veto` says that what it overlaps is not that entity, and `namesake`, which no
 * brief lists, that a given name of somebody else stands before the surname; `evidence` and `rival` speak for our story or another; `now` and `otherwise` place a text in the story's time or outside it.
 */
export type PatternRole = "strong" | "contextual" | "veto" | "namesake" | "evidence" | "rival" | "now" | "otherwise";

/** What a phrase says, and of whom. */
export type PatternMeaning = {
  /** Position of the brief in the gazetteer's `briefs`. */
  readonly brief: number;
  readonly role: PatternRole;
  /** The entity's id for `strong`, `contextual` and `veto`; the group's name for `evidence` and `rival`; else empty. */
  readonly name: string;
};

/** A phrase found in a block, before the decision. */
export type Candidate = {
  readonly meaning: PatternMeaning;
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
  /** How many words the whole phrase spans. */
  readonly words: number;
  /** The first gap of the phrase, where it was filled; absent when the words follow each other. */
  readonly gap?: FilledGap;
  /** Whether it names a day, a month or a year of its own; only for `now`. */
  readonly dates?: true;
  /** The given name; only for `namesake`. */
  readonly given?: GivenName;
};

/** Words between the parts of a phrase: where they begin and end, and whether they begin a second thing (`and the return of`). */
export type FilledGap = { readonly start: number; readonly end: number; readonly joins: boolean };

/** What the decision must know of one brief; everything but the texts and the patterns. */
export type StoryRules = {
  readonly brief: BriefId;
  /** Id of the series the brief belongs to; absent when it belongs to none. */
  readonly series?: string;
  /** Weight of each evidence group. */
  readonly weights: Readonly<Record<string, number>>;
  /** For everything that a page must name, the evidence groups that name it. */
  readonly requires: readonly (readonly string[])[];
  /** What readers are told of evidence groups and entities by, by language; absent where that is the name itself. */
  readonly called: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How many of these a page must name; absent when all. See `Story.atLeast`. */
  readonly atLeast?: number;
  /** Evidence groups that name the story's subject. */
  readonly subject: readonly string[];
  readonly enough: Story["enough"];
  /** How often the explainer names each evidence group, where a page must name a share of that; absent otherwise. */
  readonly counts?: Readonly<Record<string, number>>;
  /** First day a page can name anything of the story, `YYYY-MM-DD`; absent when the story has no time. */
  readonly begins?: string;
  /** First day a page can speak of its events, `YYYY-MM-DD`; absent when the story has no time. */
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
  /** For a person, the folded words that stand before the surname in the full name. */
  readonly given?: readonly string[];
};
