import { wakeAt } from "../browser/alarm.ts";
import { loadPauses } from "../browser/pause-store.ts";
import { mayReadEverything } from "../browser/permissions.ts";
import { type Placed, readPlaced, writePlaced } from "../browser/placed-store.ts";
import { loadSettings } from "../browser/settings-store.ts";
import { findTab, type Tab } from "../browser/tabs.ts";
import { changeVisits, loadVisits } from "../browser/visit-store.ts";
import { toPageSettings } from "../messages/page-settings.ts";
import { choicesAt, isAllPaused } from "../settings/pauses.ts";
import { findSiteAddress } from "../settings/site-pattern.ts";
import { isVisited, withoutVisit } from "../settings/visits.ts";
import {
  havePlacesChanged,
  isOnIn,
  readOpenTabs,
  registerSpotter,
  settleOpenTabs,
  settleTab,
} from "./place-spotter.ts";
import { drawTab, drawTabs } from "./show-state.ts";

/**
 * Make what the reader chose true everywhere: in pages that load from now on, and in open tabs at once.
 *
 * What open tabs were told last is remembered until the browser closes, so that only the difference is done, whatever happened in
 * between. Must not run twice at once.
 *
 * @param follow - Told whether a page may be off, so that tabs have to be followed; see `settleMoved`. Before their buttons are
 *   drawn, so that no tab goes to another page unnoticed in between.
 * @param anew - Read every open tab where Sidelight is on as if it had been told nothing: after an install, or a grant of access.
 */
export async function settle(follow: (wanted: boolean) => void, anew = false): Promise<void> {
  const now = await findPlaced();
  const before = await readPlaced();
  await registerSpotter(now.choices);
  await wakeAt("settle", (await loadSettings()).settings.snoozedUntil);
  if (anew || !before) await readOpenTabs(now);
  else await settleOpenTabs(before, now);
  follow(!isOnEverywhere(now) || !(await mayReadEverything()));
  if (anew || !before || havePlacesChanged(before, now)) await drawTabs(now);
  await writePlaced(now);
}

/** What holds now. */
async function findPlaced(): Promise<Placed> {
  const [{ settings }, pauses, visits] = await Promise.all([loadSettings(), loadPauses(), loadVisits()]);
  const now = Date.now();
  return {
    choices: choicesAt(settings, pauses, now),
    pausedTabs: pauses.tabs,
    visits: isAllPaused(settings, pauses, now) ? [] : visits,
    page: toPageSettings(settings),
  };
}

/** Whether no page is off. */
function isOnEverywhere({ choices: { enabledByDefault, sites }, pausedTabs }: Placed): boolean {
  return enabledByDefault && sites.every(({ enabled }) => enabled) && pausedTabs.length === 0;
}

/**
 * A tab has gone to another page, has loaded it, or its page has changed its address, which a rule for a path may be about. Must not
 * run beside `settle`.
 *
 * In a page that is off, frames of other sites are given up: the browser looks at the address of each frame alone where it runs
 * scripts. To be followed only while a page may be off: starting the background costs about as much of the processor as loading a
 * small page, and most readers switch nothing off.
 */
export async function settleMoved(tab: number): Promise<void> {
  const now = await findPlaced();
  await settleShown(tab, now);
  await drawTab(tab, now);
}

/** A tab shows a page that the browser keeps extensions away from; told of while nothing is off, too. */
export async function settleClosed(tab: number): Promise<void> {
  await drawTab(tab, await findPlaced());
}

/** A tab can go on to the next page while it is told what holds for this one, and then that page was told: so look again. */
async function settleShown(tab: number, placed: Placed): Promise<void> {
  let now = placed;
  const hasPaths = now.choices.sites.some(({ path }) => path !== undefined);
  let settled: string | null = null;
  for (;;) {
    const found = await findTab(tab);
    if (!found || found.url === settled) return;
    now = await endVisit(found, now);
    const isOff = findSiteAddress(found.url) !== null && !isOnIn(found, now);
    if (!hasPaths && !isOff && settled === null) return;
    await settleTab(found, now);
    settled = found.url;
  }
}

/** A page that was to be read once is not read again when its tab comes back to it. */
async function endVisit({ id, url }: Tab, now: Placed): Promise<Placed> {
  const visits = isVisited(now.visits, id, url) ? now.visits : withoutVisit(now.visits, id);
  if (visits === now.visits) return now;
  await changeVisits((all) => withoutVisit(all, id));
  return { ...now, visits };
}
