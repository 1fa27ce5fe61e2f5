import { openOptions } from "../browser/extension-pages.ts";
import { changeSettings, loadSettings } from "../browser/settings-store.ts";
import { explainRule } from "../settings/decide-site.ts";
import { switchSite } from "../settings/switch-site.ts";

/**
 * Switch Sidelight on or off for the site of a page; where a policy decides, show the reader its rule instead.
 *
 * @param enabled - The opposite of what holds when left out.
 */
export async function switchSiteHere(pageUrl: string, enabled?: boolean): Promise<void> {
  const decision = explainRule(pageUrl, (await loadSettings()).settings);
  if (decision?.rule?.managed) await openOptions("sites");
  else await changeSettings((own) => switchSite(own, pageUrl, enabled ?? !decision?.enabled));
}
