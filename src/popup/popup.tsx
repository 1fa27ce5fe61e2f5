import { render } from "preact";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import { askPage, tellPages } from "../browser/ask-page.ts";
import { openOptions, openReader, openReadingRoom } from "../browser/extension-pages.ts";
import { interfaceLanguage, text, textByName } from "../browser/interface-text.ts";
import { drawAsChosen } from "../browser/page-look.ts";
import { canRunIn } from "../browser/page-scripts.ts";
import { changePauses, onPausesChanged } from "../browser/pause-store.ts";
import { askForAccess } from "../browser/permissions.ts";
import { changeSettings, loadSettings, onSettingsChanged } from "../browser/settings-store.ts";
import { changeVisits } from "../browser/visit-store.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { HOUR, withoutTab, withTab } from "../settings/pauses.ts";
import type { Settings } from "../settings/settings.ts";
import { switchSite } from "../settings/switch-site.ts";
import { withVisit } from "../settings/visits.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { findPageReport } from "./find-page-report.ts";
import { type PopupActions, PopupPage } from "./PopupPage.tsx";
import type { PageReport } from "./page-report.ts";

/** While the popup is open it asks the page again this often, in milliseconds: mentions come and go as pages change. */
const ASK_AGAIN = 600;
/** An answer commonly comes within this time, in milliseconds; only after it the popup says that it is looking. */
const PATIENCE = 150;

const root = document.getElementById("popup") as HTMLElement;
let settings: Settings | null = null;
let report: PageReport | Error | null = null;
let notice = "";

function draw(): void {
  const briefs = briefsOn(settings?.briefsOff.join() ?? "");
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: interfaceLanguage() }}>
      <PopupPage report={report} briefs={briefs} notice={notice} actions={actions} />
    </InterfaceContext.Provider>,
    root,
  );
}

let known = { off: "", briefs: bundledBriefs };

/** The same list as long as the same briefs are off, so that it is made searchable only once. */
function briefsOn(off: string): readonly BriefTexts[] {
  if (known.off !== off) known = { off, briefs: bundledBriefs.filter(({ id }) => !off.split(",").includes(id)) };
  return known.briefs;
}

async function look(): Promise<void> {
  try {
    const loaded = await loadSettings();
    settings = loaded.settings;
    drawAsChosen(settings);
    report = await findPageReport(loaded);
    if (report.state.kind === "no-access") await visitOnClick(report);
  } catch (error) {
    report = error instanceof Error ? error : new Error(String(error));
  }
  draw();
}

let isClickUsed = false;

/**
 * A click on our button lets us read this page now, where the browser otherwise withholds it: that is what it was clicked for.
 */
async function visitOnClick({ tab, url }: PageReport): Promise<void> {
  if (isClickUsed || !(await canRunIn(tab))) return;
  isClickUsed = true;
  await changeVisits((now) => withVisit(now, tab, url, Date.now()));
}

/** Open a page of ours, and leave: a popup that stays would cover it. */
async function leaveFor(opened: Promise<void>): Promise<void> {
  await opened;
  window.close();
}

const actions: PopupActions = {
  onSwitch: async (enabled) => {
    const { url } = report as PageReport;
    await changeSettings((now) => switchSite(now, url, enabled, (settings as Settings).enabledByDefault));
    await look();
  },
  onVisit: async () => {
    const { tab, url } = report as PageReport;
    await changeVisits((now) => withVisit(now, tab, url, Date.now()));
    await look();
  },
  onShowMarks: async () => {
    await tellPages((report as PageReport).tab, "toggleMarks");
    await look();
  },
  onResume: async () => {
    await askPage((report as PageReport).tab, 0, "resume");
    await look();
  },
  onPause: async (kind) => {
    const { tab } = report as PageReport;
    if (kind === "hour") await changeSettings((now) => ({ ...now, snoozedUntil: Date.now() + HOUR }));
    else await changePauses((now) => (kind === "tab" ? withTab(now, tab) : { ...now, untilRestart: true }));
    await look();
  },
  onUnpause: async () => {
    const { tab } = report as PageReport;
    await changeSettings((now) => ({ ...now, snoozedUntil: 0 }));
    await changePauses((now) => ({ ...withoutTab(now, tab), untilRestart: false }));
    await look();
  },
  onGrant: async () => {
    await askForAccess();
    await look();
  },
  onGoTo: async ({ frame, id, text: words }) => {
    const asked = await askPage((report as PageReport).tab, frame, "goToMention", id);
    notice = asked?.answer ? "" : text("popupGone", words);
    draw();
  },
  onOpenOptions: (section) => void leaveFor(openOptions(section)),
  onRead: (brief, section) => void leaveFor(openReader(brief, section)),
  onReadHere: () => void leaveFor(openReadingRoom()),
  onRetry: () => void look(),
};

setTimeout(() => report ?? draw(), PATIENCE);
setInterval(() => void look(), ASK_AGAIN);
onSettingsChanged(() => void look());
onPausesChanged(() => void look());
void look();
