import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBackup } from "../../../src/settings/backup.ts";
import { toScriptPlaces } from "../../../src/settings/match-patterns.ts";
import { DEFAULT_SETTINGS } from "../../../src/settings/settings.ts";
import { formatSitePattern, isInPattern, parseSitePattern } from "../../../src/settings/site-pattern.ts";
import { readSettings } from "../../../src/settings/stored-settings.ts";
import { upgradeStored } from "../../../src/settings/upgrade-stored.ts";

// What a file, a policy or another program may put where choices are read.

describe("rules that nobody would write", () => {
  it.each([6, 60])("one with %i stars is decided at once on a long path", (stars) => {
    const path = `/${"a*".repeat(stars)}b`;
    const started = performance.now();
    expect(isInPattern({ host: "example.org", path: `/${"a".repeat(5_000)}` }, site(path))).toBe(false);
    // Without the mend it takes half a minute and more.
    expect(performance.now() - started).toBeLessThan(2_000);
  });

  it("stars mean what a regular expression with .* means", () => {
    const text = fc.string({ unit: fc.constantFrom("a", "b", "/", "?", "*", "."), maxLength: 12 });
    fc.assert(
      fc.property(text, text, (pattern, path) => {
        const literal = `/${pattern}`.split("*").map((part) => part.replace(/[.?]/g, "\\$&"));
        const expression = new RegExp(`^${literal.join(".*")}${pattern.endsWith("*") ? "" : "(?:[/?]|$)"}`);
        const address = { host: "example.org", path: `/${path}` };
        expect(isInPattern(address, site(`/${pattern}`))).toBe(expression.test(address.path));
      }),
      { numRuns: 3_000 },
    );
  });

  it("whatever is taken as a rule comes back from storage as it was", () => {
    const text = fc.string({ unit: fc.constantFrom("a", ".", "/", "?", "*", "#", "=", " ", "%", "ü", ":", "8") });
    fc.assert(
      fc.property(text, (end) => {
        const pattern = parseSitePattern(`example.org${end}`);
        if ("problem" in pattern) return;
        expect(parseSitePattern(formatSitePattern(pattern))).toEqual(pattern);
      }),
      { numRuns: 3_000 },
    );
    expect(parseSitePattern("example.org//")).toEqual({ host: "example.org", subdomains: false });
  });

  it("3,000 take no more than eight times as long as 1,000 to be read and put into match patterns, and no second", () => {
    const timeOf = (count: number): number => {
      const started = performance.now();
      const { settings } = readSettings(storedRules(count));
      const places = toScriptPlaces(settings);
      expect(settings.sites).toHaveLength(count);
      expect(places.flatMap(({ excludeMatches }) => excludeMatches).length).toBeGreaterThanOrEqual(count / 2);
      return performance.now() - started;
    };
    timeOf(1_000);
    const [few, many] = [1_000, 3_000].map((count) => Math.min(timeOf(count), timeOf(count), timeOf(count)));
    expect(many).toBeLessThan(Math.max(8 * (few ?? 0), 100));
    expect(many).toBeLessThan(1_000);
  });
});

describe("a backup of a version that never was", () => {
  it.each([-1e308, -1, 0.5, -0.5, Number.MIN_VALUE])("%f is read to its end", (version) => {
    const text = JSON.stringify({ sidelight: 1, settings: { version, openBy: "key" } });
    expect(readBackup(text, DEFAULT_SETTINGS).differences.map(({ key }) => key)).toContain("openBy");
    expect(upgradeStored({ version })).toEqual({ version });
  });
});

function site(path: string) {
  return { host: "example.org", subdomains: false, path };
}

/** Half of them off, half on below them, so that each is an exception of another. */
function storedRules(count: number): Record<string, boolean> {
  const rules: Record<string, boolean> = {};
  for (let number = 0; number < count / 2; number++) {
    rules[`site *.site${number}.example`] = false;
    rules[`site live.site${number}.example/news`] = true;
  }
  return rules;
}
