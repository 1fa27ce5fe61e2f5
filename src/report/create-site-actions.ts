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
import type { Look } from "./create-look.ts";
import type { SiteActions } from "./SiteState.tsx";

/** What is known when the reader does something about a page. */
export type Known = { readonly report: PageReport; readonly settings: Settings };

/**
 * What the reader can do about the state of a page, but for the ways to other pages of ours.
 *
 * @param known - What is shown; something is.
 * @param looking - Shows what has become of the page.
 */
export function createSiteActions(
  known: () => Known,
  { look, change }: Pick<Look, "look" | "change">,
): Omit<SiteActions, "onOpenOptions" | "onReadHere"> {
  return {
    onSwitch: (enabled) => {
      const { report, settings } = known();
      return change(() => changeSettings((now) => switchSite(now, report.url, enabled, settings.enabledByDefault)));
    },
    onVisit: () => {
      const { tab, url } = known().report;
      return change(() => changeVisits((now) => withVisit(now, tab, url, Date.now())));
    },
    // A page can be busy for long, and the browser's question stay open: what is shown meanwhile stays true.
    onShowMarks: () => broadcastToTab(known().report.tab, "hideMarks", false).then(look),
    onResume: () => askPage(known().report.tab, 0, "resume").then(look),
    onGrant: () => askForAccess().then(look),
    onPause: (kind) => {
      const { tab } = known().report;
      return change(() =>
        kind === "hour"
          ? changeSettings((now) => ({ ...now, snoozedUntil: Date.now() + HOUR }))
          : changePauses((now) => (kind === "tab" ? withTab(now, tab) : { ...now, untilRestart: true })),
      );
    },
    onUnpause: () => {
      const { tab } = known().report;
      return change(async () => {
        await changeSettings((now) => ({ ...now, snoozedUntil: 0 }));
        await changePauses((now) => ({ ...withoutTab(now, tab), untilRestart: false }));
      });
    },
  };
}
