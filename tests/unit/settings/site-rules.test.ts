import { describe, expect, it } from "vitest";
import { explainRule, isEnabledOn } from "../../../src/settings/decide-site.ts";
import { toReadableHost, toReadablePath } from "../../../src/settings/readable-host.ts";
import type { SiteRule } from "../../../src/settings/site-pattern.ts";
import { formatSitePattern, parseSitePattern } from "../../../src/settings/site-pattern.ts";

describe("deciding on a site", () => {
  it("follows the default where no rule is about the address", () => {
    expect(isEnabledOn("https://example.org/", choices())).toBe(true);
    expect(isEnabledOn("https://example.org/", { ...choices(), enabledByDefault: false })).toBe(false);
  });

  it("takes a rule for a host alone for that host and no other", () => {
    const chosen = choices("- example.org");
    expect(isEnabledOn("https://example.org/news", chosen)).toBe(false);
    expect(isEnabledOn("https://live.example.org/", chosen)).toBe(true);
    expect(isEnabledOn("https://notexample.org/", chosen)).toBe(true);
    expect(isEnabledOn("https://example.org.evil.test/", chosen)).toBe(true);
  });

  it("takes a rule with subdomains for all of them, and for no host that only ends alike", () => {
    const chosen = choices("- *.example.org");
    expect(isEnabledOn("https://example.org/", chosen)).toBe(false);
    expect(isEnabledOn("https://a.b.example.org/", chosen)).toBe(false);
    expect(isEnabledOn("https://notexample.org/", chosen)).toBe(true);
  });

  it("takes a path for whole segments", () => {
    const chosen = choices("- example.org/live");
    expect(isEnabledOn("https://example.org/live", chosen)).toBe(false);
    expect(isEnabledOn("https://example.org/live/today?x=1#y", chosen)).toBe(false);
    expect(isEnabledOn("https://example.org/live?x=1", chosen)).toBe(false);
    expect(isEnabledOn("https://example.org/livestock", chosen)).toBe(true);
    expect(isEnabledOn("https://example.org/old/live", chosen)).toBe(true);
  });

  it("takes a star in a path for anything", () => {
    const chosen = choices("- example.org/*/live*");
    expect(isEnabledOn("https://example.org/sport/livestock", chosen)).toBe(false);
    expect(isEnabledOn("https://example.org/live", chosen)).toBe(true);
  });

  it.each([
    ["the longer host", "https://live.example.org/a", "+ *.live.example.org", ["- *.example.org/a"]],
    ["the longer path", "https://example.org/a/b", "+ example.org/a/b", ["- example.org/a", "- example.org"]],
    ["a path before the host alone", "https://example.org/a", "+ *.example.org/a", ["- example.org"]],
    ["the host alone before its subdomains", "https://example.org/", "+ example.org", ["- *.example.org"]],
    ["off before on", "https://example.org/ab", "- example.org/*b", ["+ example.org/a*"]],
  ])("lets the most specific rule win: %s", (_name, address, winner, others) => {
    for (const rules of [
      [winner, ...others],
      [...others, winner],
    ]) {
      const decision = explainRule(address, choices(...rules));
      expect(decision?.rule && ruleText(decision.rule)).toBe(winner);
      expect(decision?.enabled).toBe(winner.startsWith("+"));
    }
  });

  it("says that the default decides when no rule does", () => {
    expect(explainRule("https://example.org/", choices("- other.example"))).toEqual({ enabled: true, rule: null });
  });

  it("does not mind ports, schemes, capitals and a final dot", () => {
    for (const address of ["http://EXAMPLE.org:8080/", "https://example.org./"])
      expect(isEnabledOn(address, choices("- example.org"))).toBe(false);
  });

  it("knows a rule for local files", () => {
    expect(isEnabledOn("file:///home/reader/page.html", choices())).toBe(true);
    expect(isEnabledOn("file:///home/reader/page.html", choices("- file:"))).toBe(false);
  });

  it.each(["about:blank", "chrome://settings/", "moz-extension://x/y", "data:text/html,x", "", "nonsense"])(
    "decides nothing about %j",
    (address) => {
      expect(explainRule(address, choices())).toBeNull();
      expect(isEnabledOn(address, choices())).toBe(false);
    },
  );

  it("compares international names in Punycode and shows them readable", () => {
    expect(isEnabledOn("https://xn--bcher-kva.example/", choices("- bücher.example"))).toBe(false);
    expect(isEnabledOn("https://BÜCHER.example/", choices("- xn--bcher-kva.example"))).toBe(false);
    expect(toReadableHost("xn--bcher-kva.example")).toBe("bücher.example");
    expect(toReadableHost("xn--80ak6aa92e.example")).toBe("аррӏе.example");
    expect(toReadableHost("xn--pple-43d.example"), "Latin with a Cyrillic а").toBe("xn--pple-43d.example");
  });
});

describe("a path", () => {
  it.each([
    ["/%D0%BD%D0%BE%D0%B2%D0%B8%D0%BD%D0%B8/2025", "/новини/2025"],
    ["/b%C3%BCcher*?q=%C3%A4", "/bücher*?q=ä"],
    ["/a%2Fb%20c%E2%80%AE", "/a%2Fb%20c%E2%80%AE"],
    ["/%FF", "/%FF"],
  ])("is shown readable, and nothing in it that could mislead: %s", (path, readable) => {
    expect(toReadablePath(path)).toBe(readable);
  });
});

describe("reading what a reader typed", () => {
  it.each([
    ["example.org", "example.org"],
    [" HTTPS://Example.org:8080/ ", "example.org"],
    ["*.example.org", "*.example.org"],
    ["//example.org/live/", "example.org/live"],
    ["https://example.org/a/b?c=d#e", "example.org/a/b?c=d"],
    ["example.org?page=1", "example.org/?page=1"],
    ["localhost:3000", "localhost"],
    ["*.127.0.0.1", "127.0.0.1"],
    ["[::1]", "[::1]"],
    ["київ.укр", "xn--b1alf1j.xn--j1amh"],
    ["file:///home/reader/a.html", "file:"],
  ])("takes %j as %s", (typed, text) => {
    const pattern = parseSitePattern(typed);
    expect("problem" in pattern ? pattern.problem : formatSitePattern(pattern)).toBe(text);
  });

  it.each([
    ["", "empty"],
    ["   ", "empty"],
    ["not a site", "not-an-address"],
    ["https://", "not-an-address"],
    ["exa..mple.org", "not-an-address"],
    ["<b>", "not-an-address"],
    ["*", "wildcard"],
    ["exam*.org", "wildcard"],
    ["www.*.org", "wildcard"],
    ["about:config", "unreadable-scheme"],
    ["chrome://extensions", "unreadable-scheme"],
    ["javascript:alert(1)", "unreadable-scheme"],
  ])("says of %j: %s", (typed, problem) => {
    expect(parseSitePattern(typed)).toEqual({ problem });
  });
});

function choices(...rules: readonly string[]) {
  return { enabledByDefault: true, sites: rules.map(ruleFrom) };
}

/** `- example.org` is off, `+ example.org` on. */
function ruleFrom(text: string): SiteRule {
  const pattern = parseSitePattern(text.slice(2));
  if ("problem" in pattern) throw new Error(`${text}: ${pattern.problem}`);
  return { ...pattern, enabled: text.startsWith("+") };
}

function ruleText(rule: SiteRule): string {
  return `${rule.enabled ? "+" : "-"} ${formatSitePattern(rule)}`;
}
