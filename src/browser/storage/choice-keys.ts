import browser from "webextension-polyfill";
import type { StoredChange, StoredSettings } from "../../settings/stored-settings.ts";

/**
 * Which keys of the local storage hold choices. Written only while there are added explainers: reading all that is stored would read
 * their texts, half a second for a thousand of them; without them it takes a millisecond, and no list is needed.
 */
const KEYS = "choice keys";

/** Where the index of the library is stored. */
export const LIBRARY_INDEX = "library index";
/** Where the ids of explainers are stored whose texts are still to be removed. */
export const LIBRARY_LEAVING = "library leaving";
/** What the key of an explainer begins with; its id follows. */
export const STORY_PREFIX = "story:";

/** Where it is stored what explainers said when they were last open. */
export const SEEN_TEXTS = "seen texts";

/** Where the list of drafts is stored. */
export const DRAFT_INDEX = "drafts";
/** What the key of a draft begins with; its id follows. */
export const DRAFT_PREFIX = "draft:";

/** Where the list of cards that were opened or saved is stored. */
export const CARD_LIST = "card list";

/**
 * Whether a key holds no choice: those of the library and of drafts, one for each explainer and draft, what was seen of explainers, and the
 * list of cards.
 */
export function isExplainerKey(key: string): boolean {
  return (
    key === KEYS ||
    key === CARD_LIST ||
    key === LIBRARY_INDEX ||
    key === LIBRARY_LEAVING ||
    key === SEEN_TEXTS ||
    key === DRAFT_INDEX ||
    key.startsWith(STORY_PREFIX) ||
    key.startsWith(DRAFT_PREFIX)
  );
}

/** All that is stored in this browser but explainers and drafts. */
export async function readChoices(): Promise<StoredSettings> {
  const { local } = browser.storage;
  const keys: unknown = (await local.get(KEYS))[KEYS];
  if (Array.isArray(keys)) return local.get(keys.filter((key) => typeof key === "string"));
  const stored = await local.get(null);
  return Object.fromEntries(Object.entries(stored).filter(([key]) => !isExplainerKey(key)));
}

/** Change what is stored. Whoever calls this takes turns by the lock of the settings. */
export async function changeChoices({ set, remove }: StoredChange): Promise<void> {
  const { local } = browser.storage;
  const added = Object.keys(set);
  // The list first, and longer rather than shorter: a key on it that is not stored costs nothing.
  if (added.length > 0) await noticeChoiceKeys(added);
  if (remove.length > 0) await local.remove([...remove]);
  if (added.length > 0) await local.set(set);
}

/** List keys that were written by others, where keys are listed. Whoever calls this takes turns by the lock of the settings. */
export async function noticeChoiceKeys(written: readonly string[]): Promise<void> {
  const { local } = browser.storage;
  const known: unknown = (await local.get(KEYS))[KEYS];
  if (Array.isArray(known) && written.some((key) => !known.includes(key)))
    await local.set({ [KEYS]: [...new Set([...known, ...written])] });
}

/** Begin to list the keys, or stop. Whoever calls this takes turns by the lock of the settings. */
export async function listChoiceKeys(wanted: boolean): Promise<void> {
  const { local } = browser.storage;
  if (!wanted) return local.remove(KEYS);
  if (Array.isArray((await local.get(KEYS))[KEYS])) return;
  await local.set({ [KEYS]: Object.keys(await local.get(null)).filter((key) => !isExplainerKey(key)) });
}
