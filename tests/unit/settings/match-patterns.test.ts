import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isEnabledOn } from "../../../src/settings/decide-site.ts";
import { toMatchPatterns, toScriptPlaces } from "../../../src/settings/match-patterns.ts";
import type { SiteRule } from "../../../src/settings/site-pattern.ts";
import { parseSitePattern } from "../../../src/settings/site-pattern.ts";
import { runsAt } from "../match-pattern.ts";

describe("where the content script is registered", () => {
  it("is everywhere when nothing was chosen", () => {
    expect(toScriptPlaces({ enabledByDefault: true, sites: [] })).toEqual([
      { matches: ["<all_urls>"], excludeMatches: [] },
    ]);
  });

  it("is nowhere when only chosen sites are on and none is", () => {
    expect(toScriptPlaces({ enabledByDefault: false, sites: [rule("- example.org")] })).toEqual([]);
  });

  it("leaves out what is off", () => {
    expect(toScriptPlaces({ enabledByDefault: true, sites: [rule("- *.example.org")] })).toEqual([
      { matches: ["<all_urls>"], excludeMatches: ["*://*.example.org/*"] },
    ]);
  });

  it("gives an exception from an exception a place of its own", () => {
    const sites = [rule("- *.example.org"), rule("+ live.example.org"), rule("- live.example.org/chat")];
    expect(toScriptPlaces({ enabledByDefault: true, sites })[1]).toEqual({
      matches: ["*://live.example.org/*"],
      excludeMatches: ["*://live.example.org/chat", "*://live.example.org/chat/*", "*://live.example.org/chat?*"],
    });
  });

  it("says nothing of IPv6 addresses, which not every browser takes in a pattern", () => {
    expect(toMatchPatterns(rule("- [::1]"))).toEqual([]);
  });

  it("is exactly where the rules say that Sidelight is on", () => {
    const host = fc.constantFrom("example.org", "a.example.org", "b.a.example.org", "other.test");
    const path = fc.constantFrom("", "/live", "/live/today", "/li*");
    const text = fc.tuple(fc.constantFrom("", "*."), host, path).map((parts) => parts.join(""));
    const sites = fc
      .uniqueArray(fc.tuple(text, fc.boolean(), fc.boolean()), { selector: ([one]) => one, maxLength: 6 })
      .map((rules) =>
        rules.map(([one, enabled, isManaged]) => ({
          ...rule(`${enabled ? "+" : "-"} ${one}`),
          ...(isManaged && { managed: true as const }),
        })),
      );
    const address = fc
      .tuple(host, fc.constantFrom("/", "/live", "/live/today", "/livestock", "/live?x=1"))
      .map(([name, rest]) => `https://${name}${rest}`);
    fc.assert(
      fc.property(fc.boolean(), sites, address, (enabledByDefault, rules, url) => {
        const choices = { enabledByDefault, sites: rules };
        expect(runsAt(url, toScriptPlaces(choices))).toBe(isEnabledOn(url, choices));
      }),
      { numRuns: 3000 },
    );
  });
});

function rule(text: string): SiteRule {
  const pattern = parseSitePattern(text.slice(2));
  if ("problem" in pattern) throw new Error(`${text}: ${pattern.problem}`);
  return { ...pattern, enabled: text.startsWith("+") };
}
