import { BriefError, type Mistake } from "../brief-format/brief-error.ts";
import { readBrief } from "../brief-format/check/check-brief.ts";
import { writeBrief } from "../brief-format/write-brief.ts";
import type { Brief, BriefId } from "../briefs/brief.ts";
import { parsePattern } from "../gazetteer/compile/parse-pattern.ts";
import { type CandidateContext, type GoodCandidate, readExplainer } from "../library/candidate.ts";
import type { CompiledStory } from "../library/compiled-story.ts";

/** What the checker says of an explainer as it would be kept. */
export type CheckedText = {
  /** As it would be kept. */
  readonly markdown: string;
  /** Null when it cannot be kept. */
  readonly good: { readonly brief: Brief; readonly candidate: GoodCandidate; readonly story: CompiledStory } | null;
  /** Why it cannot be kept; empty when it can. */
  readonly mistakes: readonly Mistake[];
  /** What may be marked by mistake, or never; each is allowed. */
  readonly warnings: readonly Mistake[];
};

/** Check an explainer as it would be written. */
export function checkExplainer(brief: Brief, context: CandidateContext): CheckedText {
  return checkMarkdown(writeBrief(brief), brief.id, context);
}

/** Check an explainer as it is written. */
export function checkMarkdown(markdown: string, id: BriefId, context: CandidateContext): CheckedText {
  const files = { id, words: { path: "brief.md", text: markdown } };
  try {
    const candidate = readExplainer(files, context);
    const { brief, warnings } = readBrief(files, parsePattern, { strictness: "reader", version: context.version });
    const story = candidate.story.compiled?.story as CompiledStory;
    return { markdown, good: { brief, candidate, story }, mistakes: [], warnings };
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return { markdown, good: null, mistakes: error.mistakes, warnings: [] };
  }
}
