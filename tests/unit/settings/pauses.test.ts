import { describe, expect, it } from "vitest";
import { choicesFor, decidePage, type FrameDecision, toScope } from "../../../src/settings/decide-frame.ts";
import { isEnabledOn } from "../../../src/settings/decide-site.ts";
import { HOUR, NO_PAUSES, type Pauses } from "../../../src/settings/pauses.ts";
import { DEFAULT_SETTINGS, type Settings } from "../../../src/settings/settings.ts";

const snoozed: Settings = { ...DEFAULT_SETTINGS, snoozedUntil: 1000 };
const PAGE = "https://example.org/";

const decide = (settings: Settings, pauses: Pauses, now: number, tab = 1): FrameDecision =>
  decidePage({ id: tab, url: PAGE }, toScope(settings, pauses, [], now));

const isRegistered = (settings: Settings, pauses: Pauses, now: number): boolean =>
  isEnabledOn(PAGE, choicesFor(toScope(settings, pauses, [], now)));

describe("a pause", () => {
  it("of an hour is over by itself", () => {
    expect(decide(snoozed, NO_PAUSES, 999)).toMatchObject({ on: false, why: "paused", by: "hour" });
    expect(decide(snoozed, NO_PAUSES, 1000)).toMatchObject({ on: true, why: "chosen" });
    expect([999, 1000].map((now) => isRegistered(snoozed, NO_PAUSES, now))).toEqual([false, true]);
  });

  it("of an hour is over, too, when the clock was set back since it began", () => {
    const later: Settings = { ...DEFAULT_SETTINGS, snoozedUntil: 25 * HOUR };
    expect(decide(later, NO_PAUSES, 24 * HOUR)).toMatchObject({ on: false, by: "hour" });
    expect(decide(later, NO_PAUSES, 0)).toMatchObject({ on: true, why: "chosen" });
  });

  it("until the restart outranks rules that switch a site on, a shorter pause, and a visit", () => {
    const on: Settings = { ...snoozed, sites: [{ host: "example.org", subdomains: false, enabled: true }] };
    const pauses = { untilRestart: true, tabs: [1] };
    expect(decide(on, pauses, 0)).toMatchObject({ on: false, by: "restart", rule: on.sites[0] });
    expect(isRegistered(on, pauses, 0)).toBe(false);
    const visited = toScope(on, pauses, [{ tab: 1, page: PAGE, asked: 0 }], 0);
    expect(decidePage({ id: 1, url: PAGE }, visited).on).toBe(false);
  });

  it("of a tab leaves the others alone", () => {
    const pauses = { untilRestart: false, tabs: [7] };
    expect(decide(DEFAULT_SETTINGS, pauses, 0, 7)).toMatchObject({ on: false, by: "tab" });
    expect(decide(DEFAULT_SETTINGS, pauses, 0, 8).on).toBe(true);
    expect(isRegistered(DEFAULT_SETTINGS, pauses, 0)).toBe(true);
  });
});
