import { BriefError } from "../../brief-format/brief-error.ts";
import type { BriefFiles } from "../../brief-format/parse/parse-brief.ts";
import { writeBrief } from "../../brief-format/write-brief.ts";
import type { BriefId } from "../../briefs/brief.ts";
import { openEditor } from "../../browser/extension-pages.ts";
import { extensionVersion } from "../../browser/install.ts";
import { readerLanguage } from "../../browser/interface-text.ts";
import { readTabText } from "../../browser/pages/read-tab-text.ts";
import { readAddedTexts } from "../../browser/storage/added-texts.ts";
import {
  addStories,
  changeLibrary,
  readLibrary,
  readStories,
  readStory,
  takeStories,
} from "../../browser/storage/library-store.ts";
import { changeSettings } from "../../browser/storage/settings-store.ts";
import type { NewStory } from "../../browser/storage/write-stories.ts";
import { bundledBriefs } from "../../bundled/bundled-briefs.ts";
import { type CandidateContext, type GoodCandidate, readExplainer } from "../../library/candidate.ts";
import { type BriefDifferences, compareBriefs } from "../../library/compare-briefs.ts";
import { withTopic } from "../../library/glossary.ts";
import { type LibraryEntry, withMoved } from "../../library/library-index.ts";
import { markText } from "../../library/mark-text.ts";
import { openStoredStory, readAddedBrief } from "../../library/open-story.ts";
import { type PackedFile, packStories, packStory, textsOf } from "../../library/pack-stories.ts";
import { readManaged } from "../../library/read-managed.ts";
import type { PolicyProblem } from "../../settings/policy.ts";
import type { Settings } from "../../settings/settings.ts";
import { saveFile } from "../save-file.ts";
import { findFormsOfOthers } from "./adding/find-forms-of-others.ts";
import { findRiskyForms } from "./adding/find-risky-forms.ts";
import { importFiles } from "./adding/import-files.ts";
import { listOthers } from "./adding/list-others.ts";
import { openLexiconOnce } from "./adding/open-lexicon-once.ts";
import type { LibraryActions } from "./library-actions.ts";

/** As many explainers are added in one go, all or none of them; of those that replace others, whose texts are written together, fewer. */
const AT_ONCE = { fresh: 100, known: 25 } as const;

/** What the options page does with added explainers, in the browser's storage. */
export const libraryActions: LibraryActions = {
  onLook: async (chosen, listener, signal) => {
    const managed = (await readLibrary()).entries.filter((entry) => entry.managed).map(({ id }) => id);
    await importFiles(chosen, { ...context(), managed }, listener, signal);
  },
  async onAdd(candidates, onAdded, signal) {
    const known = new Set((await readLibrary()).entries.map(({ id }) => id));
    let added = 0;
    for (const some of inParts(candidates, ({ entry }) => known.has(entry.id))) {
      if (signal.aborted) return;
      await addStories(some.map(({ entry, story }): NewStory => ({ entry, story })));
      added += some.length;
      onAdded(added);
    }
  },
  async onRemove(ids, onRemoved) {
    const taken = await takeStories(ids);
    let before: Settings | null = null;
    onRemoved(async () => {
      for (const some of inParts(taken, () => false)) await addStories(some);
      await changeSettings((now) => withChoicesOf(now, new Set(ids), before ?? now));
    });
    await changeSettings((now) => {
      before = now;
      return withoutChoicesOf(now, new Set(ids));
    });
  },
  async onExport(ids) {
    const files = await readFiles(ids);
    const [only] = files;
    if (only) save(files.length === 1 ? packStory(only) : packStories(files));
  },
  onEdit: (id) => openEditor({ kept: id }),
  async onBackUp() {
    return textsOf(await readFiles((await readLibrary()).entries.map(({ id }) => id)));
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

/** In their order, as many as are added in one go. */
function* inParts<Item>(items: readonly Item[], isKnown: (item: Item) => boolean): Generator<readonly Item[]> {
  let part: Item[] = [];
  let known = 0;
  for (const item of items) {
    part.push(item);
    if (isKnown(item)) known++;
    if (part.length - known < AT_ONCE.fresh && known < AT_ONCE.known) continue;
    yield part;
    part = [];
    known = 0;
  }
  if (part.length > 0) yield part;
}

async function readFiles(ids: readonly BriefId[]): Promise<readonly BriefFiles[]> {
  const stories = await readStories(ids);
  return stories.flatMap((story, at) => (story ? [{ ...story.files, id: ids[at] ?? story.files.id }] : []));
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

/** Nothing is left of explainers that are removed: neither that they were off, nor what of them was muted. */
function withoutChoicesOf(settings: Settings, ids: ReadonlySet<BriefId>): Settings {
  return {
    ...settings,
    briefsOff: settings.briefsOff.filter((brief) => !ids.has(brief)),
    muted: settings.muted.filter((entity) => !ids.has(briefOf(entity))),
  };
}

function withChoicesOf(settings: Settings, ids: ReadonlySet<BriefId>, before: Settings): Settings {
  const { briefsOff, muted } = withoutChoicesOf(settings, ids);
  return {
    ...settings,
    briefsOff: [...briefsOff, ...before.briefsOff.filter((brief) => ids.has(brief))].sort(),
    muted: [...muted, ...before.muted.filter((entity) => ids.has(briefOf(entity)))].sort(),
  };
}

function briefOf(entity: Settings["muted"][number]): BriefId {
  return entity.slice(0, entity.indexOf("/"));
}

function save({ name, bytes, type }: PackedFile): void {
  saveFile(name, new Uint8Array(bytes), type);
}
