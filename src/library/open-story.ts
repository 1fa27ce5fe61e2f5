import { BriefError } from "../brief-format/brief-error.ts";
import { readBrief } from "../brief-format/check/check-brief.ts";
import type { BriefFiles } from "../brief-format/parse/parse-brief.ts";
import type { Brief, BriefId } from "../briefs/brief.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { LanguageTag } from "../briefs/language-tag.ts";
import { parsePattern } from "../gazetteer/compile/parse-pattern.ts";
import { type CompiledStory, chooseTexts, compileStory } from "./compiled-story.ts";
import { parseJson } from "./parse-json.ts";
import { type StoredStory, stampOf } from "./stored-story.ts";

/** Read an added explainer's texts. @throws BriefError with every mistake; a NewerBriefError when it takes a newer Sidelight. */
export function readAddedBrief(files: BriefFiles, version: string): Brief {
  return readBrief(files, parsePattern, { strictness: "reader", version }).brief;
}

/** What is stored of an explainer that was read. */
export function toStoredStory(files: BriefFiles, story: CompiledStory, version: string): StoredStory {
  return { files, compiled: { by: stampOf(version), story: JSON.stringify(story) } };
}

/**
 * The tables of a stored explainer: the stored ones when this version made them, else new ones.
 *
 * @throws BriefError when its texts cannot be read by this version.
 */
export function openStoredStory(
  id: BriefId,
  { files, compiled }: StoredStory,
  version: string,
): { readonly story: CompiledStory; readonly isNew: boolean } {
  const kept = compiled?.by === stampOf(version) ? parseJson(compiled.story) : null;
  if (isCompiled(kept, id)) return { story: kept, isNew: false };
  return { story: compileStory({ ...readAddedBrief(files, version), id }), isNew: true };
}

/**
 * The texts of a stored explainer in the language that is wanted most of those there are; null when this version cannot read it.
 */
export function openTexts(
  id: BriefId,
  stored: StoredStory,
  version: string,
  wanted: readonly LanguageTag[],
): BriefTexts | null {
  try {
    return chooseTexts(openStoredStory(id, stored, version).story, wanted);
  } catch (error) {
    if (error instanceof BriefError) return null;
    throw error;
  }
}

/** As far as can be seen without opening them. */
function isCompiled(story: unknown, id: BriefId): story is CompiledStory {
  if (typeof story !== "object" || story === null) return false;
  const { id: own, gate, tables, texts, translations } = story as Partial<CompiledStory>;
  const isWhole = Array.isArray(gate?.groups) && Array.isArray(tables?.phrases) && Array.isArray(translations);
  return own === id && texts?.id === id && isWhole;
}
