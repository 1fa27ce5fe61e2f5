import { wakeAt } from "../browser/alarm.ts";
import { loadPauses } from "../browser/pause-store.ts";
import { readPlaced, writePlaced } from "../browser/placed-store.ts";
import { loadSettings } from "../browser/settings-store.ts";
import { toPageSettings } from "../messages/page-settings.ts";
import { choicesAt } from "../settings/pauses.ts";
import { isSame, readOpenTabs, registerSpotter, settleOpenTabs } from "./place-spotter.ts";
import { showStates } from "./show-state.ts";

/**
 * Make what the reader chose true everywhere: in pages that load from now on, and in open tabs at once.
 *
 * What open tabs were told last is remembered, so that only the difference is done, whatever happened in between. Must not run
 * twice at once.
 *
 * @param anew - Read every open tab where Sidelight is on as if it had been told nothing: after an install, or a grant of access.
 */
export async function settle(anew = false): Promise<void> {
  const { settings } = await loadSettings();
  const pauses = await loadPauses();
  const choices = choicesAt(settings, pauses, Date.now());
  const now = { choices, pausedTabs: pauses.tabs, page: toPageSettings(settings) };
  const before = await readPlaced();
  await registerSpotter(choices);
  await wakeAt("settle", settings.snoozedUntil);
  if (anew) await readOpenTabs(now);
  else if (before) await settleOpenTabs(before, now);
  if (anew || !before || !isSame([before.choices, before.pausedTabs], [choices, pauses.tabs])) await showStates();
  await writePlaced(now);
}
