import { BriefError } from "../../brief-format/brief-error.ts";
import type { BriefId } from "../../briefs/brief.ts";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import type { LanguageTag } from "../../briefs/language-tag.ts";
import { extensionVersion } from "../../browser/install.ts";
import { changeLibrary, keepTables, readLibrary, readStory } from "../../browser/storage/library-store.ts";
import { type CompiledStory, chooseTexts } from "../../library/compiled-story.ts";
import { isStale, withGate } from "../../library/library-index.ts";
import { openStoredStory, toStoredStory } from "../../library/open-story.ts";

/**
 * One added explainer, ready to search with; null when there is none of this id, or this version cannot read it, which the options
 * tell where they list it.
 *
 * Tables that do not load, or that another version made, are made again from the texts and kept.
 */
export async function loadAddedStory(id: BriefId): Promise<CompiledStory | null> {
  const stored = await readStory(id);
  if (!stored) return null;
  try {
    const { story, isNew } = openStoredStory(id, stored, extensionVersion());
    // Where there is no room to keep them, they are made again the next time.
    if (isNew) await keepTables(id, stored, toStoredStory(stored.files, story, extensionVersion())).catch(() => {});
    return story;
  } catch (error) {
    if (!(error instanceof BriefError)) throw error;
    return null;
  }
}

/**
 * Make again what opens explainers, where another version of Sidelight made it otherwise.
 *
 * @param all - Of all of them, because Sidelight was updated; else only where the index shows it.
 */
export async function refreshGates(all: boolean): Promise<void> {
  const { entries } = await readLibrary();
  for (const entry of entries.filter((one) => all || isStale(one))) {
    const story = await loadAddedStory(entry.id);
    if (story && JSON.stringify(story.gate) !== JSON.stringify(entry.gate))
      await changeLibrary((now) => withGate(now, entry, story.gate));
  }
}

/**
 * The texts of an added explainer; null when there is none of this id.
 *
 * @param wanted - Languages in the order in which they are wanted, see `chooseLanguage`.
 */
export async function findAddedBrief(id: BriefId, wanted: readonly LanguageTag[]): Promise<BriefTexts | null> {
  const story = await loadAddedStory(id);
  return story && chooseTexts(story, wanted);
}
