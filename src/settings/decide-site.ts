import type { Settings } from "./settings.ts";
import { findSiteAddress, formatSitePattern, isInPattern, type SitePattern, type SiteRule } from "./site-pattern.ts";

/** Whether mentions are shown at an address, and what decides that. */
export type SiteDecision = {
  readonly enabled: boolean;
  /** The rule that decides; null when no rule is about the address and the default does. */
  readonly rule: SiteRule | null;
};

/** The choices that decide where Sidelight is on. */
export type SiteChoices = Pick<Settings, "enabledByDefault" | "sites">;

/**
 * Decide whether mentions are shown at an address, and say by which rule.
 *
 * The most specific rule decides; see `compareSpecificity`.
 *
 * @param address - A page's whole address.
 * @returns Null for pages that no extension reads, whatever was chosen.
 */
export function explainRule(address: string, choices: SiteChoices): SiteDecision | null {
  const site = findSiteAddress(address);
  if (!site) return null;
  const [rule = null] = choices.sites.filter((one) => isInPattern(site, one)).sort(compareSpecificity);
  return { enabled: rule?.enabled ?? choices.enabledByDefault, rule };
}

/** Whether mentions are shown at an address; false where no extension may read. */
export function isEnabledOn(address: string, choices: SiteChoices): boolean {
  return explainRule(address, choices)?.enabled ?? false;
}

/**
 * Order rules that are about the same address: those of a policy before the reader's own, and then the most specific first.
 *
 * The longer host comes first, then the longer path (stars do not count), then the host alone before the host with its
 * subdomains, and off before on.
 */
export function compareSpecificity(a: SiteRule, b: SiteRule): number {
  return (
    Number(b.managed ?? false) - Number(a.managed ?? false) ||
    b.host.length - a.host.length ||
    pathLength(b) - pathLength(a) ||
    Number(a.subdomains) - Number(b.subdomains) ||
    Number(a.enabled) - Number(b.enabled) ||
    formatSitePattern(a).localeCompare(formatSitePattern(b), "en")
  );
}

function pathLength({ path = "" }: SitePattern): number {
  return path.replaceAll("*", "").length;
}
