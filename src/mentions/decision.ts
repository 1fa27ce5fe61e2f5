import type { Candidate } from "../gazetteer/candidate.ts";

/** What was decided of one candidate: shown as a mention, or withheld; and why. */
export type Decision = {
  readonly candidate: Candidate;
  /** The candidate's block, by its place in the list of blocks. */
  readonly block: number;
  readonly shown: boolean;
  readonly reason: Reason;
};

/** Why a candidate is shown or withheld; `describeReason` puts it in words. */
export type Reason = {
  readonly rule: ShowRule | WithholdRule;
  /** Names of the evidence groups or rivals that decided, in page order; empty where none did. */
  readonly names: readonly string[];
};

/** Why a candidate is shown: these evidence groups are named in its passage of the page. */
export type ShowRule = "near";

/**
 * Why a candidate is withheld: the page or its neighbourhood names too little of the story; its block belongs to another
 * story; it is something else of the same name; it is of another time or venue; what the entity needs near it is missing;
 * a longer mention covers it; the page's date lies before the story.
 */
export type WithholdRule =
  | "page-silent"
  | "neighbourhood-silent"
  | "rival"
  | "something-else"
  | "another-time"
  | "not-the-event"
  | "covered"
  | "before-the-story";
