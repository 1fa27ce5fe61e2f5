/** Identifies a brief: the name of its folder under `assets/briefs`; lower-case words joined by hyphens. Never changes. */
export type BriefId = string;

/** Identifies an entity within its brief: lower-case words joined by hyphens. Never changes. */
export type EntityId = string;

/** A language tag of BCP 47, e.g. `uk` or `pt-BR`. */
export type LanguageTag = string;

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
  /** At least one; in reading order. */
  readonly sections: readonly Section[];
  /** At least one; the most important first. */
  readonly keyPoints: readonly KeyPoint[];
  /** At least one; the most asked first. */
  readonly questions: readonly Question[];
  readonly source: Source;
  /** The day whose state of affairs the brief describes, as `YYYY-MM-DD`. */
  readonly asOf: string;
  /** What changed from version to version, the newest first; empty for a first version. */
  readonly changes: readonly Change[];
  /** At least one; the most important first. */
  readonly entities: readonly Entity[];
  readonly story: Story;
};

/** A stretch of the brief under one heading. */
export type Section = {
  readonly id: string;
  readonly heading: string;
  /** At least one. */
  readonly paragraphs: readonly string[];
};

/** One thing to take away, in one or two sentences, with its claims attributed. */
export type KeyPoint = { readonly id: string; readonly text: string };

/** A question readers ask, with its answer. */
export type Question = {
  readonly id: string;
  readonly question: string;
  /** At least one paragraph. */
  readonly answer: readonly string[];
};

/** Where a brief's facts come from. */
export type Source = {
  readonly title: string;
  /** The publisher's name; absent when it is not known. */
  readonly publisher?: string;
  /** An `https:` address; absent when there is none to give. */
  readonly url?: string;
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
  /** Who or what it is here, in one line. */
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
};

/**
 * A pattern of words as its author wrote it, e.g. `Istanbul {talks,negotiations}` or `exchange{,d} … prisoner{s,}`.
 *
 * The notation is documented in the README under "Surface forms" and expanded by `gazetteer/parse-pattern.ts`.
 */
export type Pattern = string;

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

/** How a page shows that it is about this story. Everything the decision knows of a story stands here. */
export type Story = {
  /** What speaks for the story, each counted once a page or neighbourhood however often it stands there. */
  readonly evidence: readonly EvidenceGroup[];
  /** Names of evidence groups that a page must all name; the first is what the story is about. */
  readonly requires: readonly string[];
  /** Sum of weights that makes a page plainly about the story: on a short page, and on a long one. */
  readonly enough: { readonly short: number; readonly long: number };
  /** Other stories whose words look like ours; a block that names one and nothing of ours is left alone. */
  readonly rivals: readonly RivalGroup[];
  readonly time?: StoryTime;
};

/** Words that speak for the story together, e.g. all names of one party. */
export type EvidenceGroup = {
  readonly name: string;
  /** The required group that this one stands in for, e.g. a president for the country; absent when none. */
  readonly speaksFor?: string;
  /** How much the group adds, once. */
  readonly weight: number;
  readonly patterns: readonly Pattern[];
};

/** Words that speak for another story. */
export type RivalGroup = { readonly name: string; readonly patterns: readonly Pattern[] };

/** When the story happened, and how text shows that it speaks of that time or of another. */
export type StoryTime = {
  /** First day a page can speak of the story, `YYYY-MM-DD`. */
  readonly from: string;
  /** Last day on which a page speaks of the story without saying so, `YYYY-MM-DD`; later ones need a cue. Absent: any day. */
  readonly until?: string;
  /** Patterns that place a text in the story's time, e.g. `June 2025`. */
  readonly cues: readonly Pattern[];
  /** Patterns that place a text elsewhere: other years, other venues. */
  readonly otherwise: readonly Pattern[];
};
