import { compareSpecificity, type SiteChoices, type SiteRule } from "./decide-site.ts";
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
  const exceptional = enabledByDefault ? on.filter((rule) => off.some((other) => decidesBefore(rule, other))) : on;
  return [...(enabledByDefault ? [everywhere] : []), ...groupByExclusions(exceptional, off)];
}

/** Rules with the same exceptions share one place: commonly all of them, because exceptions are rare. */
function groupByExclusions(rules: readonly SiteRule[], off: readonly SiteRule[]): readonly ScriptPlaces[] {
  const groups = new Map<string, { matches: string[]; excludeMatches: string[] }>();
  for (const rule of rules) {
    const matches = toMatchPatterns(rule);
    if (matches.length === 0) continue;
    const excludeMatches = off.filter((other) => decidesBefore(other, rule)).flatMap(toMatchPatterns);
    const key = excludeMatches.join(" ");
    const group = groups.get(key) ?? { matches: [], excludeMatches };
    group.matches.push(...matches);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Whether there may be addresses that both rules are about, where the first decides. */
function decidesBefore(first: SiteRule, second: SiteRule): boolean {
  return (mayContain(first, second) || mayContain(second, first)) && compareSpecificity(first, second) < 0;
}

/** Whether one pattern may cover a part of another; paths are not looked at. */
function mayContain(outer: SitePattern, inner: SitePattern): boolean {
  return inner.host === outer.host || (outer.subdomains && inner.host.endsWith(`.${outer.host}`));
}

/**
 * Write a part of the web as match patterns that mean the same in every browser.
 *
 * @returns Empty when that cannot be said: for IPv6 addresses, which not every browser takes.
 */
export function toMatchPatterns({ host, subdomains, path }: SitePattern): readonly string[] {
  if (host === LOCAL_FILES) return ["file:///*"];
  if (host.startsWith("[")) return [];
  const start = `*://${subdomains ? "*." : ""}${host}`;
  if (path === undefined) return [`${start}/*`];
  return path.endsWith("*") ? [`${start}${path}`] : ["", "/*", "?*"].map((end) => `${start}${path}${end}`);
}
