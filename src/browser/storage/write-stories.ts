import browser from "webextension-polyfill";
import type { BriefId } from "../../briefs/brief.ts";
import { type LibraryEntry, withEntries, withPlaces, writeIndex } from "../../library/library-index.ts";
import type { SeenText, SeenTexts } from "../../library/seen-text.ts";
import { type StoredStory, stampOf } from "../../library/stored-story.ts";
import { extensionVersion } from "../install.ts";
import { LIBRARY_INDEX, LIBRARY_LEAVING, listChoiceKeys, SEEN_TEXTS } from "./choice-keys.ts";
import { keyOf, LIBRARY_KEYS, openLibrary } from "./library-record.ts";
import { SETTINGS } from "./settings-store.ts";
import { withLock } from "./with-lock.ts";

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

/** As many texts are written at once: a page that writes a thousand answers nobody meanwhile. */
const AT_ONCE = 25;

/**
 * Write explainers and what the index says of them; to be called in one's turn.
 *
 * Texts and index are written in one go, so that neither is ever there without the other. Of many new ones the texts are written before,
 * some at a time, and named as leaving until the index knows them: the index of a thousand is two megabytes, which all who show or search
 * explainers read anew whenever it changes.
 *
 * @throws LibraryFullError when there is no room; nothing is changed then.
 */
export async function writeStories(added: readonly NewStory[]): Promise<void> {
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
      [LIBRARY_INDEX]: writeIndex(withPlaces(next, places)),
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
