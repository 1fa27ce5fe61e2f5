import { withoutSiteRule, withSiteRule } from "./change-settings.ts";
import { explainRule } from "./decide-site.ts";
import type { Settings } from "./settings.ts";
import { findSiteAddress, isIpAddress, LOCAL_FILES, type SitePattern } from "./site-pattern.ts";

/**
 * The site that one switch beside a page is about: its host with all subdomains, without a leading `www.`.
 *
 * @returns Null for pages that no extension reads.
 */
export function findSite(address: string): SitePattern | null {
  const found = findSiteAddress(address);
  if (!found) return null;
  if (found.host === LOCAL_FILES || isIpAddress(found.host)) return { host: found.host, subdomains: false };
  return { host: found.host.replace(/^www\.(?=[^.]+\.)/, ""), subdomains: true };
}

/**
 * Switch Sidelight on or off for the site of a page, as the popup's switch does.
 *
 * The page itself always ends as wanted: where a rule for a part of the site (a path, the host alone) would still decide
 * otherwise, that rule is turned over too. Where the rest of the choices already says what is wanted, no rule is kept.
 *
 * @param address - The page's whole address; nothing changes for pages that no extension reads.
 * @param enabledByDefault - What holds where no rule does: the reader's own choice when left out, or what a policy says.
 */
export function switchSite(
  settings: Settings,
  address: string,
  enabled: boolean,
  enabledByDefault = settings.enabledByDefault,
): Settings {
  const site = findSite(address);
  if (!site) return settings;
  const decide = (url: string, { sites }: Settings) => explainRule(url, { enabledByDefault, sites });
  const without = withoutSiteRule(settings, site);
  const isSaid = decide(`${siteStart(site)}/`, without)?.enabled === enabled;
  const switched = isSaid ? without : withSiteRule(settings, { ...site, enabled });
  const decision = decide(address, switched);
  if (!decision?.rule || decision.enabled === enabled) return switched;
  return withSiteRule(switched, { ...decision.rule, enabled });
}

function siteStart({ host }: SitePattern): string {
  return host === LOCAL_FILES ? "file://" : `http://${host}`;
}
