import { describe, expect, it } from "vitest";
import { isEnabledOn } from "../../../src/settings/decide-site.ts";
import { choicesAt, findPause, NO_PAUSES } from "../../../src/settings/pauses.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";

const snoozed: Settings = { ...DEFAULT_SETTINGS, snoozedUntil: 1000 };

describe("a pause", () => {
  it("of an hour is over by itself", () => {
    expect(findPause(snoozed, NO_PAUSES, 1, 999)).toBe("hour");
    expect(findPause(snoozed, NO_PAUSES, 1, 1000)).toBeNull();
    expect(isEnabledOn("https://example.org/", choicesAt(snoozed, NO_PAUSES, 999))).toBe(false);
    expect(isEnabledOn("https://example.org/", choicesAt(snoozed, NO_PAUSES, 1000))).toBe(true);
  });

  it("until the restart outranks rules that switch a site on", () => {
    const on: Settings = {
      ...DEFAULT_SETTINGS,
      sites: [{ host: "example.org", subdomains: false, enabled: true }],
    };
    const pauses = { untilRestart: true, tabs: [] };
    expect(isEnabledOn("https://example.org/", choicesAt(on, pauses, 0))).toBe(false);
  });

  it("of a tab leaves the others alone", () => {
    const pauses = { untilRestart: false, tabs: [7] };
    expect(findPause(DEFAULT_SETTINGS, pauses, 7, 0)).toBe("tab");
    expect(findPause(DEFAULT_SETTINGS, pauses, 8, 0)).toBeNull();
    expect(isEnabledOn("https://example.org/", choicesAt(DEFAULT_SETTINGS, pauses, 0))).toBe(true);
  });
});
