import type { BriefId, EntityId, EntityKind, KeyPoint, Question, Section, Source } from "./brief.ts";
import type { LanguageTag } from "./language-tag.ts";

/** Asks for the card of one mention. */
export type CardRequest = {
  readonly brief: BriefId;
  readonly entity: EntityId;
  /** The sentence the mention stands in; absent when the card is not asked for at a mention. */
  readonly sentence?: string;
  /** Other entities of the same brief that are named in that sentence; they help to choose, whatever the language. */
  readonly beside?: readonly EntityId[];
  /** The day the page was published, as `YYYY-MM-DD`; absent when the page does not say. */
  readonly pageDate?: string;
  /** The language of the page around the mention, a tag of BCP 47; absent when the page does not say. */
  readonly pageLanguage?: string;
};

/** What the popover says about one entity, chosen from its brief for one mention. */
export type Card = {
  readonly brief: BriefId;
  readonly briefTitle: string;
  /** The language of all texts but `native`. */
  readonly language: LanguageTag;
  /** The language they were translated from; absent where they are as their author wrote them. */
  readonly translatedFrom?: LanguageTag;
  readonly entity: EntityId;
  readonly kind: EntityKind;
  readonly name: string;
  /** The name in its own script or language; absent when that is the name itself. */
  readonly native?: { readonly language: LanguageTag; readonly text: string };
  /** Who or what it is here, in one line. */
  readonly role: string;
  /** Those that concern the entity, the most telling first that does not repeat the role; may be empty. */
  readonly keyPoints: readonly KeyPoint[];
  /** Those that concern the entity, the one that the mention's sentence raises first; may be empty. */
  readonly questions: readonly Question[];
  /** The parts of the brief that say more about the entity, the most telling first; may be empty. */
  readonly sections: readonly SectionLink[];
  /** What it, its key points and its questions cite; the brief's where they cite none. At least one. */
  readonly sources: readonly Source[];
  /** Absent when the brief belongs to no series. */
  readonly series?: CardSeries;
  /** The day whose state of affairs the brief describes, as `YYYY-MM-DD`. */
  readonly asOf: string;
  readonly time: TimeRelation;
};

/** The series of a card's brief. */
export type CardSeries = {
  readonly title: string;
  /** All of the series, this one too, in their order. */
  readonly rounds: readonly CardRound[];
};

/** One brief of a series, and the card there that stands for the one that leads to it. */
export type CardRound = {
  readonly brief: BriefId;
  /** What it is called beside the others, e.g. `Second round`. */
  readonly name: string;
  /** The day it is about, as `YYYY-MM-DD`. */
  readonly day: string;
  /** The same entity where that brief explains it, else the first that it explains. */
  readonly entity: EntityId;
};

/** Names a section of the brief and where it stands, without its text. */
export type SectionLink = Pick<Section, "id" | "heading">;

/** How a page's day stands to the day the brief describes. `unknown`: the page gives no day. */
export type TimeRelation =
  | { readonly page: "unknown" }
  | {
      readonly page: "older" | "same" | "newer";
      /** The page's day, as `YYYY-MM-DD`. */
      readonly pageDate: string;
    };
