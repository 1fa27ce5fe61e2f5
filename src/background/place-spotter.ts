import { askPage, tellPages } from "../browser/ask-page.ts";
import { findFrames, registerPageScripts, runInFrame } from "../browser/page-scripts.ts";
import type { Placed } from "../browser/placed-store.ts";
import { findReadableTabs, type Tab } from "../browser/tabs.ts";
import { isEnabledOn, type SiteChoices } from "../settings/decide-site.ts";
import { isOnInFrame } from "../settings/frame-choice.ts";
import { toScriptPlaces } from "../settings/match-patterns.ts";
import { isVisited } from "../settings/visits.ts";
import { countInTurn } from "./count-in-turn.ts";
import { forgetMentions } from "./count-mentions.ts";
import { PAGE_FILES } from "./page-files.ts";

/** The spotter, and before it what has to be there before the page's own scripts. */
const SCRIPTS = [
  { name: "early-keys", file: PAGE_FILES.earlyKeysScript, runAt: "document_start" },
  { name: "spotter", file: PAGE_FILES.spotterScript, runAt: "document_idle" },
] as const;

const FILES = SCRIPTS.map(({ file }) => file);

/** Have pages that load from now on read where the reader's choices allow it. */
export async function registerSpotter(choices: SiteChoices): Promise<void> {
  await registerPageScripts(SCRIPTS, toScriptPlaces(choices));
}

/** Begin reading in every open tab where the reader's choices allow it: registered scripts run from the next load on only. */
export async function readOpenTabs(now: Placed): Promise<void> {
  const tabs = await findReadableTabs();
  await Promise.all(tabs.filter((tab) => isOnIn(tab, now)).map((tab) => settleTab(tab, now)));
}

/** Make a change of the reader's choices take effect in every open tab at once. */
export async function settleOpenTabs(before: Placed, now: Placed): Promise<void> {
  const placesChanged = havePlacesChanged(before, now);
  const looksChanged = !isSame(before.page, now.page);
  if (!placesChanged && !looksChanged) return;
  const tabs = await findReadableTabs();
  await Promise.all(
    tabs.map(async (tab) => {
      const isOn = isOnIn(tab, now);
      if (placesChanged && (isOn || isOnIn(tab, before))) await settleTab(tab, now);
      if (looksChanged && isOn) await tellPages(tab.id, "applySettings", now.page);
    }),
  );
}

/** Whether it was said anew where Sidelight is on. */
export function havePlacesChanged(before: Placed, now: Placed): boolean {
  const placesOf = ({ choices, pausedTabs, visits }: Placed) => [choices, pausedTabs, visits];
  return !isSame(placesOf(before), placesOf(now));
}

/** Whether the page in a tab is read. */
export function isOnIn({ id, url }: Tab, { choices, pausedTabs, visits }: Placed): boolean {
  return (isEnabledOn(url, choices) || isVisited(visits, id, url)) && !pausedTabs.includes(id);
}

/** Begin reading in the frames of a tab where that is allowed, and stop in the others. */
export async function settleTab(tab: Tab, now: Placed): Promise<void> {
  if (!isOnIn(tab, now)) {
    await tellPages(tab.id, "takeDown");
    await countInTurn(() => forgetMentions(tab.id));
    return;
  }
  const frames = await findFrames(tab.id);
  const visited = isVisited(now.visits, tab.id, tab.url);
  await Promise.all(
    frames.map(({ frame, url }) =>
      visited || isOnInFrame({ tabUrl: tab.url, url }, now.choices)
        ? runInFrame({ tab: tab.id, frame }, FILES)
        : askPage(tab.id, frame, "takeDown"),
    ),
  );
}

function isSame(one: unknown, other: unknown): boolean {
  return toOrderedText(one) === toOrderedText(other);
}

/** As JSON with the keys in order: what comes back from Chromium's storage has them sorted. */
function toOrderedText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
