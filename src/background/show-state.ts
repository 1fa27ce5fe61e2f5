import cannot16 from "../../assets/icons/cannot-16.png?url&no-inline";
import cannot32 from "../../assets/icons/cannot-32.png?url&no-inline";
import off16 from "../../assets/icons/off-16.png?url&no-inline";
import off32 from "../../assets/icons/off-32.png?url&no-inline";
import { drawButton } from "../browser/action-button.ts";
import { text } from "../browser/interface-text.ts";
import { loadPauses } from "../browser/pause-store.ts";
import { mayReadEverything } from "../browser/permissions.ts";
import { loadSettings } from "../browser/settings-store.ts";
import { findTabs, followTabs, type Tab } from "../browser/tabs.ts";
import { explainRule } from "../settings/decide-site.ts";
import { choicesAt, findPause, type Pauses } from "../settings/pauses.ts";
import type { Settings } from "../settings/settings.ts";

/** How Sidelight stands to a tab before its page has said anything. */
type Standing = "on" | "off" | "cannot";

const LOOKS = {
  on: () => ({
    icon: { 16: "/assets/icons/icon-16.png", 32: "/assets/icons/icon-32.png" },
    title: text("extensionName"),
  }),
  off: () => ({ icon: { 16: off16, 32: off32 }, title: text("buttonOff") }),
  cannot: () => ({ icon: { 16: cannot16, 32: cannot32 }, title: text("buttonCannot") }),
};

const follow = followTabs((tab) => void showState(tab));
follow(true);

/**
 * Have the background started whenever a tab goes to another page, but only while that may be one that is off: starting costs
 * about as much of the processor as loading a small page, and most readers switch nothing off.
 */
export async function followTabsWhereNeeded(): Promise<void> {
  const [{ settings }, pauses, mayReadAll] = await Promise.all([loadSettings(), loadPauses(), mayReadEverything()]);
  const { enabledByDefault, sites } = choicesAt(settings, pauses, Date.now());
  const isOnEverywhere = enabledByDefault && sites.every(({ enabled }) => enabled) && pauses.tabs.length === 0;
  follow(!isOnEverywhere || !mayReadAll);
}

/** Show on the toolbar button how Sidelight stands to the page a tab has just gone to: browsers draw it anew as on. */
async function showState(tab: Tab): Promise<void> {
  const standing = standingOf(tab, (await loadSettings()).settings, await loadPauses());
  if (standing !== "on") await drawButton(tab.id, LOOKS[standing]());
}

/** Show it for every open tab, after a change of the choices. */
export async function showStates(): Promise<void> {
  const [{ settings }, pauses, tabs] = await Promise.all([loadSettings(), loadPauses(), findTabs()]);
  await Promise.all(tabs.map((tab) => drawButton(tab.id, LOOKS[standingOf(tab, settings, pauses)]())));
}

/** Show a page as on that is read this once though Sidelight is off there. */
export function showVisit(tab: number): Promise<void> {
  return drawButton(tab, LOOKS.on());
}

function standingOf({ id, url }: Tab, settings: Settings, pauses: Pauses): Standing {
  const decision = explainRule(url, settings);
  if (!decision) return "cannot";
  return decision.enabled && !findPause(settings, pauses, id, Date.now()) ? "on" : "off";
}
