import { BriefError } from "../../brief-format/brief-error.ts";
import type { BriefFiles } from "../../brief-format/parse/parse-brief.ts";
import { writeBrief } from "../../brief-format/write-brief.ts";
import { openEditor } from "../../browser/extension-pages.ts";
import { extensionVersion } from "../../browser/install.ts";
import { readerLanguage } from "../../browser/interface-text.ts";
import { readTabText } from "../../browser/pages/read-tab-text.ts";
import { readAddedTexts } from "../../browser/storage/added-texts.ts";
import {
  addStories,
  changeLibrary,
  type NewStory,
  readLibrary,
  readStory,
  removeStories,
} from "../../browser/storage/library-store.ts";
import { changeSettings } from "../../browser/storage/settings-store.ts";
import { bundledBriefs } from "../../bundled/bundled-briefs.ts";
import { type CandidateContext, type GoodCandidate, readExplainer } from "../../library/candidate.ts";
import { type BriefDifferences, compareBriefs } from "../../library/compare-briefs.ts";
import { withTopic } from "../../library/glossary.ts";
import { type LibraryEntry, withMoved, withPlace } from "../../library/library-index.ts";
import { markText } from "../../library/mark-text.ts";
import { openStoredStory, readAddedBrief } from "../../library/open-story.ts";
import { type PackedFile, packStories, packStory, textsOf } from "../../library/pack-stories.ts";
import { readManaged } from "../../library/read-managed.ts";
import type { PolicyProblem } from "../../settings/policy.ts";
import type { Settings } from "../../settings/settings.ts";
import { saveFile } from "../save-file.ts";
import { findFormsOfOthers } from "./find-forms-of-others.ts";
import { findRiskyForms } from "./find-risky-forms.ts";
import { importFiles } from "./import-files.ts";
import type { LibraryActions } from "./library-actions.ts";
import { listOthers } from "./list-others.ts";
import { openLexiconOnce } from "./open-lexicon-once.ts";

/** As many explainers are written at once: a page that writes a thousand answers nobody meanwhile. */
const AT_ONCE = 25;

/** What the options page does with added explainers, in the browser's storage. */
export const libraryActions: LibraryActions = {
  onLook: async (chosen, listener, signal) => {
    const managed = (await readLibrary()).entries.filter((entry) => entry.managed).map(({ id }) => id);
    await importFiles(chosen, { ...context(), managed }, listener, signal);
  },
  async onAdd(candidates, onAdded, signal) {
    for (let at = 0; at < candidates.length && !signal.aborted; at += AT_ONCE) {
      const some = candidates.slice(at, at + AT_ONCE);
      await addStories(some.map(({ entry, story }): NewStory => ({ entry, story })));
      onAdded(at + some.length);
    }
  },
  async onRemove(id, onRemoved) {
    const { entries } = await readLibrary();
    const place = entries.findIndex((one) => one.id === id);
    const entry = entries[place];
    const story = await readStory(id);
    await removeStories([id]);
    let before: Settings | null = null;
    onRemoved(async () => {
      if (entry && story) {
        await addStories([{ entry, story }]);
        await changeLibrary((now) => withPlace(now, id, place));
      }
      await changeSettings((now) => withChoicesOf(now, id, before ?? now));
    });
    await changeSettings((now) => {
      before = now;
      return withoutChoicesOf(now, id);
    });
  },
  async onExport(id) {
    const story = await readStory(id);
    if (story) save(packStory({ ...story.files, id }));
  },
  onEdit: (id) => openEditor({ kept: id }),
  async onExportAll() {
    save(packStories(await readAllFiles()));
  },
  async onBackUp() {
    return textsOf(await readAllFiles());
  },
  onMove: (id, step) => changeLibrary((now) => withMoved(now, id, step)),
  onOpen: (id) => readAddedTexts(id, [readerLanguage()]),
  onCompare: compareWithInstalled,
  onTopic: changeTopic,
  onFindRisky: ({ forms }, signal) => findRiskyForms(forms, openLexiconOnce, signal),
  async *onFindShared(candidate, signal) {
    yield* findFormsOfOthers(candidate, await listOthers(), signal);
  },
  onTry: ({ entry, story }, sample, title) =>
    markText(openStoredStory(entry.id, story, extensionVersion()).story.tables, sample, title),
  onReadTab: (tab) => readTabText(tab),
};

async function readAllFiles(): Promise<readonly BriefFiles[]> {
  const { entries } = await readLibrary();
  const all = await Promise.all(
    entries.map(async ({ id }) => {
      const story = await readStory(id);
      return story ? [{ ...story.files, id }] : [];
    }),
  );
  return all.flat();
}

/**
 * What of the explainers that a policy brings cannot be read.
 *
 * @param entries - What is in the library.
 */
export function findManagedProblems(
  texts: readonly string[],
  entries: readonly LibraryEntry[],
): readonly PolicyProblem[] {
  const own = entries.filter(({ managed }) => !managed).map(({ id }) => id);
  return texts.length === 0 ? [] : readManaged(texts, context(), own).problems;
}

function context(): CandidateContext {
  return { version: extensionVersion(), now: Date.now(), bundled: Object.keys(bundledBriefs.languages) };
}

async function compareWithInstalled({ entry, story }: GoodCandidate): Promise<BriefDifferences | null> {
  const installed = await readStory(entry.id);
  if (!installed) return null;
  try {
    const version = extensionVersion();
    return compareBriefs(readAddedBrief(installed.files, version), readAddedBrief(story.files, version));
  } catch (error) {
    if (error instanceof BriefError) return null;
    throw error;
  }
}

function changeTopic(candidate: GoodCandidate, topic: string): GoodCandidate {
  const brief = withTopic(readAddedBrief(candidate.story.files, extensionVersion()), topic);
  const words = { path: candidate.story.files.words.path, text: writeBrief(brief) };
  const { kind, file, leftOut } = candidate;
  return { ...readExplainer({ id: brief.id, words }, context()), kind, file, leftOut };
}

/** Nothing is left of an explainer that is removed: neither that it was off, nor what of it was muted. */
function withoutChoicesOf(settings: Settings, id: string): Settings {
  return {
    ...settings,
    briefsOff: settings.briefsOff.filter((brief) => brief !== id),
    muted: settings.muted.filter((entity) => !entity.startsWith(`${id}/`)),
  };
}

function withChoicesOf(settings: Settings, id: string, before: Settings): Settings {
  const { briefsOff, muted } = withoutChoicesOf(settings, id);
  return {
    ...settings,
    briefsOff: [...briefsOff, ...before.briefsOff.filter((brief) => brief === id)].sort(),
    muted: [...muted, ...before.muted.filter((entity) => entity.startsWith(`${id}/`))].sort(),
  };
}

function save({ name, bytes, type }: PackedFile): void {
  saveFile(name, new Uint8Array(bytes), type);
}
