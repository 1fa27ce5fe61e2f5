import { render } from "preact";
import { listBriefs, listVersions } from "../briefs/brief-shelf.ts";
import type { BriefTexts } from "../briefs/brief-texts.ts";
import {
  openEditor,
  openNote,
  openOptions,
  openReader,
  openReadingRoom,
  openWelcome,
} from "../browser/extension-pages.ts";
import { interfaceLanguage, readerLanguage, text, textByName } from "../browser/interface-text.ts";
import { applyAppearance } from "../browser/page-look.ts";
import { findPageReport } from "../browser/page-report/find-page-report.ts";
import type { PageReport } from "../browser/page-report/page-report.ts";
import { askPage } from "../browser/pages/ask-page.ts";
import { canRunIn } from "../browser/pages/page-scripts.ts";
import { type Offer, readOffer } from "../browser/pages/read-offer.ts";
import { findSelection } from "../browser/pages/read-tab-text.ts";
import { hasSidePanel, openSidePanel } from "../browser/side-panel.ts";
import { createAddedSearch } from "../browser/storage/added-search.ts";
import { keepOffer, type OfferPlace } from "../browser/storage/offer-store.ts";
import { onPausesChanged } from "../browser/storage/pause-store.ts";
import { loadSettings, onSettingsChanged } from "../browser/storage/settings-store.ts";
import { changeVisits } from "../browser/storage/visit-store.ts";
import { findActiveTab, findOwnWindow } from "../browser/tabs.ts";
import { bundledBriefs } from "../bundled/bundled-briefs.ts";
import { bundledDays } from "../bundled/bundled-days.ts";
import { createAddedOnPage } from "../report/added-on-page.ts";
import { createLook } from "../report/create-look.ts";
import { createSiteActions } from "../report/create-site-actions.ts";
import type { Settings } from "../settings/settings.ts";
import { withVisit } from "../settings/visits.ts";
import { InterfaceContext } from "../ui/interface-text.ts";
import { type PopupActions, PopupPage } from "./PopupPage.tsx";

/** While the popup is open it asks the page again this often, in milliseconds: mentions come and go as pages change. */
const ASK_AGAIN = 600;
/** An answer commonly comes within this time, in milliseconds; only after it the popup says that it is looking. */
const PATIENCE = 150;

const root = document.getElementById("popup") as HTMLElement;
let settings: Settings | null = null;
let report: PageReport | Error | null = null;
let notice = "";
let offer: (Offer & OfferPlace) | null = null;
let selected: Awaited<ReturnType<typeof findSelection>> = null;

function draw(): void {
  if (looking.isOutdated()) return;
  const language = (report && "language" in report && report.language) || "";
  const on = briefsOn(settings?.briefsOff.join() ?? "", language);
  render(
    <InterfaceContext.Provider value={{ textOf: textByName, language: interfaceLanguage() }}>
      <PopupPage
        report={report}
        briefs={on.briefs}
        listVersions={on.listVersions}
        notice={notice}
        offer={offer}
        selection={selected?.words ?? ""}
        actions={actions}
        onAsk={(question) => void seek(question)}
      />
    </InterfaceContext.Provider>,
    root,
  );
}

const added = createAddedOnPage((id) => Object.hasOwn(bundledBriefs.languages, id), [readerLanguage()]);
/** Those that a question named. */
const sought = createAddedSearch([readerLanguage()]);
let bundledVersions: readonly BriefTexts[] | null = null;
let known = { of: "", ...chooseBriefs("", "") };

/** The same lists as long as the same briefs are off and the same found, so that they are made searchable only once. */
function briefsOn(off: string, page: string): typeof known {
  const of = JSON.stringify([off, page, added.texts().map(({ id }) => id), sought.texts().length]);
  if (known.of !== of) known = { of, ...chooseBriefs(off, page) };
  return known;
}

/**
 * The briefs that are on: to be shown in the reader's language, else the page's; to be searched in all.
 *
 * @param off - Ids of those that are off, with commas between them.
 */
function chooseBriefs(off: string, page: string) {
  const isOn = ({ id }: BriefTexts): boolean => !off.split(",").includes(id);
  const briefs = listBriefs(bundledBriefs, [readerLanguage(), ...(page === "" ? [] : [page])]).filter(isOn);
  const found = added.texts();
  return {
    briefs: [...found, ...briefs],
    listVersions: () => {
      bundledVersions ??= listVersions(bundledBriefs);
      const others = sought.texts().filter(({ id }) => found.every((one) => one.id !== id));
      return [...found, ...bundledVersions, ...others].filter(isOn);
    },
  };
}

/** Have the added explainers searched, too, that a question names. */
async function seek(question: string): Promise<void> {
  const off = settings?.briefsOff ?? [];
  if (await sought.seek(question, (id) => !off.includes(id))) draw();
}

const looking = createLook(findOut, (found) => {
  if (found instanceof Error) report = found;
  else {
    ({ report, settings } = found);
    applyAppearance(found.settings);
  }
  draw();
});
const look = () => void looking.look();

/** Where Sidelight stands now. */
async function findOut(): Promise<{ readonly report: PageReport; readonly settings: Settings }> {
  const loaded = await loadSettings();
  const found = await findPageReport(loaded, bundledDays);
  await added.read(found, loaded.settings);
  if (found.state.kind === "no-access") await visitOnClick(found);
  return { report: found, settings: loaded.settings };
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

/** Known by the time that somebody presses anything: the panel is to be opened without waiting for it. */
let ownWindow = -1;

const actions: PopupActions = {
  ...createSiteActions(() => ({ report: report as PageReport, settings: settings as Settings }), looking),
  onGoTo: async ({ frame, id, text: words }) => {
    const asked = await askPage((report as PageReport).tab, frame, "goToMention", id);
    notice = asked?.answer ? "" : text("popupGone", words);
    draw();
  },
  onOpenOptions: (section) => void leaveFor(openOptions(section)),
  onRead: (brief, section, language) => void leaveFor(openReader(brief, section, language)),
  onReadHere: () => void leaveFor(openReadingRoom()),
  onRetry: look,
  onFirstSteps: () => void leaveFor(openWelcome()),
  onLookAtOffer: async () => {
    if (offer) await keepOffer({ text: offer.text, tab: offer.tab, address: offer.address });
    await leaveFor(openOptions("explainers"));
  },
  ...(hasSidePanel() && { onOpenPanel: () => void leaveFor(openSidePanel(ownWindow)) }),
  onMake: () => void leaveFor(openEditor({ tab: (report as PageReport).tab, frame: 0, selection: false })),
  onExplainSelection: () =>
    void leaveFor(openNote((report as PageReport).tab, selected?.frame ?? 0, selected?.words ?? "")),
};

/** Asked once: a page that becomes another, or in which something else is selected, closes the popup. */
async function lookForMore(): Promise<void> {
  const tab = await findActiveTab();
  if (tab) {
    const [read, found] = await Promise.all([readOffer(tab.id), findSelection(tab.id)]);
    offer = read && { ...read, tab: tab.id, address: tab.url };
    selected = found;
  }
  if ((offer || selected) && report) draw();
}

setTimeout(() => report ?? draw(), PATIENCE);
void lookForMore();
if (hasSidePanel())
  void findOwnWindow().then((found) => {
    ownWindow = found ?? -1;
  });
setInterval(look, ASK_AGAIN);
onSettingsChanged(look);
onPausesChanged(look);
look();
