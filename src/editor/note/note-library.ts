import { BriefError } from "../../brief-format/brief-error.ts";
import { createIdMaker } from "../../brief-format/made-ids.ts";
import type { Brief } from "../../briefs/brief.ts";
import { interfaceLanguage, text } from "../../browser/interface-text.ts";
import { addStories, readLibrary, readStory, removeStories } from "../../browser/storage/library-store.ts";
import type { CandidateContext } from "../../library/candidate.ts";
import type { LibraryEntry } from "../../library/library-index.ts";
import { readAddedBrief } from "../../library/open-story.ts";
import { checkExplainer } from "../check-draft.ts";
import { newNotes } from "./add-note.ts";
import type { NoteTarget } from "./note.ts";

/** The id of the explainer that notes go into unless the reader says otherwise. */
const MINE = "my-notes";

/** An explainer that a note can be put into. */
export type NoteShelf = Pick<LibraryEntry, "id" | "title" | "language">;

/** Where notes can go: the reader's own explainers, in the reader's order. */
export async function listShelves(): Promise<readonly NoteShelf[]> {
  const { entries } = await readLibrary();
  return entries.filter(({ managed }) => !managed);
}

/** Where a note goes unless the reader says otherwise: "My notes", which may be still to be made. */
export function usualTarget(shelves: readonly NoteShelf[]): NoteTarget {
  return shelves.some(({ id }) => id === MINE) ? { kept: MINE } : { title: text("noteMine") };
}

/**
 * The explainer that a note goes into, as it is before that.
 *
 * @throws BriefError when it cannot be read by this version, or is no longer there.
 */
export async function openTarget(target: NoteTarget, { version, bundled }: CandidateContext): Promise<Brief> {
  const kept = (await readLibrary()).entries.map(({ id }) => id);
  const isMine = "title" in target && target.title === text("noteMine");
  const id = "kept" in target ? target.kept : MINE;
  if ("kept" in target || (isMine && kept.includes(id))) {
    const stored = await readStory(id);
    if (!stored) throw new Error(text("optionsUnreadable"));
    return { ...readAddedBrief(stored.files, version), id };
  }
  const taken = [...bundled, ...kept];
  const [language = "en"] = interfaceLanguage().split("-");
  const notes = newNotes(isMine ? MINE : "", target.title, language, {
    title: text("noteOwnWords"),
    publisher: target.title,
  });
  return { ...notes, id: taken.includes(notes.id) ? createIdMaker(taken).make(notes.id, "notes") : notes.id };
}

/**
 * Keep an explainer with a note in it.
 *
 * @returns What takes the note back: the explainer is as it was before, or gone.
 * @throws LibraryFullError when there is no room; nothing is kept then.
 * @throws BriefError when it cannot be read.
 */
export async function keepNoted(brief: Brief, context: CandidateContext): Promise<() => Promise<void>> {
  const { good, mistakes } = checkExplainer(brief, context);
  if (!good) throw new BriefError(mistakes);
  const before = (await readLibrary()).entries.find(({ id }) => id === brief.id);
  const story = await readStory(brief.id);
  await addStories([{ entry: good.candidate.entry, story: good.candidate.story }]);
  return async () => {
    if (before && story) await addStories([{ entry: { ...before, added: context.now + 1 }, story }]);
    else await removeStories([brief.id]);
  };
}
