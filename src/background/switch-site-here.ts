import type { AskingFrame } from "../browser/answer-as-background.ts";
import { openOptions } from "../browser/extension-pages.ts";
import { text } from "../browser/interface-text.ts";
import { describeState } from "../browser/page-report/state-text.ts";
import { hostText } from "../browser/pattern-text.ts";
import { changeSettings, loadSettings } from "../browser/storage/settings-store.ts";
import { changeVisits } from "../browser/storage/visit-store.ts";
import type { Tab } from "../browser/tabs.ts";
import { decidePage } from "../settings/decide-frame.ts";
import { explainRule } from "../settings/decide-site.ts";
import { LOCAL_FILES } from "../settings/site-pattern.ts";
import { findSite, switchSite } from "../settings/switch-site.ts";
import { withoutVisit } from "../settings/visits.ts";
import { loadScope } from "./load-scope.ts";

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

/**
 * Switch Sidelight off for the site of a tab, also when its page was read only this once.
 *
 * Readers can leave a page with their choice: the tab may be at another site when that is heard, which must not be the one that goes off.
 *
 * @param site - As `nameSite` named it to the reader.
 */
export async function switchSiteOff({ tab, tabUrl, frame, url }: AskingFrame, site: string): Promise<void> {
  const pageUrl = frame === 0 ? url : tabUrl;
  if (nameSite(pageUrl) !== site) return;
  await changeVisits((now) => withoutVisit(now, tab));
  await switchSiteHere(pageUrl, false);
}

/** The site of a page as readers know it; empty for a file, null for a page that no extension reads. */
export function nameSite(pageUrl: string): string | null {
  const site = findSite(pageUrl);
  return site && (site.host === LOCAL_FILES ? "" : hostText(site.host));
}

/**
 * Switch Sidelight on or off for the site of a tab's page, as its key does.
 *
 * @returns What holds there now, in words; null where a policy decides, whose rule is shown instead.
 */
export async function switchSiteByKey(tab: Tab): Promise<string | null> {
  await switchSiteHere(tab.url);
  const { settings } = await loadSettings();
  const decision = decidePage(tab, await loadScope(settings));
  if (decision.rule?.managed) return null;
  if (decision.why === "paused") {
    const { line } = describeState({ kind: "paused", by: decision.by, until: settings.snoozedUntil });
    return `${text("extensionName")}: ${line}`;
  }
  const site = hostText(findSite(tab.url)?.host ?? "");
  return `${text("popupSwitch", site)}: ${text(decision.on ? "optionsValueOn" : "optionsValueOff")}`;
}
