import { wakeAt } from "../browser/alarm.ts";
import { SETTINGS } from "../browser/storage/settings-store.ts";
import {
  changeLocal,
  changeSynced,
  NO_SYNC,
  readLocal,
  readSynced,
  readSyncState,
  writeSyncState,
} from "../browser/storage/sync-store.ts";
import { withLock } from "../browser/storage/with-lock.ts";
import { planSync } from "../settings/plan-sync.ts";
import type { Settings } from "../settings/settings.ts";

/** After a refusal it is tried again this much later, in milliseconds: browsers count changes by the minute. */
const AGAIN = 60_000;

/**
 * Bring this browser's choices and those in the reader's account into step, where the reader wants that.
 *
 * Stopped at any point it does the rest the next time: what both sides say already needs no memory. Must not run twice at once.
 *
 * @param settings - The choices that hold now: whether the reader wants it.
 */
export async function syncSettings({ sync }: Pick<Settings, "sync">): Promise<void> {
  const state = await readSyncState();
  if (!sync) return writeSyncState(NO_SYNC);
  try {
    const plan = await withLock(SETTINGS, async () => {
      const made = planSync(await readLocal(), await readSynced(), state.agreed);
      if (made) await changeLocal(made.local);
      return made;
    });
    if (!plan) return await writeSyncState({ ...state, trouble: "newer" });
    await changeSynced(plan.synced);
    await writeSyncState({ agreed: plan.agreed, left: plan.left, trouble: "" });
  } catch (error) {
    await writeSyncState({ ...state, trouble: error instanceof Error ? error.message : String(error) });
    await wakeAt("sync", Date.now() + AGAIN);
  }
}
