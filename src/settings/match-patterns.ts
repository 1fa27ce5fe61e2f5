import { compareSpecificity, type SiteChoices } from "./decide-site.ts";
import type { SiteRule } from "./site-pattern.ts";
import { LOCAL_FILES, type SitePattern } from "./site-pattern.ts";

/** Where one registered script runs: in frames that any of `matches` fits and none of `excludeMatches`. */
export type ScriptPlaces = { readonly matches: readonly string[]; readonly excludeMatches: readonly string[] };

/**
 * Say in match patterns where Sidelight is on.
 *
 * Match patterns know no exceptions from exceptions ("off at example.org, but on at live.example.org"), so such rules get
 * places of their own: a script may run in a frame when any of the places allow it.
 *
 * @returns Empty when Sidelight is on nowhere.
 */
export function toScriptPlaces({ enabledByDefault, sites }: SiteChoices): readonly ScriptPlaces[] {
  const on = sites.filter(({ enabled }) => enabled);
  const off = sites.filter(({ enabled }) => !enabled);
  const everywhere = { matches: ["<all_urls>"], excludeMatches: off.flatMap(toMatchPatterns) };
  const beside = createRuleIndex(off);
  const exceptional = enabledByDefault ? on.filter((rule) => beside(rule).some((other) => decides(rule, other))) : on;
  return [...(enabledByDefault ? [everywhere] : []), ...groupByExclusions(exceptional, beside)];
}

/** Rules with the same exceptions share one place: commonly all of them, because exceptions are rare. */
function groupByExclusions(rules: readonly SiteRule[], beside: RuleIndex): readonly ScriptPlaces[] {
  const groups = new Map<string, { matches: string[]; excludeMatches: string[] }>();
  for (const rule of rules) {
    const matches = toMatchPatterns(rule);
    if (matches.length === 0) continue;
    const excludeMatches = beside(rule)
      .filter((other) => decides(other, rule))
      .flatMap(toMatchPatterns);
    const key = excludeMatches.join(" ");
    const group = groups.get(key) ?? { matches: [], excludeMatches };
    group.matches.push(...matches);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Finds the rules, in their order, that may be about an address which a rule is about, too. */
type RuleIndex = (rule: SiteRule) => readonly SiteRule[];

/** By host: to compare each of 3,000 rules with each other takes seconds. */
function createRuleIndex(rules: readonly SiteRule[]): RuleIndex {
  const at = new Map<string, number[]>();
  /** By every host that the rule's is below. */
  const below = new Map<string, number[]>();
  rules.forEach(({ host }, number) => {
    const [own = "", ...outer] = withParents(host);
    const same = at.get(own) ?? [];
    at.set(own, same);
    same.push(number);
    for (const parent of outer) {
      const list = below.get(parent) ?? [];
      below.set(parent, list);
      list.push(number);
    }
  });
  return (rule) => {
    const numbers = [
      ...withParents(rule.host).flatMap((host) => at.get(host) ?? []),
      ...(rule.subdomains ? (below.get(rule.host) ?? []) : []),
    ];
    const found = numbers.sort((a, b) => a - b).flatMap((number) => rules[number] ?? []);
    return found.filter((other) => mayContain(other, rule) || mayContain(rule, other));
  };
}

/** A host and those it is below, itself first. */
function withParents(host: string): readonly string[] {
  const hosts = [host];
  for (let dot = host.indexOf("."); dot >= 0; dot = host.indexOf(".", dot + 1)) hosts.push(host.slice(dot + 1));
  return hosts;
}

/** Whether the first of two rules about the same address decides. */
function decides(first: SiteRule, second: SiteRule): boolean {
  return compareSpecificity(first, second) < 0;
}

/** Whether one pattern may cover a part of another; paths are not looked at. */
function mayContain(outer: SitePattern, inner: SitePattern): boolean {
  return inner.host === outer.host || (outer.subdomains && inner.host.endsWith(`.${outer.host}`));
}

/**
 * Write a part of the web as match patterns that mean the same in every browser.
 *
 * @returns Empty when that cannot be said: for IPv6 addresses, which not every browser takes.
 * https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns
 */
export function toMatchPatterns({ host, subdomains, path }: SitePattern): readonly string[] {
  if (host === LOCAL_FILES) return ["file:///*"];
  if (host.startsWith("[")) return [];
  const start = `*://${subdomains ? "*." : ""}${host}`;
  if (path === undefined) return [`${start}/*`];
  return path.endsWith("*") ? [`${start}${path}`] : ["", "/*", "?*"].map((end) => `${start}${path}${end}`);
}
