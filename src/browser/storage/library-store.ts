import browser from "webextension-polyfill";
import type { BriefId } from "../../briefs/brief.ts";
import {
  EMPTY_LIBRARY,
  type LibraryEntry,
  type LibraryIndex,
  readIndex,
  withEntries,
  withoutEntries,
} from "../../library/library-index.ts";
import { readStoredStory, type StoredStory, stampOf } from "../../library/stored-story.ts";
import { extensionVersion } from "../install.ts";
import { LIBRARY_INDEX, listChoiceKeys, STORY_PREFIX } from "./choice-keys.ts";
import { SETTINGS } from "./settings-store.ts";
import { withLock } from "./with-lock.ts";

/** What whoever changes the library takes turns by; see `withLock`. */
const LIBRARY = "library";

/** The browser refused to store more: nothing was changed. */
export class LibraryFullError extends Error {
  override readonly name = "LibraryFullError";
}

/** An explainer and what the index is to say of it. */
export type NewStory = { readonly entry: LibraryEntry; readonly story: StoredStory };

/** Which explainers there are, in the reader's order. */
export async function readLibrary(): Promise<LibraryIndex> {
  return readIndex((await browser.storage.local.get(LIBRARY_INDEX))[LIBRARY_INDEX]);
}

/** One added explainer; null when there is none of this id. */
export async function readStory(id: BriefId): Promise<StoredStory | null> {
  const key = STORY_PREFIX + id;
  return readStoredStory((await browser.storage.local.get(key))[key]);
}

/** Some added explainers in the order asked for, read in one go; null for each that is not there. */
export async function readStories(ids: readonly BriefId[]): Promise<readonly (StoredStory | null)[]> {
  const stored = await browser.storage.local.get(ids.map((id) => STORY_PREFIX + id));
  return ids.map((id) => readStoredStory(stored[STORY_PREFIX + id]));
}

/**
 * Add explainers, or put them in the place of those of the same ids: all of them, or none when the browser refuses.
 *
 * Texts and index are written in one go, so that neither is ever there without the other.
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
  return withLock(LIBRARY, () => work({ add: writeStories, remove: eraseStories }));
}

async function writeStories(added: readonly NewStory[]): Promise<void> {
  const index = await readLibrary();
  const stories = added.map(({ entry, story }): [string, unknown] => [STORY_PREFIX + entry.id, story]);
  const isFirst = index.entries.length === 0;
  const next = withEntries(
    isFirst ? { ...index, gatesBy: stampOf(extensionVersion()) } : index,
    added.map(({ entry }) => entry),
  );
  try {
    await withLock(SETTINGS, () => listChoiceKeys(true));
    await browser.storage.local.set({ ...Object.fromEntries(stories), [LIBRARY_INDEX]: next });
  } catch (error) {
    if (isFirst) await withLock(SETTINGS, () => listChoiceKeys(false));
    if (error instanceof Error && /quota|space|disk|full/i.test(`${error.name} ${error.message}`))
      throw new LibraryFullError(error.message, { cause: error });
    throw error;
  }
}

/** Keep tables that were made again; an explainer that was removed or replaced meanwhile stays as it is. */
export function keepTables(id: BriefId, before: StoredStory, after: StoredStory): Promise<void> {
  return withLock(LIBRARY, async () => {
    const now = await readStory(id);
    if (JSON.stringify(now?.files) === JSON.stringify(before.files))
      await browser.storage.local.set({ [STORY_PREFIX + id]: after });
  });
}

/** Remove explainers for good: their texts, and what the index says of them. */
export function removeStories(ids: readonly BriefId[]): Promise<void> {
  return changeStories(({ remove }) => remove(ids));
}

async function eraseStories(ids: readonly BriefId[]): Promise<void> {
  await removeLeaving(withoutEntries(await readLibrary(), ids));
}

/** Finish a removal that the browser's end broke off. */
export function finishRemoval(): Promise<void> {
  return withLock(LIBRARY, async () => {
    const index = await readLibrary();
    if (index.leaving.length > 0) await removeLeaving(index);
  });
}

/** Change the order of the explainers, or what else the index says. */
export function changeLibrary(change: (now: LibraryIndex) => LibraryIndex): Promise<void> {
  return withLock(LIBRARY, async () => {
    const index = await readLibrary();
    const next = change(index);
    if (next !== index) await browser.storage.local.set({ [LIBRARY_INDEX]: next });
  });
}

/** The index is written first: broken off here, what is still stored is named in it as leaving, and shown nowhere. */
async function removeLeaving(index: LibraryIndex): Promise<void> {
  await browser.storage.local.set({ [LIBRARY_INDEX]: index });
  await browser.storage.local.remove(index.leaving.map((id) => STORY_PREFIX + id));
  if (index.entries.length > 0) {
    await browser.storage.local.set({ [LIBRARY_INDEX]: { ...index, leaving: EMPTY_LIBRARY.leaving } });
    return;
  }
  await browser.storage.local.remove(LIBRARY_INDEX);
  await withLock(SETTINGS, () => listChoiceKeys(false));
}
