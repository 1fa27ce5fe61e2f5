import { BriefError } from "../../brief-format/brief-error.ts";
import { createIdMaker } from "../../brief-format/made-ids.ts";
import type { Brief, BriefId } from "../../briefs/brief.ts";
import { readerDay } from "../../briefs/reader-day.ts";
import { interfaceLanguage, text } from "../../browser/interface-text.ts";
import { changeStories, readLibrary, readStory } from "../../browser/storage/library-store.ts";
import type { NewStory } from "../../browser/storage/write-stories.ts";
import type { Lexicon } from "../../capture/names/lexicon.ts";
import type { CandidateContext } from "../../library/candidate.ts";
import type { LibraryEntry } from "../../library/library-index.ts";
import { readAddedBrief } from "../../library/open-story.ts";
import type { StoredStory } from "../../library/stored-story.ts";
import { checkExplainer } from "../check-draft.ts";
import { addNote, findEntityNamed, newNotes } from "./add-note.ts";
import type { NoteTarget } from "./note.ts";
import type { TypedNote } from "./typed-note.ts";
import { type NoteChange, withoutNote } from "./without-note.ts";

/** The id of the explainer that notes go into unless the reader says otherwise. */
const MINE = "my-notes";

/** An explainer that a note can be put into. */
export type NoteShelf = Pick<LibraryEntry, "id" | "title" | "language">;

/** A note as it was typed, and the lexicon of the language of its page. */
export type WrittenNote = TypedNote & { readonly lexicon: Lexicon };

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

/** A note that was kept. */
export type KeptNote = {
  /** The explainer that it is in now. */
  readonly id: BriefId;
  /** Take it back; false, and nothing changes, when it was changed since. What else was changed in its explainer stays. */
  readonly takeBack: () => Promise<boolean>;
};

/**
 * Keep a note in its explainer, as that is now.
 *
 * @throws LibraryFullError when there is no room; nothing is kept then.
 * @throws BriefError when it cannot be read.
 */
export function keepNote({ note, target, lexicon }: WrittenNote, context: CandidateContext): Promise<KeptNote> {
  return changeStories(async ({ add }) => {
    const into = await openTarget(target, context);
    if ((into.translations ?? []).length > 0) throw new Error(text("noteTranslated"));
    const { brief: after, candidate } = check(addNote(into, note, lexicon, readerDay(context.now)), context);
    const { entries } = await readLibrary();
    const entry = entries.find(({ id }) => id === after.id);
    const story = entry ? await readStory(entry.id) : null;
    // Readers know what they wrote themselves.
    await add([{ entry: candidate.entry, story: candidate.story, seen: null }]);
    const noted = findEntityNamed(after, note.name);
    const change = { entity: noted?.id ?? "", before: story && into, after };
    return {
      id: after.id,
      takeBack: () => takeBack(change, entry && story ? { entry, story } : null, candidate.story, context),
    };
  });
}

/** @param was - What was stored before the note; null for nothing. */
function takeBack(
  change: NoteChange,
  was: NewStory | null,
  written: StoredStory,
  context: CandidateContext,
): Promise<boolean> {
  return changeStories(async ({ add, remove }) => {
    const { id } = change.after;
    const entry = (await readLibrary()).entries.find((one) => one.id === id);
    const stored = entry && (await readStory(id));
    // Removed with its explainer.
    if (!entry || !stored) return true;
    // Never the same twice: open pages ask for an explainer again that was added at another time.
    const added = Math.max(context.now, entry.added) + 1;
    if (JSON.stringify(stored.files) === JSON.stringify(written.files)) {
      if (was) await add([{ ...was, entry: { ...was.entry, added }, seen: null }]);
      else await remove([id]);
      return true;
    }
    const left = withoutNote({ ...readAddedBrief(stored.files, context.version), id }, change);
    if (left === null) return false;
    if (isEmpty(left)) {
      await remove([id]);
      return true;
    }
    const { good, outdated } = checkExplainer(left, { ...context, now: added }, stored.files.translations);
    if (!good || outdated.length > 0) return false;
    await add([{ entry: good.candidate.entry, story: good.candidate.story, seen: null }]);
    return true;
  });
}

function check(brief: Brief, context: CandidateContext) {
  const { good, mistakes } = checkExplainer(brief, context);
  if (!good) throw new BriefError(mistakes);
  return good;
}

/** Whether nothing is left to keep: notes are all that was in it. */
function isEmpty({ entities, lead, summary, keyPoints, sections, questions }: Brief): boolean {
  return [entities, lead, summary, keyPoints, sections, questions].every((one) => one.length === 0);
}
