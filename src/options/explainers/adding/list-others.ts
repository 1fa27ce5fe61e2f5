import { BriefError } from "../../../brief-format/brief-error.ts";
import { findBrief } from "../../../briefs/brief-shelf.ts";
import { extensionVersion } from "../../../browser/install.ts";
import { readerLanguage } from "../../../browser/interface-text.ts";
import { readLibrary, readStories } from "../../../browser/storage/library-store.ts";
import { loadSettings } from "../../../browser/storage/settings-store.ts";
import { bundledBriefs } from "../../../bundled/bundled-briefs.ts";
import type { GazetteerData } from "../../../gazetteer/gazetteer-data.ts";
import { openStoredStory } from "../../../library/open-story.ts";
import type { StoredStory } from "../../../library/stored-story.ts";
import type { OtherExplainers } from "./find-forms-of-others.ts";

/** The explainers there are now, added and bundled, as far as they are on. */
export async function listOthers(): Promise<OtherExplainers> {
  const [{ entries }, { settings }, { findBundledTables }] = await Promise.all([
    readLibrary(),
    loadSettings(),
    // A quarter of a megabyte, which the page does without until somebody asks.
    import("../../../bundled/bundled-tables.ts"),
  ]);
  const titles = new Map(entries.map(({ id, title }) => [id, title]));
  const bundled = Object.keys(bundledBriefs.languages);
  for (const id of bundled) titles.set(id, findBrief(bundledBriefs, id, [readerLanguage()])?.title ?? id);
  for (const id of settings.briefsOff) titles.delete(id);
  return {
    // Those of a series have their tables together.
    bundled: parseEach(new Set(bundled.map((id) => findBundledTables(id, true)))),
    added: entries.map(({ id }) => id),
    async read(ids) {
      const stories = await readStories(ids);
      return ids.map((id, at) => () => openTables(id, stories[at] ?? null));
    },
    titleOf: (id) => titles.get(id) ?? null,
  };
}

function* parseEach(all: Iterable<string | null>): Generator<GazetteerData> {
  for (const tables of all) if (tables !== null) yield JSON.parse(tables);
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
