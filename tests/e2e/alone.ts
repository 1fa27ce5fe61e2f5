import type { BrowserName } from "../../scripts/derive-manifest.ts";

/**
 * Specs that are not run in one browser beside the other: those that take time, which the other browser would take from them, and
 * those that are about both browsers, about one, or about none.
 */
export const ALONE = ["card-intent", "card-speed", "cost", "reproducible", "shipped-files", "spot"] as const;

/**
 * Specs that `npm test` runs in one browser only, for the time they take: they are about code and style sheets of ours, which no browser
 * has its own way with, or about that browser alone. With `SIDELIGHT_BROWSER` they run in either.
 */
export const IN_ONE: Readonly<Record<string, BrowserName>> = {
  "card-looks": "chrome",
  "no-barriers": "chrome",
  choices: "firefox",
  "popup-states": "chrome",
  restart: "firefox",
};
