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

/**
 * Whether a pause of an hour lasts.
 *
 * One that would end later than in an hour does not: the clock was set back since it began, and nobody asked for that long.
 *
 * @param until - When it ends, and `now` the moment that it is asked for; in milliseconds since 1970.
 */
export function isSnoozed(until: number, now: number): boolean {
  return until > now && until - now <= HOUR;
}

/** Pause a tab until it is closed. */
export function withTab(pauses: Pauses, tab: number): Pauses {
  return { ...pauses, tabs: [...pauses.tabs.filter((one) => one !== tab), tab] };
}

/** Forget the pause of a tab. The same object when there is none. */
export function withoutTab(pauses: Pauses, tab: number): Pauses {
  return pauses.tabs.includes(tab) ? { ...pauses, tabs: pauses.tabs.filter((one) => one !== tab) } : pauses;
}
