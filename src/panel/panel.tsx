import { render } from "preact";
import { listBriefs } from "../briefs/brief-shelf.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import type { Card, CardRequest } from "../briefs/card.ts";
import { openOptions, openReader, openReadingRoom, openWelcome } from "../browser/extension-pages.ts";
import { interfaceLanguage, readerLanguage, text, textByName } from "../browser/interface-text.ts";
import { applyAppearance } from "../browser/page-look.ts";
import { findPageReport } from "../browser/page-report/find-page-report.ts";
import type { PageReport } from "../browser/page-report/page-report.ts";
import { askPage } from "../browser/pages/ask-page.ts";
import { overhearFrames } from "../browser/pages/overhear-frames.ts";
import { onAccessGranted, onAccessWithheld } from "../browser/permissions.ts";
import { onLibraryChanged } from "../browser/storage/library-changes.ts";
import { onPausesChanged } from "../browser/storage/pause-store.ts";
import { loadSettings, onSettingsChanged } from "../browser/storage/settings-store.ts";
import { onVisitsChanged } from "../browser/storage/visit-store.ts";
import { findActiveTab, findTab, onTabsChanged } from "../browser/tabs.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { bundledDays } from "../bundled/bundled-days.ts";
import { createAddedOnPage } from "../report/added-on-page.ts";
import { createLook } from "../report/create-look.ts";
import { createSiteActions } from "../report/create-site-actions.ts";
import type { Settings } from "../settings/settings.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { findCard } from "./find-card.ts";
import { type Following, followCard, NOWHERE, type Place } from "./follow-card.ts";
import { type PanelActions, PanelPage } from "./PanelPage.tsx";
import { settleState } from "./settle-state.ts";

/** By then a page that has loaded answers, in milliseconds: its gate waits for the first paint, at most half a second. */
const SETTLED = 1_000;

const root = document.getElementById("panel") as HTMLElement;
/** In a tab of its own it is about one tab, whatever is in front; as a panel, about the one in front of its window. */
const asked = new URLSearchParams(location.search).get("tab");
const findSubject = () => (asked === null ? findActiveTab() : findTab(Number(asked)));

let settings: Settings | null = null;
let report: PageReport | Error | null = null;
let following: Following = NOWHERE;
let card: Card | null = null;
let notice = "";
let isSettled = false;
let waiting: ReturnType<typeof setTimeout> | undefined;

const added = createAddedOnPage((id) => Object.hasOwn(bundledBriefs.languages, id), [readerLanguage()]);
let listed: { readonly of: string; readonly briefs: readonly BriefTexts[] } = { of: "", briefs: [] };

/** The same list as long as the same are off and the page speaks the same language. */
function briefsOn(): readonly BriefTexts[] {
  const off = settings?.briefsOff ?? [];
  const language = (report && "language" in report && report.language) || "";
  const of = JSON.stringify([off, language]);
  if (listed.of !== of) {
    const wanted = [readerLanguage(), ...(language === "" ? [] : [language])];
    listed = { of, briefs: listBriefs(bundledBriefs, wanted).filter(({ id }) => !off.includes(id)) };
  }
  return [...added.texts(), ...listed.briefs];
}

function draw(): void {
  if (looking.isOutdated()) return;
  const { place } = following;
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: interfaceLanguage() }}>
      <PanelPage
        report={report}
        briefs={briefsOn()}
        explained={place && card && { card, place }}
        notice={notice}
        actions={actions}
      />
    </InterfaceContext.Provider>,
    root,
  );
}

const looking = createLook(findOut, async (found) => {
  if (found instanceof Error) {
    report = found;
    draw();
    return;
  }
  ({ report, settings } = found);
  applyAppearance(found.settings);
  await show(followCard(following, found.report));
});
const look = () => void looking.look();

/** What the panel is about now. */
async function findOut(): Promise<{ readonly report: PageReport; readonly settings: Settings }> {
  const loaded = await loadSettings();
  const found = settleState(await findPageReport(loaded, bundledDays, findSubject), isSettled);
  await added.read(found, loaded.settings);
  return { report: found, settings: loaded.settings };
}

/** Draw what is followed now, once its card is there; another may be chosen meanwhile. */
async function show(next: Following): Promise<void> {
  if (next !== following) notice = "";
  following = next;
  const { place } = next;
  const found = place && settings && (await findCard(place.request, settings));
  if (following !== next) return;
  card = found;
  draw();
}

function choose(place: Place | null): Promise<void> {
  return show({ ...following, place });
}

/** What a card is asked for with that no sentence leads to. */
function requestFor(brief: string, entity: string): CardRequest {
  const { published, language } = report as PageReport;
  return { brief, entity, ...(published && { pageDate: published }), ...(language && { pageLanguage: language }) };
}

async function goTo(mention: { readonly frame: number; readonly id: number }, words: string): Promise<void> {
  const { tab } = report as PageReport;
  const gone = await askPage(tab, mention.frame, "goToMention", mention.id);
  notice = gone?.answer ? "" : text("popupGone", words);
  draw();
}

const actions: PanelActions = {
  ...createSiteActions(() => ({ report: report as PageReport, settings: settings as Settings }), looking),
  onGoTo: async ({ frame, id, brief, entity, text: words }) => {
    await choose({ request: requestFor(brief, entity), mention: { frame, id }, isChosen: true });
    await goTo({ frame, id }, words);
  },
  onLocate: async () => {
    const mention = following.place?.mention;
    if (mention) await goTo(mention, card?.name ?? "");
  },
  onRound: (brief, entity) => void choose({ request: requestFor(brief, entity), mention: null, isChosen: true }),
  onBack: () => void choose(null),
  onOpenOptions: (section) => void openOptions(section),
  onRead: (brief, section, language) => void openReader(brief, section, language),
  onReadHere: () => void openReadingRoom(),
  onFirstSteps: () => void openWelcome(),
  onRetry: look,
};

/** Another page is there: look at once, and again when it has had its time to answer. */
function begin(): void {
  isSettled = false;
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    isSettled = true;
    look();
  }, SETTLED);
  look();
}

function isSubject(tab: number): boolean {
  return report !== null && "tab" in report && report.tab === tab;
}

onTabsChanged((tab) => (tab === null || isSubject(tab)) && begin());
overhearFrames(["reportCard", "reportMentions", "shareEvidence", "setMarkStyles"], (tab) => isSubject(tab) && look());
for (const listen of [
  onSettingsChanged,
  onPausesChanged,
  onVisitsChanged,
  onLibraryChanged,
  onAccessGranted,
  onAccessWithheld,
])
  listen(look);
begin();
