import { BriefError } from "../brief-format/brief-error.ts";
import { createIdMaker } from "../brief-format/made-ids.ts";
import { addStories, readLibrary } from "../browser/storage/library-store.ts";
import type { Lexicon } from "../capture/names/lexicon.ts";
import type { CandidateContext } from "../library/candidate.ts";
import type { LibraryEntry } from "../library/library-index.ts";
import { checkExplainer } from "./check-draft.ts";
import type { Draft } from "./draft.ts";
import { finishDraft } from "./finish-draft.ts";

/**
 * Keep what a draft becomes, in the library with the explainers that were added from files. A new one takes the place of none: it gets
 * an id of its own where another has the same. Translations that say no longer what it says are left out.
 *
 * @throws LibraryFullError when there is no room; nothing is kept then.
 * @throws BriefError when it cannot be read.
 */
export async function keepDraft(
  draft: Draft,
  lexicon: Lexicon | null,
  context: CandidateContext,
): Promise<LibraryEntry> {
  const brief = finishDraft(draft, lexicon);
  const { entries } = await readLibrary();
  const taken = [...context.bundled, ...entries.map(({ id }) => id)].filter((id) => id !== draft.replaces);
  const id = taken.includes(brief.id) ? createIdMaker(taken).make(brief.id, "explainer") : brief.id;
  const { good, mistakes } = checkExplainer({ ...brief, id }, context, draft.translations);
  if (!good) throw new BriefError(mistakes);
  const { entry, story } = good.candidate;
  await addStories([{ entry, story }]);
  return entry;
}
