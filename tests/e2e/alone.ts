import type { BrowserName } from "../../scripts/derive-manifest.ts";

/** Specs that nothing else runs beside: those that measure what takes time, which others would take from them. */
export const ALONE = ["card-speed", "cost"] as const;

/** Specs in which some milliseconds matter, though they mostly wait: run in one browser beside the other, and beside no other spec. */
export const IN_PAIR = ["card-intent", "faults-timed"] as const;

/** Specs that are about both browsers, or about none: they are run once. */
export const ONCE = ["reproducible", "shipped-files", "spot"] as const;

/**
 * Specs that `npm test` runs in one browser only, for the time they take: they are about code and style sheets of ours, which no browser
 * has its own way with, or about that browser alone. With `SIDELIGHT_BROWSER` they run in either.
 */
export const IN_ONE: Readonly<Record<string, BrowserName>> = {
  "card-content": "chrome",
  "card-looks": "chrome",
  "card-terms": "chrome",
  "editor-refusals": "chrome",
  "kept-cards": "chrome",
  "no-barriers": "chrome",
  choices: "firefox",
  "popup-states": "chrome",
  restart: "firefox",
};
