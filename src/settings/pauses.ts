/** Where the reader paused Sidelight for as long as the browser runs. */
export type Pauses = {
  readonly untilRestart: boolean;
  /** Numbers of the tabs that are paused; browsers give tabs new numbers when they start. */
  readonly tabs: readonly number[];
};

export const NO_PAUSES: Pauses = { untilRestart: false, tabs: [] };

/** How the reader can pause Sidelight. */
export type PauseKind = "tab" | "hour" | "restart";

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
