import type { Brief } from "../../briefs/brief.ts";
import { BriefError, type Mistake, type Place, type Report, sortMistakes } from "../brief-error.ts";
import { type BriefFiles, pathsOf } from "../brief-files.ts";
import { type ParsedBrief, type Places, readBriefFiles, STRICTLY } from "../parse/parse-brief.ts";
import { checkAsks } from "./check-asks.ts";
import { checkForms } from "./check-forms.ts";
import { checkIds, checkReferences } from "./check-ids.ts";
import { checkPatterns, type ReadPattern } from "./check-patterns.ts";
import { checkStory } from "./check-story.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTranslation } from "./check-translation.ts";
import { findOversights } from "./find-oversights.ts";
import { findRisks } from "./find-risks.ts";

/** A brief that may be used, and what its author should look at again. */
export type CheckedBrief = {
  readonly brief: Brief;
  /** Forms that may be marked where they mean something else, and what can never be shown; each one is allowed. */
  readonly warnings: readonly Mistake[];
};

/**
 * Read a brief's files and check that it makes sense as a whole.
 *
 * @param readPattern - How patterns are read; passed in, because the search decides what a pattern may be.
 * @param manner - As bundled briefs are, unless told otherwise.
 * @throws BriefError with every mistake of both kinds at once.
 */
export function readBrief(files: BriefFiles, readPattern: ReadPattern, manner = STRICTLY): CheckedBrief {
  const parsed = readBriefFiles(files, manner);
  // Of a file that could not be read at all, nothing else can be said.
  if (parsed.mistakes.some(({ field }) => field === "YAML" || field === "front matter"))
    throw new BriefError(parsed.mistakes);
  const { mistakes, warnings } = checkBrief(parsed, readPattern);
  const paths = pathsOf(files);
  const all = sortMistakes([...parsed.mistakes, ...mistakes], paths);
  if (all.length > 0) throw new BriefError(all);
  return { brief: parsed.brief, warnings: sortMistakes(warnings, paths) };
}

/**
 * Check what no single field can show: ids that exist and are given once, real days, patterns that can be read, evidence
 * that can be enough.
 *
 * What the reading already complained of is not said twice.
 */
export function checkBrief(
  { brief, places, mistakes: known, translations }: ParsedBrief,
  readPattern: ReadPattern,
): { readonly mistakes: readonly Mistake[]; readonly warnings: readonly Mistake[] } {
  const start: Place = { file: [...places.values()][0]?.file ?? brief.id, line: 1 };
  const mistakes: Mistake[] = [];
  const warnings: Mistake[] = [];
  const reportTo =
    (list: Mistake[], among = places, top = start): Report =>
    (field, expected) => {
      const place = placeOf(field, among) ?? top;
      if (!known.some((mistake) => mistake.place.line === place.line && mistake.place.file === place.file))
        list.push({ place, field, expected });
    };
  const report = reportTo(mistakes);
  checkTexts(brief, report);
  checkIds(brief, report);
  checkReferences(brief, report);
  checkAsks(brief, report);
  checkStory(brief, report);
  const phrases = checkPatterns(brief, readPattern, report);
  checkForms(brief, phrases, report);
  findRisks(brief, phrases, reportTo(warnings));
  findOversights(brief, phrases, reportTo(warnings));
  for (const { translation, tag, path, places: own } of translations)
    checkTranslation(brief, translation, tag, reportTo(mistakes, own, { file: path, line: 1 }));
  return { mistakes, warnings };
}

/** The place of a field, or of the nearest one it stands in. */
function placeOf(field: string, places: Places): Place | undefined {
  for (let name = field; name !== ""; name = name.replace(/(?:^|\.|\[)[^.[]*$/, "")) {
    const place = places.get(name);
    if (place) return place;
  }
  return undefined;
}
