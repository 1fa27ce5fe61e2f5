import * as v from "valibot";
import browser from "webextension-polyfill";
import type { StoredChange, StoredSettings } from "../../settings/stored-settings.ts";
import { changeChoices, readChoices } from "./choice-keys.ts";

/** How this browser stands to the reader's account. */
export type SyncState = {
  /** What both said when they were last in step; see `planSync`. */
  readonly agreed: StoredSettings;
  /** Keys that the account has no room for. */
  readonly left: readonly string[];
  /** Why they could not be brought into step the last time; empty when they were. */
  readonly trouble: string;
};

/** A browser that never took part. */
export const NO_SYNC: SyncState = { agreed: {}, left: [], trouble: "" };

const KEY = "sync state";
const STATE = v.object({ agreed: v.record(v.string(), v.unknown()), left: v.array(v.string()), trouble: v.string() });

/** Read how this browser stands to the account. */
export async function readSyncState(): Promise<SyncState> {
  const read = v.safeParse(STATE, (await browser.storage.local.get(KEY))[KEY]);
  return read.success ? read.output : NO_SYNC;
}

/** Remember how this browser stands to the account; nothing is written when that has not changed. */
export async function writeSyncState(state: SyncState): Promise<void> {
  const before = await readSyncState();
  if (toText(before) === toText(state)) return;
  if (state === NO_SYNC) await browser.storage.local.remove(KEY);
  else await browser.storage.local.set({ [KEY]: state });
}

/** All that is stored in this browser. */
export function readLocal(): Promise<StoredSettings> {
  return readChoices();
}

/** All that is stored in the reader's account, as the browser knows it. */
export function readSynced(): Promise<StoredSettings> {
  return browser.storage.sync.get(null);
}

/** Change what is stored in this browser. */
export function changeLocal(change: StoredChange): Promise<void> {
  return changeChoices(change);
}

/**
 * Change what is stored in the account.
 *
 * @throws When the browser refuses, e.g. because of too many changes within a minute.
 */
export async function changeSynced({ set, remove }: StoredChange): Promise<void> {
  if (remove.length > 0) await browser.storage.sync.remove([...remove]);
  if (Object.keys(set).length > 0) await browser.storage.sync.set(set);
}

/** Remove all that is ours from the account. */
export function clearSynced(): Promise<void> {
  return browser.storage.sync.clear();
}

/** Be told of every change in the account. To be called at once when a context starts. */
export function onSyncedChanged(notify: () => void): void {
  browser.storage.onChanged.addListener((_changes, area) => {
    if (area === "sync") notify();
  });
}

/**
 * Browsers return what was stored with its keys in another order.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/storage
 */
function toText({ agreed, left, trouble }: SyncState): string {
  return JSON.stringify([Object.entries(agreed).sort(([a], [b]) => (a < b ? -1 : 1)), left, trouble]);
}
