import type { PageReport } from "../browser/page-report/page-report.ts";
import { askPage, broadcastToTab } from "../browser/pages/ask-page.ts";
import { askForAccess } from "../browser/permissions.ts";
import { changePauses } from "../browser/storage/pause-store.ts";
import { changeSettings } from "../browser/storage/settings-store.ts";
import { changeVisits } from "../browser/storage/visit-store.ts";
import { HOUR, withoutTab, withTab } from "../settings/pauses.ts";
import type { Settings } from "../settings/settings.ts";
import { switchSite } from "../settings/switch-site.ts";
import { withVisit } from "../settings/visits.ts";
import type { SiteActions } from "./SiteState.tsx";

/** What is known when the reader does something about a page. */
export type Known = { readonly report: PageReport; readonly settings: Settings };

/**
 * What the reader can do about the state of a page, but for the ways to other pages of ours.
 *
 * @param known - What is shown; something is.
 * @param look - Shows what has become of it.
 */
export function createSiteActions(
  known: () => Known,
  look: () => Promise<void>,
): Omit<SiteActions, "onOpenOptions" | "onReadHere"> {
  return {
    onSwitch: async (enabled) => {
      const { report, settings } = known();
      await changeSettings((now) => switchSite(now, report.url, enabled, settings.enabledByDefault));
      await look();
    },
    onVisit: async () => {
      const { tab, url } = known().report;
      await changeVisits((now) => withVisit(now, tab, url, Date.now()));
      await look();
    },
    onShowMarks: async () => {
      await broadcastToTab(known().report.tab, "hideMarks", false);
      await look();
    },
    onResume: async () => {
      await askPage(known().report.tab, 0, "resume");
      await look();
    },
    onPause: async (kind) => {
      const { tab } = known().report;
      if (kind === "hour") await changeSettings((now) => ({ ...now, snoozedUntil: Date.now() + HOUR }));
      else await changePauses((now) => (kind === "tab" ? withTab(now, tab) : { ...now, untilRestart: true }));
      await look();
    },
    onUnpause: async () => {
      const { tab } = known().report;
      await changeSettings((now) => ({ ...now, snoozedUntil: 0 }));
      await changePauses((now) => ({ ...withoutTab(now, tab), untilRestart: false }));
      await look();
    },
    onGrant: async () => {
      await askForAccess();
      await look();
    },
  };
}
