import { wakeAt } from "../browser/alarm.ts";
import { mayReadEverything } from "../browser/permissions.ts";
import { mayPagesOpenPanel } from "../browser/side-panel.ts";
import { type AppliedState, readAppliedState, writeAppliedState } from "../browser/storage/applied-state-store.ts";
import { loadDays } from "../browser/storage/explainer-days.ts";
import { loadSettings } from "../browser/storage/settings-store.ts";
import { changeVisits } from "../browser/storage/visit-store.ts";
import { findTab, type Tab } from "../browser/tabs.ts";
import { bundledDays } from "../bundled/bundled-days.ts";
import { toPageSettings } from "../messages/page-settings.ts";
import { choicesFor, decidePage, type Scope } from "../settings/decide-frame.ts";
import type { Settings } from "../settings/settings.ts";
import { isVisited, withoutVisit } from "../settings/visits.ts";
import {
  readOpenTabs,
  reconcileOpenTabs,
  reconcileTab,
  registerContentScripts,
  scopeChanged,
  storiesChanged,
} from "./inject-scripts.ts";
import { loadRead } from "./keep-cards.ts";
import { loadScope } from "./load-scope.ts";
import { drawTab, drawTabs } from "./show-state.ts";
import { loadStoryGates, renewStoryGates } from "./stories/story-gates.ts";

/**
 * Make what the reader chose true everywhere: in pages that load from now on, and in open tabs at once.
 *
 * What open tabs were told last is remembered until the browser closes, so that only the difference is done, whatever happened in
 * between. Must not run twice at once.
 *
 * @param settings - The choices that hold now.
 * @param follow - Told whether a page may be off, so that tabs have to be followed; see `reconcileMovedTab`. Before their buttons are
 *   drawn, so that no tab goes to another page unnoticed in between.
 * @param anew - Read every open tab where Sidelight is on as if it had been told nothing: after an install, or a grant of access.
 */
export async function reconcile(settings: Settings, follow: (wanted: boolean) => void, anew = false): Promise<void> {
  const [scope, { kind, asked }, days, read] = await Promise.all([
    loadScope(settings),
    renewStoryGates(settings),
    loadDays(settings, bundledDays),
    loadRead(settings),
  ]);
  const now = {
    scope,
    page: toPageSettings(settings, { days, read, canOpenPanel: mayPagesOpenPanel() }),
    gate: kind,
    asked,
    left: [],
  } satisfies AppliedState;
  const before = await readAppliedState();
  await registerContentScripts(now);
  await wakeAt("reconcile", settings.snoozedUntil);
  const left = await (anew || !before ? readOpenTabs(now) : reconcileOpenTabs(before, now));
  follow(!isOnEverywhere(scope) || !(await mayReadEverything()));
  if (anew || !before || scopeChanged(before.scope, scope) || storiesChanged(before, now)) await drawTabs(scope);
  await writeAppliedState({ ...now, left });
}

/** Whether no page is off. */
function isOnEverywhere(scope: Scope): boolean {
  const { enabledByDefault, sites } = choicesFor(scope);
  return enabledByDefault && sites.every(({ enabled }) => enabled) && scope.pausedTabs.length === 0;
}

async function loadScopeNow(): Promise<Scope> {
  return loadScope((await loadSettings()).settings);
}

/**
 * A tab has gone to another page, has loaded it, or its page has changed its address, which a rule for a path may be about. Must not
 * run beside `reconcile`.
 *
 * In a page that is off, frames of other sites are given up: the browser looks at the address of each frame alone where it runs
 * scripts. To be followed only while a page may be off: starting the background costs about as much of the processor as loading a
 * small page, and most readers switch nothing off.
 */
export async function reconcileMovedTab(tab: number): Promise<void> {
  const scope = await loadScopeNow();
  await reconcileShownPage(tab, scope);
  await drawTab(tab, scope);
}

/** A tab shows a page that the browser keeps extensions away from; told of while nothing is off, too. */
export async function reconcileClosedPage(tab: number): Promise<void> {
  await drawTab(tab, await loadScopeNow());
}

/** A tab can go on to the next page while it is told what holds for this one, and then that page was told: so look again. */
async function reconcileShownPage(tab: number, loaded: Scope): Promise<void> {
  let scope = loaded;
  const hasPaths = choicesFor(scope).sites.some(({ path }) => path !== undefined);
  let reconciled: string | null = null;
  for (;;) {
    const found = await findTab(tab);
    if (!found || found.url === reconciled) return;
    scope = await endVisit(found, scope);
    const { on, why } = decidePage(found, scope);
    if (!hasPaths && (on || why === "closed") && reconciled === null) return;
    await reconcileTab(found, scope, (await loadStoryGates()).kind);
    reconciled = found.url;
  }
}

/** A page that was to be read once is not read again when its tab comes back to it. */
async function endVisit({ id, url }: Tab, scope: Scope): Promise<Scope> {
  const visits = isVisited(scope.visits, id, url) ? scope.visits : withoutVisit(scope.visits, id);
  if (visits === scope.visits) return scope;
  await changeVisits((all) => withoutVisit(all, id));
  return { ...scope, visits };
}
