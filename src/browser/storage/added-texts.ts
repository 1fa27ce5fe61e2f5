import type { BriefId } from "../../briefs/brief.ts";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import type { LanguageTag } from "../../briefs/language-tag.ts";
import { withRounds } from "../../library/series-rounds.ts";
import { extensionVersion } from "../install.ts";
import { readLibrary, readStory } from "./library-store.ts";

/**
 * The texts of an added explainer, for our own pages; null when there is none of this id, or this version cannot read it.
 *
 * @param wanted - Languages in the order in which they are wanted, see `chooseLanguage`.
 */
export async function readAddedTexts(id: BriefId, wanted: readonly LanguageTag[]): Promise<BriefTexts | null> {
  const stored = await readStory(id);
  if (!stored) return null;
  // The reading of files is half of all script there is; pages about bundled explainers do without.
  const { openTexts } = await import("../../library/open-story.ts");
  const texts = openTexts(id, stored, extensionVersion(), wanted);
  return texts?.series ? withRounds(texts, (await readLibrary()).entries) : texts;
}
