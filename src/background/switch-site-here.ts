import { openOptions } from "../browser/extension-pages.ts";
import { changeSettings, loadSettings } from "../browser/settings-store.ts";
import { changeVisits } from "../browser/visit-store.ts";
import { explainRule } from "../settings/decide-site.ts";
import { switchSite } from "../settings/switch-site.ts";
import { withoutVisit } from "../settings/visits.ts";

/**
 * Switch Sidelight on or off for the site of a page, as its context menu does; where a policy decides, show the reader its rule
 * instead.
 *
 * @param enabled - The opposite of what holds when left out.
 */
export async function switchSiteHere(pageUrl: string, enabled?: boolean): Promise<void> {
  const { settings } = await loadSettings();
  const decision = explainRule(pageUrl, settings);
  if (decision?.rule?.managed) await openOptions("sites");
  else
    await changeSettings((own) => switchSite(own, pageUrl, enabled ?? !decision?.enabled, settings.enabledByDefault));
}

/** Switch Sidelight off for the site of a tab, also when its page was read only this once. */
export async function switchSiteOff(tab: number, pageUrl: string): Promise<void> {
  await changeVisits((now) => withoutVisit(now, tab));
  await switchSiteHere(pageUrl, false);
}
