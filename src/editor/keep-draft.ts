import { BriefError } from "../brief-format/brief-error.ts";
import { createIdMaker } from "../brief-format/made-ids.ts";
import { writeBrief } from "../brief-format/write-brief.ts";
import type { Brief, BriefId } from "../briefs/brief.ts";
import { changeStories, readLibrary, readStory } from "../browser/storage/library-store.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import type { CandidateContext } from "../library/candidate.ts";
import type { LibraryEntry } from "../library/library-index.ts";
import { readAddedBrief } from "../library/open-story.ts";
import { ChangedSinceError } from "./changed-since.ts";
import { checkExplainer, type TranslationFiles } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { finishDraft } from "./finish-draft.ts";

/**
 * Keep what a draft becomes, in the library with the explainers that were added from files. A new one takes the place of none: it gets
 * an id of its own where another has the same. Translations that say no longer what it says are left out.
 *
 * @param over - The revision that it may replace, which its reader has seen; left out: the one that it was begun with.
 * @throws ChangedSinceError when another one is kept by now.
 * @throws LibraryFullError when there is no room; nothing is kept then.
 * @throws BriefError when it cannot be read.
 */
export function keepDraft(
  draft: Draft,
  lexicon: Lexicon | null,
  context: CandidateContext,
  over?: Brief,
): Promise<LibraryEntry> {
  const brief = finishDraft(draft, lexicon);
  return changeStories(async ({ add }) => {
    const { entries } = await readLibrary();
    if (draft.replaces !== null) await checkReplaced(draft.replaces, draft, over, context);
    const taken = [...context.bundled, ...entries.map(({ id }) => id)].filter((id) => id !== draft.replaces);
    const id = taken.includes(brief.id) ? createIdMaker(taken).make(brief.id, "explainer") : brief.id;
    const { good, mistakes } = checkExplainer({ ...brief, id }, context, draft.translations);
    if (!good) throw new BriefError(mistakes);
    const { entry, story } = good.candidate;
    // Readers know what they wrote themselves.
    await add([{ entry, story, seen: null }]);
    return entry;
  });
}

/** Nothing is replaced where the explainer was removed meanwhile. */
async function checkReplaced(
  id: BriefId,
  { first, translations }: Draft,
  over: Brief | undefined,
  { version }: CandidateContext,
): Promise<void> {
  const stored = await readStory(id);
  if (!stored) return;
  const kept = { ...readAddedBrief(stored.files, version), id };
  // As text: browsers store the fields of a draft in an order of their own.
  const isOther = writeBrief(kept) !== writeBrief(over ?? first);
  const isTranslated = over === undefined && saidIn(stored.files.translations) !== saidIn(translations);
  if (isOther || isTranslated) throw new ChangedSinceError(kept);
}

function saidIn(translations: TranslationFiles = []): string {
  return JSON.stringify(translations.map(({ language, file }) => [language, file.text]));
}
