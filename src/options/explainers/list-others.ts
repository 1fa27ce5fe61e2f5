import { BriefError } from "../../brief-format/brief-error.ts";
import { findBrief } from "../../briefs/brief-shelf.ts";
import { extensionVersion } from "../../browser/install.ts";
import { readerLanguage } from "../../browser/interface-text.ts";
import { readLibrary, readStories } from "../../browser/storage/library-store.ts";
import { loadSettings } from "../../browser/storage/settings-store.ts";
import { bundledBriefs } from "../../bundled/bundled-briefs.ts";
import { BUNDLED, findBundledTables } from "../../bundled/bundled-tables.ts";
import type { GazetteerData } from "../../gazetteer/gazetteer-data.ts";
import { openStoredStory } from "../../library/open-story.ts";
import type { StoredStory } from "../../library/stored-story.ts";
import type { OtherExplainers } from "./find-forms-of-others.ts";

/** The explainers there are now, added and bundled, as far as they are on. */
export async function listOthers(): Promise<OtherExplainers> {
  const [{ entries }, { settings }] = await Promise.all([readLibrary(), loadSettings()]);
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  for (const id of BUNDLED) titles.set(id, findBrief(bundledBriefs, id, [readerLanguage()])?.title ?? id);
  for (const id of settings.briefsOff) titles.delete(id);
  return {
    bundled: listBundled(),
    added: entries.map(({ id }) => id),
    async read(ids) {
      const stories = await readStories(ids);
      return ids.map((id, at) => () => openTables(id, stories[at] ?? null));
    },
    titleOf: (id) => titles.get(id) ?? null,
  };
}

/** Those of a series have their tables together. */
function* listBundled(): Generator<GazetteerData> {
  for (const tables of new Set(BUNDLED.map(findBundledTables))) if (tables !== null) yield JSON.parse(tables);
}

/** Null for a story that this version of Sidelight cannot read, which marks nothing either. */
function openTables(id: string, story: StoredStory | null): GazetteerData | null {
  try {
    return story && openStoredStory(id, story, extensionVersion()).story.tables;
  } catch (error) {
    if (error instanceof BriefError) return null;
    throw error;
  }
}
