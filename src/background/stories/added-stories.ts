import { BriefError } from "../../brief-format/brief-error.ts";
import type { BriefId } from "../../briefs/brief.ts";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import type { LanguageTag } from "../../briefs/language-tag.ts";
import { extensionVersion } from "../../browser/install.ts";
import { changeLibrary, keepTables, readLibrary, readStory } from "../../browser/storage/library-store.ts";
import { type CompiledStory, chooseTexts } from "../../library/compiled-story.ts";
import { isStale, type LibraryEntry, withGates } from "../../library/library-index.ts";
import { openStoredStory, toStoredStory } from "../../library/open-story.ts";
import { roundOf, withRounds } from "../../library/series-rounds.ts";
import { stampOf } from "../../library/stored-story.ts";

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

/** So many gates are written at once: each time, pages are asked anew. */
const AT_ONCE = 50;

/**
 * Make again what opens explainers: of all of them once Sidelight was updated, however often that is broken off; else only where the
 * index shows that it cannot be read.
 */
export async function refreshGates(): Promise<void> {
  const by = stampOf(extensionVersion());
  const { entries, gatesBy } = await readLibrary();
  const old = gatesBy === by ? entries.filter(isStale) : entries;
  for (let at = 0; at < old.length; at += AT_ONCE) {
    const made: LibraryEntry[] = [];
    for (const entry of old.slice(at, at + AT_ONCE)) {
      const story = await loadAddedStory(entry.id);
      if (!story) continue;
      const now = { ...entry, gate: story.gate, ...roundOf(story.texts) };
      if (JSON.stringify(now) !== JSON.stringify(entry)) made.push(now);
    }
    if (made.length > 0) await changeLibrary((now) => withGates(now, made));
  }
  if (entries.length > 0 && gatesBy !== by) await changeLibrary((now) => ({ ...now, gatesBy: by }));
}

/**
 * The texts of an added explainer; null when there is none of this id.
 *
 * @param wanted - Languages in the order in which they are wanted, see `chooseLanguage`.
 */
export async function findAddedBrief(id: BriefId, wanted: readonly LanguageTag[]): Promise<BriefTexts | null> {
  const story = await loadAddedStory(id);
  const texts = story && chooseTexts(story, wanted);
  return texts?.series ? withRounds(texts, (await readLibrary()).entries) : texts;
}
