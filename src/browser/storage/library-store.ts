import browser from "webextension-polyfill";
import type { BriefId } from "../../briefs/brief.ts";
import { type LibraryIndex, readIndex, writeIndex } from "../../library/library-index.ts";
import { readStoredStory, type StoredStory } from "../../library/stored-story.ts";
import { LIBRARY_INDEX, LIBRARY_LEAVING } from "./choice-keys.ts";
import { eraseStories } from "./erase-stories.ts";
import { keyOf, LIBRARY_KEYS, openLibrary } from "./library-record.ts";
import { withLock } from "./with-lock.ts";
import { type NewStory, writeStories } from "./write-stories.ts";

/** What whoever changes the library, or what was seen of it, takes turns by; see `withLock`. */
export const LIBRARY = "library";

/** Which explainers there are, in the reader's order. */
export async function readLibrary(): Promise<LibraryIndex> {
  return readIndex((await browser.storage.local.get(LIBRARY_INDEX))[LIBRARY_INDEX]);
}

/** One added explainer; null when there is none of this id. */
export async function readStory(id: BriefId): Promise<StoredStory | null> {
  return readStoredStory((await browser.storage.local.get(keyOf(id)))[keyOf(id)]);
}

/** Some added explainers in the order asked for, read in one go; null for each that is not there. */
export async function readStories(ids: readonly BriefId[]): Promise<readonly (StoredStory | null)[]> {
  const stored = await browser.storage.local.get(ids.map(keyOf));
  return ids.map((id) => readStoredStory(stored[keyOf(id)]));
}

/**
 * Add explainers, or put them in the place of those of the same ids: all of them, or none when the browser refuses.
 *
 * @throws LibraryFullError when there is no room.
 */
export function addStories(added: readonly NewStory[]): Promise<void> {
  return changeStories(({ add }) => add(added));
}

/** What can be done with the explainers while nobody else changes them; see {@link addStories} and {@link removeStories}. */
export type LibraryTurn = {
  readonly add: (added: readonly NewStory[]) => Promise<void>;
  readonly remove: (ids: readonly BriefId[]) => Promise<void>;
};

/**
 * Read explainers, think and change them in one go: nobody else changes them meanwhile.
 *
 * @param work - Changes them by its turn alone; see `withLock`.
 */
export function changeStories<T>(work: (turn: LibraryTurn) => Promise<T>): Promise<T> {
  const remove = async (ids: readonly BriefId[]): Promise<void> =>
    eraseStories(ids, openLibrary(await browser.storage.local.get(LIBRARY_KEYS)));
  return withLock(LIBRARY, () => work({ add: writeStories, remove }));
}

/** Keep tables that were made again; an explainer that was removed or replaced meanwhile stays as it is. */
export function keepTables(id: BriefId, before: StoredStory, after: StoredStory): Promise<void> {
  return withLock(LIBRARY, async () => {
    const now = await readStory(id);
    if (JSON.stringify(now?.files) === JSON.stringify(before.files))
      await browser.storage.local.set({ [keyOf(id)]: after });
  });
}

/** Remove explainers for good: their texts, and what the index says of them. */
export function removeStories(ids: readonly BriefId[]): Promise<void> {
  return changeStories(({ remove }) => remove(ids));
}

/**
 * Remove explainers for good as {@link removeStories} does, all read and written at once, and hand out what {@link addStories} puts them
 * back with.
 *
 * @returns In the reader's order; without those whose texts are not there.
 */
export function takeStories(ids: readonly BriefId[]): Promise<readonly NewStory[]> {
  return withLock(LIBRARY, async () => {
    const stored = await browser.storage.local.get([...LIBRARY_KEYS, ...ids.map(keyOf)]);
    const library = openLibrary(stored);
    const { index, seen } = library;
    await eraseStories(ids, library);
    const wanted = new Set(ids);
    return index.entries.flatMap((entry, place): readonly NewStory[] => {
      const story = wanted.has(entry.id) ? readStoredStory(stored[keyOf(entry.id)]) : null;
      return story ? [{ entry, story, place, ...(seen[entry.id] && { seen: seen[entry.id] }) }] : [];
    });
  });
}

/** Finish a removal that the browser's end broke off. */
export function finishRemoval(): Promise<void> {
  return withLock(LIBRARY, async () => {
    const { local } = browser.storage;
    const stored = await local.get(LIBRARY_LEAVING);
    if (LIBRARY_LEAVING in stored) await local.remove([LIBRARY_LEAVING, ...openLibrary(stored).leaving.map(keyOf)]);
  });
}

/** Change the order of the explainers, or what else the index says. */
export function changeLibrary(change: (now: LibraryIndex) => LibraryIndex): Promise<void> {
  return withLock(LIBRARY, async () => {
    const index = await readLibrary();
    const next = change(index);
    if (next !== index) await browser.storage.local.set({ [LIBRARY_INDEX]: writeIndex(next) });
  });
}
