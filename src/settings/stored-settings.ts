import * as v from "valibot";
import { withBrief, withLanguage, withMuted, withSiteRule } from "./change-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "./settings.ts";
import { formatSitePattern, parseSitePattern } from "./site-pattern.ts";
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
  markStyle: v.picklist(["dotted", "dashed", "wavy", "background"]),
  markColour: v.picklist(["auto", "amber", "blue", "green", "violet"]),
  openBy: v.picklist(["hover", "click", "key"]),
  openDelay: v.picklist([300, 500, 750]),
  scheme: v.picklist(["auto", "light", "dark"]),
  textSize: v.picklist([90, 100, 115, 130]),
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
  let settings = DEFAULT_SETTINGS;
  const problems: SettingsProblem[] = [];
  for (const [key, value] of Object.entries(upgradeStored(stored as StoredSettings))) {
    const read = readChoice(settings, key, value);
    if (read === "nonsense") problems.push(problemOf(key, value));
    else if (read !== "not ours") settings = read;
  }
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

/** Take one stored key into the settings. */
function readChoice(settings: Settings, key: string, value: unknown): Settings | "nonsense" | "not ours" {
  if (key === "version") return v.is(VERSION, value) ? settings : "nonsense";
  if (Object.hasOwn(VALUES, key))
    return v.is(VALUES[key as keyof typeof VALUES], value) ? { ...settings, [key]: value } : "nonsense";
  if (key.startsWith(SITE)) return readSite(settings, key.slice(SITE.length), value);
  if (key.startsWith(BRIEF)) return value === false ? withBrief(settings, key.slice(BRIEF.length), false) : "nonsense";
  if (key.startsWith(LANGUAGE)) {
    const language = key.slice(LANGUAGE.length);
    return value === false && SUBTAG.test(language) ? withLanguage(settings, language, false) : "nonsense";
  }
  if (!key.startsWith(MUTED)) return "not ours";
  const entity = key.slice(MUTED.length);
  return value === true && ENTITY.test(entity)
    ? withMuted(settings, entity as `${string}/${string}`, true)
    : "nonsense";
}

function readSite(settings: Settings, text: string, enabled: unknown): Settings | "nonsense" {
  const pattern = parseSitePattern(text);
  if ("problem" in pattern || typeof enabled !== "boolean" || formatSitePattern(pattern) !== text) return "nonsense";
  return withSiteRule(settings, { ...pattern, enabled });
}

const VERSION = v.pipe(v.number(), v.integer(), v.minValue(1));

function problemOf(key: string, value: unknown): SettingsProblem {
  return { key, found: (JSON.stringify(value) ?? String(value)).slice(0, 80) };
}
