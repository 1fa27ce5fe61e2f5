import * as v from "valibot";
import { compareTexts, inOrder } from "./change-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { formatSitePattern, parseSitePattern, type SiteRule } from "./site-pattern.ts";
import { SETTINGS_VERSION, upgradeStored } from "./upgrade-stored.ts";

/**
 * Settings as they are stored: one key a choice, and none for a default.
 *
 * So two windows that write at once lose nothing, browsers that merge by key merge rightly, and a default that becomes
 * better reaches everybody who did not choose otherwise.
 */
export type StoredSettings = Readonly<Record<string, unknown>>;

/** Something stored that made no sense, and was replaced by its default. */
export type SettingsProblem = {
  /** The key it is stored under; empty when all of it is nonsense. */
  readonly key: string;
  /** What stands there, as JSON, at most 80 characters. */
  readonly found: string;
};

/** What to write so that the stored settings change; whatever else is stored stays. */
export type StoredChange = { readonly set: StoredSettings; readonly remove: readonly string[] };

const SITE = "site ";
const BRIEF = "brief ";
const MUTED = "muted ";
const LANGUAGE = "language ";

/** The choices that are one value each, and what each may be. */
export const VALUES = {
  enabledByDefault: v.boolean(),
  snoozedUntil: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  amount: v.picklist(["first-in-section", "first-on-page", "all"]),
  markEverywhere: v.boolean(),
  markStyle: v.picklist(["dotted", "dashed", "wavy", "background"]),
  markColour: v.picklist(["auto", "amber", "blue", "green", "violet"]),
  openBy: v.picklist(["hover", "click", "key"]),
  openDelay: v.picklist([300, 500, 750]),
  scheme: v.picklist(["auto", "light", "dark"]),
  textSize: v.picklist([90, 100, 115, 130]),
  maxAge: v.picklist([0, 3, 6, 12]),
  announce: v.boolean(),
  keepCards: v.boolean(),
  sync: v.boolean(),
} as const;

const SUBTAG = /^[a-z]{2,3}$/;
const ENTITY = /^[a-z0-9-]+\/[a-z0-9-]+$/;

/**
 * Read settings from storage, whatever stands there.
 *
 * Keys that are not settings are left alone. What makes no sense costs only itself: its default takes its place, and it
 * is told among the problems. Settings of an earlier version are upgraded first.
 *
 * @param stored - All that is stored, by key.
 */
export function readSettings(stored: unknown): { readonly settings: Settings; readonly problems: SettingsProblem[] } {
  if (typeof stored !== "object" || stored === null || Array.isArray(stored))
    return { settings: DEFAULT_SETTINGS, problems: stored === undefined ? [] : [problemOf("", stored)] };
  const choices: ReadChoices = { values: {}, sites: [], briefsOff: [], muted: [], languagesOff: [] };
  const problems: SettingsProblem[] = [];
  for (const [key, value] of Object.entries(upgradeStored(stored as StoredSettings)))
    if (!readChoice(choices, key, value)) problems.push(problemOf(key, value));
  // Put in order once: done with each of 3,000 rules that takes seconds.
  const { values, sites, briefsOff, muted, languagesOff } = choices;
  const settings = {
    ...DEFAULT_SETTINGS,
    ...values,
    sites: inOrder(sites),
    briefsOff: briefsOff.sort(compareTexts),
    muted: muted.sort(compareTexts),
    languagesOff: languagesOff.sort(compareTexts),
  };
  return { settings, problems };
}

/** Write settings as they are stored. */
export function toStored(settings: Settings): StoredSettings {
  const stored: Record<string, unknown> = {};
  for (const key of Object.keys(VALUES) as (keyof typeof VALUES)[]) {
    if (settings[key] !== DEFAULT_SETTINGS[key]) stored[key] = settings[key];
  }
  for (const rule of settings.sites) stored[SITE + formatSitePattern(rule)] = rule.enabled;
  for (const brief of settings.briefsOff) stored[BRIEF + brief] = false;
  for (const entity of settings.muted) stored[MUTED + entity] = true;
  for (const language of settings.languagesOff) stored[LANGUAGE + language] = false;
  return Object.keys(stored).length === 0 ? {} : { version: SETTINGS_VERSION, ...stored };
}

/**
 * Say what to write so that the stored settings become others.
 *
 * What an earlier version stored is brought up to date on the way; what makes no sense, or is not ours, is left as it is.
 *
 * @param stored - All that is stored, by key.
 */
export function findStoredChange(stored: StoredSettings, after: Settings, upgrade = upgradeStored): StoredChange {
  const upgraded = upgrade(stored);
  const old = toStored(readSettings(upgraded).settings);
  const wanted: StoredSettings = { ...toStored(after), ...keepVersion(stored) };
  const dropped = Object.keys(stored).filter((key) => !(key in upgraded));
  const undone = Object.keys(old).filter((key) => !(key in wanted) && key !== "version");
  return {
    set: Object.fromEntries(Object.entries(wanted).filter(([key, value]) => stored[key] !== value)),
    remove: [...undone, ...dropped],
  };
}

/** What a newer version stored is never called older. */
function keepVersion({ version }: StoredSettings): StoredSettings {
  return typeof version === "number" && version > SETTINGS_VERSION ? { version } : {};
}

/** Choices as they were read, in no order. */
type ReadChoices = {
  readonly values: Record<string, unknown>;
  readonly sites: SiteRule[];
  readonly briefsOff: string[];
  readonly muted: `${string}/${string}`[];
  readonly languagesOff: string[];
};

/** Take one stored key in; one that is not ours is left alone. False when it makes no sense. */
function readChoice(choices: ReadChoices, key: string, value: unknown): boolean {
  if (key === "version") return v.is(VERSION, value);
  if (Object.hasOwn(VALUES, key)) {
    if (!v.is(VALUES[key as keyof typeof VALUES], value)) return false;
    choices.values[key] = value;
    return true;
  }
  if (key.startsWith(SITE)) return readSite(choices, key.slice(SITE.length), value);
  if (key.startsWith(BRIEF)) return value === false && choices.briefsOff.push(key.slice(BRIEF.length)) > 0;
  if (key.startsWith(LANGUAGE)) {
    const language = key.slice(LANGUAGE.length);
    return value === false && SUBTAG.test(language) && choices.languagesOff.push(language) > 0;
  }
  if (!key.startsWith(MUTED)) return true;
  const entity = key.slice(MUTED.length);
  return value === true && ENTITY.test(entity) && choices.muted.push(entity as `${string}/${string}`) > 0;
}

function readSite({ sites }: ReadChoices, text: string, enabled: unknown): boolean {
  const pattern = parseSitePattern(text);
  if ("problem" in pattern || typeof enabled !== "boolean" || formatSitePattern(pattern) !== text) return false;
  return sites.push({ ...pattern, enabled }) > 0;
}

const VERSION = v.pipe(v.number(), v.integer(), v.minValue(1));

function problemOf(key: string, value: unknown): SettingsProblem {
  return { key, found: (JSON.stringify(value) ?? String(value)).slice(0, 80) };
}
