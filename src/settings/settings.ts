import type { SiteRule } from "./site-pattern.ts";

/** What the reader chose, with the defaults filled in. */
export type Settings = {
  /** Whether Sidelight is on at sites that no rule is about. */
  readonly enabledByDefault: boolean;
  /** In the order of their texts; no two about the same part of the web. */
  readonly sites: readonly SiteRule[];
  /** Everything is off until this moment, in milliseconds since 1970; 0 when it is not. */
  readonly snoozedUntil: number;
  /** How many of a page's mentions are marked: each entity once a section, once a page, or every time. */
  readonly amount: "first-in-section" | "first-on-page" | "all";
  /** Whether headings, menus, bars that stay in sight and lists of links beside a text are marked, too. */
  readonly markEverywhere: boolean;
  /** How a mention is marked. */
  readonly markStyle: "dotted" | "dashed" | "wavy" | "background";
  /** `auto` takes a colour that contrasts with the page. */
  readonly markColour: "auto" | "amber" | "blue" | "green" | "violet";
  /** What opens a card. */
  readonly openBy: "hover" | "click" | "key";
  /** Rest on a mention before its card opens, in milliseconds. */
  readonly openDelay: 300 | 500 | 750;
  /** `auto` follows the system. */
  readonly scheme: "auto" | "light" | "dark";
  /** Of all text that is ours, in per cent of the system's. */
  readonly textSize: 90 | 100 | 115 | 130;
  /** Explainers that are older than a page by more than this mark nothing on it, in months; 0 for no limit. */
  readonly maxAge: 0 | 3 | 6 | 12;
  /** Whether a screen reader is told, once a page, how many names are explained there. */
  readonly announce: boolean;
  /** Whether it is remembered which cards were opened, and marks of those opened twice are fainter. */
  readonly keepCards: boolean;
  /** Ids of the briefs that are switched off, in alphabetical order. */
  readonly briefsOff: readonly string[];
  /** Entities that are not marked, each as `brief/entity`, in alphabetical order. */
  readonly muted: readonly `${string}/${string}`[];
  /** Languages of pages that are left alone, as primary subtags such as `ru`, in alphabetical order. */
  readonly languagesOff: readonly string[];
  /** Whether choices are kept in step with the reader's other browsers, through the browser's own account. */
  readonly sync: boolean;
};

/** The choices of a reader who has not chosen anything. */
export const DEFAULT_SETTINGS: Settings = {
  enabledByDefault: true,
  sites: [],
  snoozedUntil: 0,
  amount: "first-in-section",
  markEverywhere: false,
  markStyle: "dotted",
  markColour: "auto",
  openBy: "hover",
  openDelay: 500,
  scheme: "auto",
  textSize: 100,
  maxAge: 0,
  announce: false,
  keepCards: false,
  briefsOff: [],
  muted: [],
  languagesOff: [],
  sync: false,
};
