/** Changes are gathered this long before they are followed, in milliseconds. Peers: Hypothesis 40 to 100. */
const SHORTEST_PAUSE = 100;

/** However busy the page, what changed is followed within this time, in milliseconds, until it is given a rest. */
const LONGEST_PAUSE = 2_000;

/** Following changes takes at most one part in this many of the page's time. */
const SHARE = 20;

/** A page on which that share was used up for this long, in milliseconds, is given a rest. */
const PATIENCE = 20_000;

/** Keeps the price of following a busy page bounded. */
export type Pace = {
  /** How long to gather changes before following them, in milliseconds. */
  readonly pause: () => number;
  /** Tell what following them took, in milliseconds. False when the page has become too busy to follow. */
  readonly spent: (took: number) => boolean;
  /** Begin anew, because the reader wants the page followed after all. */
  readonly restart: () => void;
};

/** @param now - A clock that never goes back, in milliseconds. */
export function createPace(now: () => number): Pace {
  let spells: { at: number; took: number }[] = [];
  return {
    pause: () => Math.min(LONGEST_PAUSE, Math.max(SHORTEST_PAUSE, (spells.at(-1)?.took ?? 0) * SHARE)),
    spent(took) {
      const at = now();
      spells = [...spells.filter((spell) => at - spell.at < PATIENCE), { at, took }];
      const total = spells.reduce((sum, spell) => sum + spell.took, 0);
      return total < PATIENCE / SHARE;
    },
    restart() {
      spells = [];
    },
  };
}
