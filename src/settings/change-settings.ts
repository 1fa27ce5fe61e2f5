import type { Settings } from "./settings.ts";
import type { SiteRule } from "./site-pattern.ts";
import { formatSitePattern, type SitePattern } from "./site-pattern.ts";

/** Choose for a part of the web; an earlier choice for exactly the same part is replaced. */
export function withSiteRule(settings: Settings, rule: SiteRule): Settings {
  return { ...settings, sites: inOrder([...withoutSiteRule(settings, rule).sites, rule]) };
}

/** Site rules in the order in which settings have them. */
export function inOrder(rules: readonly SiteRule[]): readonly SiteRule[] {
  const texts = new Map(rules.map((rule) => [rule, formatSitePattern(rule)]));
  return rules.toSorted((a, b) => compareTexts(texts.get(a) ?? "", texts.get(b) ?? ""));
}

/** Take a choice for a part of the web back; nothing changes when there is none for exactly that part. */
export function withoutSiteRule(settings: Settings, pattern: SitePattern): Settings {
  const text = formatSitePattern(pattern);
  return { ...settings, sites: settings.sites.filter((rule) => formatSitePattern(rule) !== text) };
}

/** Switch a brief on or off. */
export function withBrief(settings: Settings, brief: string, enabled: boolean): Settings {
  return { ...settings, briefsOff: toggle(settings.briefsOff, brief, !enabled) };
}

/** Switch many briefs on or off. */
export function withBriefs(settings: Settings, briefs: readonly string[], enabled: boolean): Settings {
  const others = settings.briefsOff.filter((one) => !briefs.includes(one));
  return { ...settings, briefsOff: enabled ? others : [...others, ...briefs].sort(compareTexts) };
}

/** Mark an entity no more, or again. */
export function withMuted(settings: Settings, entity: `${string}/${string}`, muted: boolean): Settings {
  return { ...settings, muted: toggle(settings.muted, entity, muted) };
}

/** Mark mentions on pages in a language, or leave them alone. */
export function withLanguage(settings: Settings, language: string, enabled: boolean): Settings {
  return { ...settings, languagesOff: toggle(settings.languagesOff, language, !enabled) };
}

function toggle<T extends string>(list: readonly T[], item: T, present: boolean): readonly T[] {
  const others = list.filter((one) => one !== item);
  return present ? [...others, item].sort(compareTexts) : others;
}

/** By code units, so that the order is the same in every language. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
