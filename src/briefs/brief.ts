import type { LanguageTag } from "./language-tag.ts";
import type { Pattern, Story } from "./story.ts";

/** Identifies a brief: the name of its folder under `assets/briefs`; lower-case words joined by hyphens. Never changes. */
export type BriefId = string;

/** Identifies an entity within its brief: lower-case words joined by hyphens. Never changes. */
export type EntityId = string;

/** The explainer of one story. All texts are plain text: no markup, no line breaks. */
export type Brief = {
  readonly id: BriefId;
  readonly title: string;
  /** The language its texts are written in. */
  readonly language: LanguageTag;
  /** What the story is, in one paragraph, for somebody who has not followed it. */
  readonly lead: string;
  /** The story in three or four sentences. */
  readonly summary: string;
  /** In reading order; may be empty in a reader's explainer, as may key points, questions, lead and summary. */
  readonly sections: readonly Section[];
  /** The most important first. */
  readonly keyPoints: readonly KeyPoint[];
  /** The most asked first. */
  readonly questions: readonly Question[];
  /** Questions of the author's, in the reader's words, each group hung on the sentence that answers it. Absent: none. */
  readonly asks?: readonly AuthorAsk[];
  /** Words of the field that readers take for one another, in groups, e.g. `refund`, `money back`. Absent: none. */
  readonly words?: readonly (readonly string[])[];
  /** At least one; the one that most of it comes from first. */
  readonly sources: readonly Source[];
  /** Absent when it belongs to no series. */
  readonly series?: SeriesPlace;
  /** The day whose state of affairs the brief describes, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Who wrote it; absent when the file does not say. */
  readonly author?: string;
  /** Under which licence it may be passed on, such as `CC-BY-4.0`; absent when the file does not say. */
  readonly licence?: string;
  /** Goes up with every version that its author gives away, from 1; absent when the file does not say. */
  readonly revision?: number;
  /** The oldest Sidelight that can read it, such as `0.2.0`; absent when any can. */
  readonly minimumVersion?: string;
  /** What changed from version to version, the newest first; empty for a first version. */
  readonly changes: readonly Change[];
  /** At least one; the most important first. */
  readonly entities: readonly Entity[];
  readonly story: Story;
  /** Its texts in other languages, each language once; absent when there are none. */
  readonly translations?: readonly Translation[];
};

/** A stretch of the brief under one heading. */
export type Section = {
  readonly id: string;
  readonly heading: string;
  /** At least one. */
  readonly paragraphs: readonly string[];
} & Cited;

/** One thing to take away, in one or two sentences, with its claims attributed. */
export type KeyPoint = { readonly id: string; readonly text: string } & Cited;

/** What may say which of the brief's sources its claims come from. */
export type Cited = {
  /** Ids of sources, in the order they are first cited; absent when it cites none. */
  readonly cites?: readonly string[];
};

/** A question readers ask, with its answer. */
export type Question = {
  readonly id: string;
  readonly question: string;
  /** At least one paragraph. */
  readonly answer: readonly string[];
} & Cited;

/** Questions that one sentence of the brief answers. They are searched, never shown. */
export type AuthorAsk = {
  /** Id of a key point, section, question or entity; or `lead` or `summary`. */
  readonly at: string;
  /** Words of the sentence that answers; absent: the first sentence of the part. */
  readonly says?: string;
  /** At least one. */
  readonly questions: readonly string[];
};

/** Where a brief's facts come from. */
export type Source = {
  /** What claims cite it by; absent where none does. */
  readonly id?: string;
  readonly title: string;
  /** The publisher's name; absent when it is not known. */
  readonly publisher?: string;
  /** An `https:` or `http:` address; absent when there is none to give. */
  readonly url?: string;
  /** The day it was published, as `YYYY-MM-DD`; absent when it is not known. */
  readonly day?: string;
};

/** The place of a brief among others that tell one story in turn, e.g. the rounds of negotiations. */
export type SeriesPlace = {
  /** Identifies the series; the same in each of its briefs. Lower-case words joined by hyphens. */
  readonly id: string;
  /** The name of the whole series. */
  readonly title: string;
  /** Which one it is, counted from 1. */
  readonly order: number;
  /** What this one is called beside the others, in two or three words, e.g. `Second round`. */
  readonly name: string;
  /** The day it is about, as `YYYY-MM-DD`. */
  readonly day: string;
};

/** The texts of a brief in another language. Their ids are those of the brief, in the same order. */
export type Translation = Pick<
  Brief,
  "language" | "title" | "lead" | "summary" | "sections" | "keyPoints" | "questions" | "changes" | "asks" | "words"
> & {
  /** The language it was translated from. */
  readonly translatedFrom: LanguageTag;
  /** Absent when the brief is in no series. */
  readonly series?: Pick<SeriesPlace, "title" | "name">;
  /** Titles of sources by their ids, as far as they are translated. */
  readonly sourceTitles: Readonly<Record<string, string>>;
  /** For each entity of the brief what readers see of it. */
  readonly entities: Readonly<Record<EntityId, Pick<Entity, "name" | "role">>>;
};

/** What one version of a brief changed. */
export type Change = { readonly date: string; readonly text: string };

/** What an entity can be. */
export type EntityKind = "person" | "organisation" | "place" | "event" | "agreement" | "subject";

/** Something a brief can explain, and how running text names it. */
export type Entity = {
  readonly id: EntityId;
  readonly kind: EntityKind;
  /** The name the card shows, in the brief's language. */
  readonly name: string;
  /** The name in its own script or language; absent when that is the name itself. */
  readonly native?: { readonly language: LanguageTag; readonly text: string };
  /** Who or what it is here, in one line; may be empty in a reader's explainer. */
  readonly role: string;
  /** Ids of the key points that concern it, the most telling first. */
  readonly keyPoints: readonly string[];
  /** Ids of the sections that concern it, the most telling first. */
  readonly sections: readonly string[];
  /** Ids of the questions that concern it, the most telling first. */
  readonly questions: readonly string[];
  /** How text names it. */
  readonly forms: readonly FormGroup[];
  /** Patterns that overlap a candidate to say that it is something else: namesakes, ordinary words, other rounds. */
  readonly vetoes: readonly Pattern[];
  /** What a contextual form needs besides the story's evidence; see `mentions`. Absent: nothing more. */
  readonly needs?: Needs;
} & Cited;

/** Surface forms of one strength in one language. */
export type FormGroup = {
  readonly strength: "strong" | "contextual";
  readonly language: LanguageTag;
  readonly patterns: readonly Pattern[];
};

/** What a contextual form of an entity needs near it before it is shown. */
export type Needs = {
  /** Names of evidence groups of the story, one of which must speak near the mention. Absent: any evidence will do. */
  readonly near?: readonly string[];
  /** True when the page's time must agree with the story's. */
  readonly time?: boolean;
};
