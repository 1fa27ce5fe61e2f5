import type { SiteChoices } from "./decide-site.ts";
import type { Settings } from "./settings.ts";

/** Where the reader paused Sidelight for as long as the browser runs. */
export type Pauses = {
  readonly untilRestart: boolean;
  /** Numbers of the tabs that are paused; browsers give tabs new numbers when they start. */
  readonly tabs: readonly number[];
};

export const NO_PAUSES: Pauses = { untilRestart: false, tabs: [] };

/** How the reader can pause Sidelight. */
export type PauseKind = "tab" | "hour" | "restart";

/** What pauses a tab at a moment; null when nothing does. The longest pause is told first. */
export function findPause(settings: Settings, pauses: Pauses, tab: number, now: number): PauseKind | null {
  if (pauses.untilRestart) return "restart";
  if (settings.snoozedUntil > now) return "hour";
  return pauses.tabs.includes(tab) ? "tab" : null;
}

/** Whether everything is paused at a moment. */
export function isAllPaused(settings: Settings, pauses: Pauses, now: number): boolean {
  return pauses.untilRestart || settings.snoozedUntil > now;
}

/** The choices that hold at a moment: nowhere while everything is paused. Pauses of single tabs are not looked at. */
export function choicesAt(settings: Settings, pauses: Pauses, now: number): SiteChoices {
  const { enabledByDefault, sites } = settings;
  return isAllPaused(settings, pauses, now) ? { enabledByDefault: false, sites: [] } : { enabledByDefault, sites };
}

/** An hour, in milliseconds. */
export const HOUR = 3_600_000;

/** Pause a tab until it is closed. */
export function withTab(pauses: Pauses, tab: number): Pauses {
  return { ...pauses, tabs: [...pauses.tabs.filter((one) => one !== tab), tab] };
}

/** Forget the pause of a tab. The same object when there is none. */
export function withoutTab(pauses: Pauses, tab: number): Pauses {
  return pauses.tabs.includes(tab) ? { ...pauses, tabs: pauses.tabs.filter((one) => one !== tab) } : pauses;
}
