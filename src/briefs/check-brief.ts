import type { Brief } from "./brief.ts";
import { BriefError, type Mistake, type Place, type Report, sortMistakes } from "./brief-error.ts";
import { checkIds, checkReferences } from "./check-ids.ts";
import { checkPatterns, type ReadPattern } from "./check-patterns.ts";
import { checkStory } from "./check-story.ts";
import { checkTexts } from "./check-texts.ts";
import { findRisks } from "./find-risks.ts";
import { type BriefFiles, type ParsedBrief, readBriefFiles } from "./parse-brief.ts";

/** A brief that may be used, and what its author should look at again. */
export type CheckedBrief = {
  readonly brief: Brief;
  /** Forms that may be marked where they mean something else; each one is allowed. */
  readonly warnings: readonly Mistake[];
};

/**
 * Read a brief's files and check that it makes sense as a whole.
 *
 * @param readPattern - How patterns are read; passed in, because the search decides what a pattern may be.
 * @throws BriefError with every mistake of both kinds at once.
 */
export function readBrief(files: BriefFiles, readPattern: ReadPattern): CheckedBrief {
  const parsed = readBriefFiles(files);
  const { mistakes, warnings } = checkBrief(parsed, readPattern);
  const paths = [files.words.path, ...(files.entities ? [files.entities.path] : [])];
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
  { brief, places, mistakes: known }: ParsedBrief,
  readPattern: ReadPattern,
): { readonly mistakes: readonly Mistake[]; readonly warnings: readonly Mistake[] } {
  const start: Place = { file: [...places.values()][0]?.file ?? brief.id, line: 1 };
  const mistakes: Mistake[] = [];
  const warnings: Mistake[] = [];
  const reportTo =
    (list: Mistake[]): Report =>
    (field, expected) => {
      const place = placeOf(field, places) ?? start;
      if (!known.some((mistake) => mistake.place.line === place.line && mistake.place.file === place.file))
        list.push({ place, field, expected });
    };
  const report = reportTo(mistakes);
  checkTexts(brief, report);
  checkIds(brief, report);
  checkReferences(brief, report);
  checkStory(brief, report);
  const phrases = checkPatterns(brief, readPattern, report);
  findRisks(brief, phrases, reportTo(warnings));
  return { mistakes, warnings };
}

/** The place of a field, or of the nearest one it stands in. */
function placeOf(field: string, places: ReadonlyMap<string, Place>): Place | undefined {
  for (let name = field; name !== ""; name = name.replace(/(?:^|\.|\[)[^.[]*$/, "")) {
    const place = places.get(name);
    if (place) return place;
  }
  return undefined;
}
