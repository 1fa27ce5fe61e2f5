import type { LanguageTag } from "./language-tag.ts";

/**
 * A pattern of words as its author wrote it, e.g. `Istanbul {talks,negotiations}` or `exchange{,d} … prisoner{s,}`.
 *
 * The notation is documented in docs/explainers.md under "Surface forms" and expanded by `gazetteer/compile/parse-pattern.ts`.
 */
export type Pattern = string;

/** How a page shows that it is about this story. Everything the decision knows of a story stands here. */
export type Story = {
  /** What speaks for the story, each counted once a page or neighbourhood however often it stands there. */
  readonly evidence: readonly EvidenceGroup[];
  /** Names of evidence groups that a page must all name; the first is what the story is about. */
  readonly requires: readonly string[];
  /**
   * How many of the required groups a page must name; none of them is the subject then, so that each speaks
   * for it. For explainers without a story, such as glossaries: "at least two of these terms". Absent: all of them.
   */
  readonly atLeast?: number;
  /** Sum of weights that makes a page plainly about the story: on a short page, and on a long one. */
  readonly enough: {
    readonly short: number;
    readonly long: number;
    /** The share of all its evidence, by how often the explainer names each group, that a page on one story must name; absent: any. */
    readonly coverage?: number;
  };
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
  /** How often the explainer names it, for `Story.enough.coverage`; absent: once. */
  readonly count?: number;
  /** What readers are told was named, by language of the interface, e.g. `the prisoner exchange`; absent when it is `name`. */
  readonly called?: Readonly<Record<LanguageTag, string>>;
  readonly patterns: readonly Pattern[];
};

/** Words that speak for another story. */
export type RivalGroup = { readonly name: string; readonly patterns: readonly Pattern[] };

/** When the story happened, and how text shows that it speaks of that time or of another. */
export type StoryTime = {
  /** First day a page can speak of the story's events, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day a page can name anyone or anything of the story, e.g. the day its war began; absent when it is `from`. */
  readonly begins?: string;
  /** Last day on which a page speaks of the story without saying so, `YYYY-MM-DD`; later ones need a cue. Absent: any day. */
  readonly until?: string;
  /** Patterns that place a text in the story's time, e.g. `June 2025`. */
  readonly cues: readonly Pattern[];
  /** Patterns that place a text elsewhere: other years, other venues. */
  readonly otherwise: readonly Pattern[];
};
