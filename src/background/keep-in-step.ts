import { wakeAt } from "../browser/alarm.ts";
import { loadSettings, SETTINGS } from "../browser/settings-store.ts";
import {
  changeLocal,
  changeSynced,
  NO_SYNC,
  readLocal,
  readSynced,
  readSyncState,
  writeSyncState,
} from "../browser/sync-store.ts";
import { takeTurns } from "../browser/take-turns.ts";
import { planSync } from "../settings/plan-sync.ts";

/** After a refusal it is tried again this much later, in milliseconds: browsers count changes by the minute. */
const AGAIN = 60_000;

/**
 * Bring this browser's choices and those in the reader's account into step, where the reader wants that.
 *
 * Stopped at any point it does the rest the next time: what both sides say already needs no memory. Must not run twice at once.
 */
export async function keepInStep(): Promise<void> {
  const { settings } = await loadSettings();
  const state = await readSyncState();
  if (!settings.sync) return writeSyncState(NO_SYNC);
  try {
    const plan = await takeTurns(SETTINGS, async () => {
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
