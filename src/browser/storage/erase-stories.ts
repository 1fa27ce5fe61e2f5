import browser from "webextension-polyfill";
import type { BriefId } from "../../briefs/brief.ts";
import { withoutEntries, writeIndex } from "../../library/library-index.ts";
import { LIBRARY_INDEX, LIBRARY_LEAVING, listChoiceKeys, SEEN_TEXTS } from "./choice-keys.ts";
import { keyOf, type StoredLibrary } from "./library-record.ts";
import { SETTINGS } from "./settings-store.ts";
import { withLock } from "./with-lock.ts";

/**
 * Remove explainers and what is stored about them; to be called in one's turn.
 *
 * The index is written first: broken off here, what is still stored is named as leaving, and shown nowhere. It is written once: whoever
 * shows or searches explainers reads it anew each time.
 */
export async function eraseStories(ids: readonly BriefId[], { index, leaving, seen }: StoredLibrary): Promise<void> {
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
    if (gone.length > 0) await local.set({ [LIBRARY_INDEX]: writeIndex(next), [LIBRARY_LEAVING]: left, ...changed });
    await local.remove(rest);
    return;
  }
  if (SEEN_TEXTS in changed) await local.set(changed);
  await local.remove([LIBRARY_INDEX, ...rest]);
  await withLock(SETTINGS, () => listChoiceKeys(false));
}
