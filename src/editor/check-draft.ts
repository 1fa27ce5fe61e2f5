import { BriefError, type Mistake } from "../brief-format/brief-error.ts";
import type { BriefFiles } from "../brief-format/brief-files.ts";
import { writeBrief } from "../brief-format/write-brief.ts";
import type { Brief, BriefId } from "../briefs/brief.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import { type CandidateContext, type GoodCandidate, openExplainer } from "../library/candidate.ts";
import type { CompiledStory } from "../library/compiled-story.ts";

/** What the checker says of an explainer as it would be kept. */
export type CheckedText = {
  /** As it would be kept. */
  readonly markdown: string;
  /** Null when it cannot be kept. */
  readonly good: { readonly brief: Brief; readonly candidate: GoodCandidate; readonly story: CompiledStory } | null;
  /** Languages whose translation says no longer what the explainer says: it would be left out. */
  readonly outdated: readonly LanguageTag[];
  /** Why it cannot be kept; empty when it can. */
  readonly mistakes: readonly Mistake[];
  /** What may be marked by mistake, or never; each is allowed. */
  readonly warnings: readonly Mistake[];
};

/** The files of an explainer's translations. */
export type TranslationFiles = NonNullable<BriefFiles["translations"]>;

/** Check an explainer as it would be written. */
export function checkExplainer(
  brief: Brief,
  context: CandidateContext,
  translations: TranslationFiles = [],
): CheckedText {
  return checkMarkdown(writeBrief(brief), brief.id, context, translations);
}

/** Check an explainer as it is written. Translations that do not match it are left out. */
export function checkMarkdown(
  markdown: string,
  id: BriefId,
  context: CandidateContext,
  translations: TranslationFiles = [],
): CheckedText {
  const words = { path: "brief.md", text: markdown };
  const files: BriefFiles = { id, words, ...(translations.length > 0 && { translations }) };
  try {
    const { warnings, ...good } = openExplainer(files, context);
    return { markdown, good, outdated: [], mistakes: [], warnings };
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    const mistaken = new Set(error.mistakes.map(({ place }) => place.file));
    const matching = translations.filter(({ file }) => !mistaken.has(file.path));
    const outdated = translations.filter((one) => !matching.includes(one)).map(({ language }) => language);
    if (outdated.length > 0) return { ...checkMarkdown(markdown, id, context, matching), outdated };
    return { markdown, good: null, outdated: [], mistakes: error.mistakes, warnings: [] };
  }
}
