import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  withBrief,
  withLanguage,
  withMuted,
  withoutSiteRule,
  withSiteRule,
} from "../../../src/settings/change-settings.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";
import { findStoredChange, readSettings, toStored } from "../../../src/settings/stored-settings.ts";
import { SETTINGS_VERSION, upgradeStored } from "../../../src/settings/upgrade-stored.ts";

const off = { host: "example.org", subdomains: true, enabled: false };

describe("stored settings", () => {
  it("are the defaults when nothing is stored", () => {
    expect(readSettings(undefined)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    expect(readSettings({})).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
  });

  it("hold no defaults", () => {
    expect(toStored(DEFAULT_SETTINGS)).toEqual({});
    expect(toStored({ ...DEFAULT_SETTINGS, openDelay: 750 })).toEqual({ version: 1, openDelay: 750 });
  });

  it("come back as they were written", () => {
    const chosen = choseEverything();
    expect(readSettings(toStored(chosen))).toEqual({ settings: chosen, problems: [] });
    expect(readSettings(JSON.parse(JSON.stringify(toStored(chosen)))).settings).toEqual(chosen);
  });

  it.each([null, 7, "settings", [], true])("are the defaults, and say so, when all of it is %j", (stored) => {
    const { settings, problems } = readSettings(stored);
    expect(settings).toEqual(DEFAULT_SETTINGS);
    expect(problems).toEqual([{ key: "", found: JSON.stringify(stored) }]);
  });

  it("lose only what makes no sense", () => {
    const { settings, problems } = readSettings({
      amount: "all",
      openDelay: "soon",
      markColour: 3,
      snoozedUntil: -1,
      "site *.example.org": false,
      "site not a site": false,
      "site other.example": "off",
      "site Other.example": false,
      "brief istanbul-talks": true,
      "muted nonsense": true,
      "language Klingon": false,
      "language tr": true,
      version: "one",
    });
    expect(settings).toEqual({ ...DEFAULT_SETTINGS, amount: "all", sites: [off] });
    expect(problems.map(({ key }) => key).sort()).toEqual(
      [
        "openDelay",
        "markColour",
        "snoozedUntil",
        "site not a site",
        "site other.example",
        "site Other.example",
        "brief istanbul-talks",
        "muted nonsense",
        "language Klingon",
        "language tr",
        "version",
      ].sort(),
    );
    expect(problems).toContainEqual({ key: "openDelay", found: '"soon"' });
  });

  it("leave what is not a setting alone", () => {
    expect(readSettings({ "first run": "done", toString: 1, constructor: {} }).problems).toEqual([]);
  });

  it("show long nonsense in short", () => {
    expect(readSettings({ amount: "x".repeat(10_000) }).problems[0]?.found).toHaveLength(80);
  });
});

describe("a change of settings", () => {
  it("touches only the keys that change, so that two windows at once lose nothing", () => {
    const before = choseEverything();
    const after = withMuted(withoutSiteRule({ ...before, openDelay: 500 }, off), "a-brief/other", true);
    expect(findStoredChange(toStored(before), after)).toEqual({
      set: { "muted a-brief/other": true },
      remove: ["openDelay", "site *.example.org"],
    });
  });

  it("marks what it writes first with the version", () => {
    expect(findStoredChange({}, withBrief(DEFAULT_SETTINGS, "a-brief", false))).toEqual({
      set: { version: 1, "brief a-brief": false },
      remove: [],
    });
  });

  it("leaves alone what makes no sense, what is not ours, and what a newer version stored", () => {
    const stored = { version: 99, openDelay: "soon", "sync state": {}, invented: 1, amount: "all" };
    expect(findStoredChange(stored, { ...DEFAULT_SETTINGS, scheme: "dark" })).toEqual({
      set: { scheme: "dark" },
      remove: ["amount"],
    });
  });

  it("writes all of it anew where an earlier version stored it in another way", () => {
    const upgrade = ({ old, ...rest }: Record<string, unknown>) => ({ ...rest, scheme: old, version: 1 });
    const stored = { version: 0, old: "dark", openBy: "click", "not ours": 1 };
    const after: Settings = { ...DEFAULT_SETTINGS, scheme: "dark", openBy: "click", openDelay: 750 };
    expect(findStoredChange(stored, after, upgrade)).toEqual({
      set: { version: 1, scheme: "dark", openDelay: 750 },
      remove: ["old"],
    });
  });

  it("replaces an earlier rule for the same part of the web", () => {
    const on = withSiteRule(withSiteRule(DEFAULT_SETTINGS, off), { ...off, enabled: true });
    expect(on.sites).toEqual([{ ...off, enabled: true }]);
  });
});

describe("settings of another version", () => {
  // What each version stored when everything was chosen, written down when it shipped, and never changed.
  it.each(Array.from({ length: SETTINGS_VERSION }, (_, earlier) => earlier + 1))(
    "are all still understood when version %i stored them",
    (version) => {
      const file = new URL(`stored/version-${version}.json`, import.meta.url);
      const stored = JSON.parse(readFileSync(file, "utf8"));
      expect(stored.version).toBe(version);
      expect(readSettings(stored)).toEqual({ settings: choseEverything(), problems: [] });
    },
  );

  it("are upgraded one version after the other", () => {
    const upgrades = {
      1: ({ old, ...rest }: Record<string, unknown>) => ({ ...rest, newer: old }),
      2: ({ newer, ...rest }: Record<string, unknown>) => ({ ...rest, newest: newer }),
    };
    expect(upgradeStored({ version: 1, old: 5, kept: 6 }, upgrades, 3)).toEqual({ version: 3, newest: 5, kept: 6 });
  });

  it("are read as far as they are understood when they are newer", () => {
    const { settings, problems } = readSettings({ version: 99, amount: "all", invented: 1 });
    expect(settings.amount).toBe("all");
    expect(problems).toEqual([]);
  });
});

function choseEverything(): Settings {
  const settings: Settings = {
    ...DEFAULT_SETTINGS,
    enabledByDefault: false,
    snoozedUntil: 1_800_000_000_000,
    amount: "all",
    markEverywhere: true,
    markStyle: "wavy",
    markColour: "violet",
    openBy: "click",
    openDelay: 300,
    scheme: "dark",
    textSize: 130,
    maxAge: 12,
    announce: true,
    keepCards: true,
    sync: true,
  };
  const sites = withSiteRule(withSiteRule(settings, off), { host: "file:", subdomains: false, enabled: true });
  const path = withSiteRule(sites, { host: "xn--bcher-kva.example", subdomains: false, path: "/a?b=*", enabled: true });
  return withLanguage(withMuted(withBrief(path, "a-brief", false), "a-brief/an-entity", true), "ru", false);
}
