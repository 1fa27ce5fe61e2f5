import browser from "webextension-polyfill";
import type { BriefId } from "../../briefs/brief.ts";
import {
  type LibraryEntry,
  type LibraryIndex,
  readIndex,
  withEntries,
  withoutEntries,
  withPlaces,
} from "../../library/library-index.ts";
import { readSeenTexts, type SeenText, type SeenTexts } from "../../library/seen-text.ts";
import { readStoredStory, type StoredStory, stampOf } from "../../library/stored-story.ts";
import { extensionVersion } from "../install.ts";
import { LIBRARY_INDEX, LIBRARY_LEAVING, listChoiceKeys, SEEN_TEXTS, STORY_PREFIX } from "./choice-keys.ts";
import { SETTINGS } from "./settings-store.ts";
import { withLock } from "./with-lock.ts";

/** What whoever changes the library, or what was seen of it, takes turns by; see `withLock`. */
export const LIBRARY = "library";

/** The browser refused to store more: nothing was changed. */
export class LibraryFullError extends Error {
  override readonly name = "LibraryFullError";
}

/** An explainer and what the index is to say of it. */
export type NewStory = {
  readonly entry: LibraryEntry;
  readonly story: StoredStory;
  /** Where it is to stand among the others, counted from 0; absent: last, or where the former of its id stands. */
  readonly place?: number;
  /** What the reader saw of it; null when a change is the reader's own and no news; absent: whatever is known stays. */
  readonly seen?: SeenText | null;
};

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
 * Texts and index are written in one go, so that neither is ever there without the other. Of many new ones most texts are written before,
 * some at a time, and named as leaving until the index knows them: the index of a thousand is two megabytes, which all who show or search
 * explainers read anew whenever it changes.
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

/** As many texts are written at once: a page that writes a thousand answers nobody meanwhile. */
const AT_ONCE = 25;

async function writeStories(added: readonly NewStory[]): Promise<void> {
  const { index, leaving, seen } = openLibrary(await browser.storage.local.get(LIBRARY_KEYS));
  const listed = new Set(index.entries.map(({ id }) => id));
  const fresh = added.filter(({ entry }) => !listed.has(entry.id));
  const early = fresh.length > AT_ONCE ? fresh : [];
  const stories = added.filter((one) => !early.includes(one)).map(toItem);
  const isFirst = index.entries.length === 0;
  const next = withEntries(
    isFirst ? { ...index, gatesBy: stampOf(extensionVersion()) } : index,
    added.map(({ entry }) => entry),
  );
  const places = new Map(added.flatMap(({ entry, place }) => (place === undefined ? [] : [[entry.id, place]])));
  const ids = new Set(added.map(({ entry }) => entry.id));
  const known = withSeenOf(seen, added);
  const stillLeaving = leaving.filter((id) => !ids.has(id));
  try {
    await withLock(SETTINGS, () => listChoiceKeys(true));
    await writeEarly(early, leaving);
    await browser.storage.local.set({
      ...Object.fromEntries(stories),
      [LIBRARY_INDEX]: withPlaces(next, places),
      ...((early.length > 0 || stillLeaving.length < leaving.length) && { [LIBRARY_LEAVING]: stillLeaving }),
      ...(known !== seen && { [SEEN_TEXTS]: known }),
    });
  } catch (error) {
    // What cannot be taken back now either is named as leaving, and goes at the background's next start.
    await takeBack(early, leaving).catch(() => {});
    if (isFirst) await withLock(SETTINGS, () => listChoiceKeys(false));
    if (error instanceof Error && /quota|space|disk|full/i.test(`${error.name} ${error.message}`))
      throw new LibraryFullError(error.message, { cause: error });
    throw error;
  }
  const isEmptied = known !== seen && Object.keys(known).length === 0;
  const empty = [...(isEmptied ? [SEEN_TEXTS] : []), ...(stillLeaving.length === 0 ? [LIBRARY_LEAVING] : [])];
  if (isEmptied || early.length > 0) await browser.storage.local.remove(empty);
}

/** Write texts that the index does not name yet: broken off here, they are removed at the background's next start. */
async function writeEarly(early: readonly NewStory[], leaving: readonly BriefId[]): Promise<void> {
  const { local } = browser.storage;
  if (early.length === 0) return;
  await local.set({ [LIBRARY_LEAVING]: [...new Set([...leaving, ...early.map(({ entry }) => entry.id)])] });
  for (let at = 0; at < early.length; at += AT_ONCE)
    await local.set(Object.fromEntries(early.slice(at, at + AT_ONCE).map(toItem)));
}

async function takeBack(early: readonly NewStory[], leaving: readonly BriefId[]): Promise<void> {
  const { local } = browser.storage;
  if (early.length === 0) return;
  await local.remove(early.map(({ entry }) => keyOf(entry.id)));
  if (leaving.length > 0) await local.set({ [LIBRARY_LEAVING]: leaving });
  else await local.remove(LIBRARY_LEAVING);
}

function toItem({ entry, story }: NewStory): [key: string, story: StoredStory] {
  return [keyOf(entry.id), story];
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
    await erase(ids, library);
    const wanted = new Set(ids);
    return index.entries.flatMap((entry, place): readonly NewStory[] => {
      const story = wanted.has(entry.id) ? readStoredStory(stored[keyOf(entry.id)]) : null;
      return story ? [{ entry, story, place, ...(seen[entry.id] && { seen: seen[entry.id] }) }] : [];
    });
  });
}

async function eraseStories(ids: readonly BriefId[]): Promise<void> {
  await erase(ids, openLibrary(await browser.storage.local.get(LIBRARY_KEYS)));
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
    if (next !== index) await browser.storage.local.set({ [LIBRARY_INDEX]: next });
  });
}

/**
 * The index is written first: broken off here, what is still stored is named as leaving, and shown nowhere. It is written once: whoever
 * shows or searches explainers reads it anew each time.
 */
async function erase(ids: readonly BriefId[], { index, leaving, seen }: StoredLibrary): Promise<void> {
  const { local } = browser.storage;
  const wanted = new Set(ids);
  const next = withoutEntries(index, wanted);
  const gone = index.entries.filter(({ id }) => wanted.has(id)).map(({ id }) => id);
  const left = [...new Set([...leaving, ...gone])];
  const wasSeen = gone.some((id) => id in seen);
  const stillSeen = Object.fromEntries(Object.entries(seen).filter(([id]) => !wanted.has(id)));
  const isSeenLeft = Object.keys(stillSeen).length > 0;
  const changed = wasSeen && isSeenLeft ? { [SEEN_TEXTS]: stillSeen } : {};
  const rest = [LIBRARY_LEAVING, ...(isSeenLeft ? [] : [SEEN_TEXTS]), ...left.map(keyOf)];
  if (next.entries.length > 0) {
    if (gone.length > 0) await local.set({ [LIBRARY_INDEX]: next, [LIBRARY_LEAVING]: left, ...changed });
    await local.remove(rest);
    return;
  }
  if (SEEN_TEXTS in changed) await local.set(changed);
  await local.remove([LIBRARY_INDEX, ...rest]);
  await withLock(SETTINGS, () => listChoiceKeys(false));
}

/** The very same when nothing changes. */
function withSeenOf(seen: SeenTexts, added: readonly NewStory[]): SeenTexts {
  if (!added.some((one) => one.seen || (one.seen === null && one.entry.id in seen))) return seen;
  const after: Record<BriefId, SeenText> = { ...seen };
  for (const { entry, seen: one } of added) {
    if (one) after[entry.id] = one;
    else if (one === null) delete after[entry.id];
  }
  return after;
}

/** What is stored of the library but for the explainers themselves. */
type StoredLibrary = {
  readonly index: LibraryIndex;
  /** Ids whose texts are still to be removed, because the browser was closed in between; commonly empty. */
  readonly leaving: readonly BriefId[];
  readonly seen: SeenTexts;
};

const LIBRARY_KEYS = [LIBRARY_INDEX, LIBRARY_LEAVING, SEEN_TEXTS];

function openLibrary(stored: Readonly<Record<string, unknown>>): StoredLibrary {
  const leaving: unknown = stored[LIBRARY_LEAVING];
  return {
    index: readIndex(stored[LIBRARY_INDEX]),
    leaving: Array.isArray(leaving) ? leaving.filter((id): id is string => typeof id === "string") : [],
    seen: readSeenTexts(stored[SEEN_TEXTS]),
  };
}

function keyOf(id: BriefId): string {
  return STORY_PREFIX + id;
}
