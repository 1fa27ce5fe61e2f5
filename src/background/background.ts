import { onWake } from "../browser/alarm.ts";
import { answerAsBackground } from "../browser/answer-as-background.ts";
import { onClosedPage } from "../browser/closed-pages.ts";
import { onCommand } from "../browser/commands.ts";
import { onMenuChoice } from "../browser/context-menu.ts";
import { openWelcome } from "../browser/extension-pages.ts";
import { followTabs } from "../browser/follow-tabs.ts";
import { isManagedInstall, onInstalled } from "../browser/install.ts";
import { text } from "../browser/interface-text.ts";
import { broadcastToTab } from "../browser/pages/ask-page.ts";
import { onAccessGranted, onAccessWithheld } from "../browser/permissions.ts";
import { mayPagesOpenPanel, openSidePanel } from "../browser/side-panel.ts";
import { onCardsChanged } from "../browser/storage/card-list-store.ts";
import { onLibraryChanged } from "../browser/storage/library-changes.ts";
import { finishRemoval } from "../browser/storage/library-store.ts";
import { changePauses, onPausesChanged } from "../browser/storage/pause-store.ts";
import { loadSettings, onSettingsChanged } from "../browser/storage/settings-store.ts";
import { onSyncedChanged } from "../browser/storage/sync-store.ts";
import { changeVisits, onVisitsChanged } from "../browser/storage/visit-store.ts";
import { onTabClosed } from "../browser/tabs.ts";
import { withoutTab } from "../settings/pauses.ts";
import { withoutVisit } from "../settings/visits.ts";
import { announceMarks, forgetAnnounced } from "./announce-marks.ts";
import { answerCard, muteEntity, openBrief } from "./answer-card.ts";
import { acquireCardLock } from "./card-lock.ts";
import { followMenu, offerMenu } from "./context-menu.ts";
import { countMentions, forgetMentions } from "./count-mentions.ts";
import { injectFinder, injectMarks, injectPopover, setMarkStyles } from "./frame-scripts.ts";
import { isCardSaved, recordCard, saveCard } from "./keep-cards.ts";
import { forgetPins, getPin, keepPin } from "./keep-pins.ts";
import { forgetCardFrame, rememberCardFrame } from "./last-card.ts";
import { leaveWithheld } from "./leave-withheld.ts";
import { createQueue, enqueueCount } from "./queue.ts";
import { reconcile, reconcileClosedPage, reconcileMovedTab } from "./reconcile.ts";
import { runCommand } from "./run-command.ts";
import { showOnPage } from "./say-on-page.ts";
import { forgetEvidence, getOuterEvidence, shareEvidence } from "./share-evidence.ts";
import { refreshGates } from "./stories/added-stories.ts";
import { findStories } from "./stories/find-stories.ts";
import { takeManagedStories } from "./stories/managed-stories.ts";
import { openStories } from "./stories/open-stories.ts";
import { forgetStoryGates } from "./stories/story-gates.ts";
import { switchSiteOff } from "./switch-site-here.ts";
import { syncSettings } from "./sync-settings.ts";

// Browsers stop the background when it has nothing to do and start it again for an event: listeners are added at once, and
// whatever must outlive a stop is stored.

/** When open tabs and what is stored are looked at after a start, and when what nobody waits for is done; in milliseconds. */
const SOON = 100;
const AFTER_START = 2_000;

const enqueue = createQueue();

answerAsBackground({
  injectFinder,
  findStories,
  openStories,
  injectMarks,
  injectPopover,
  setMarkStyles,
  getCard: (_from, request) => answerCard(request),
  acquireCardLock,
  async reportCard({ tab, frame }, secret) {
    await broadcastToTab(tab, "onCardStateChange", frame, secret);
    if (secret !== null) await rememberCardFrame(tab, frame);
  },
  closeCard: ({ tab }) => broadcastToTab(tab, "closeCard"),
  openBrief: (_from, brief, section, language) => openBrief(brief, section, language),
  openPanel: ({ window }) => (mayPagesOpenPanel() ? openSidePanel(window) : undefined),
  muteEntity: ({ tab }, brief, entity) => keepOrSay(tab, () => muteEntity(brief, entity)),
  recordCard,
  saveCard,
  isCardSaved,
  switchSiteOff: (from, site) => keepOrSay(from.tab, () => switchSiteOff(from, site)),
  shareEvidence,
  getOuterEvidence,
  keepPin: (from, page, pin) => enqueue(() => keepPin(from, page, pin)),
  getPin,
  async reportMentions(from, count) {
    const isFirst = await enqueueCount(() => countMentions(from, count));
    if (from.frame === 0 && count > 0) await announceMarks(from, isFirst);
  },
});

/** Do what a reader chose in a page; where the browser refuses to store it, say so there: it was said to be so before. */
async function keepOrSay(tab: number, work: () => Promise<void>): Promise<void> {
  try {
    await enqueue(work);
  } catch (error) {
    await showOnPage(tab, `${text("extensionName")}: ${text("noticeNotKept")}`);
    throw error;
  }
}

const syncSettingsSoon = (): void => void enqueue(async () => syncSettings((await loadSettings()).settings));
const follow = followTabs((tab) => void enqueue(() => reconcileMovedTab(tab)));
onClosedPage((tab) => void enqueue(() => reconcileClosedPage(tab)));

const reconcileSoon = (anew = false, readPolicy = false): void => {
  const loaded = enqueue(loadSettings);
  if (readPolicy) void enqueue(async () => takeManagedStories((await loaded).policy));
  void enqueue(async () => reconcile((await loaded).settings, follow, anew));
  void enqueue(async () => syncSettings((await loaded).settings));
};

onSettingsChanged(() => {
  forgetStoryGates();
  reconcileSoon(false, true);
});
/** What does not change the reader's choices needs no look at those in the account. */
const reconcileUnsynced = (): void => void enqueue(async () => reconcile((await loadSettings()).settings, follow));
onLibraryChanged(() => {
  forgetStoryGates();
  reconcileUnsynced();
});
onCardsChanged(reconcileUnsynced);
onSyncedChanged(syncSettingsSoon);
onPausesChanged(() => reconcileSoon());
onVisitsChanged(() => reconcileSoon());
onWake(() => reconcileSoon());

onInstalled((reason) => {
  reconcileSoon(true);
  void offerMenu();
  if (reason === "install") void welcome();
});
onAccessGranted(() => reconcileSoon(true));
onAccessWithheld(() => {
  void enqueue(leaveWithheld);
  reconcileSoon(true);
});

onMenuChoice((choice) => void followMenu(choice));

onCommand((command, window) => void runCommand(command, window));

onTabClosed((tab) => {
  const forget = [
    (closed: number) => enqueueCount(() => forgetMentions(closed)),
    forgetEvidence,
    forgetPins,
    forgetCardFrame,
    forgetAnnounced,
    (closed: number) => changePauses((now) => withoutTab(now, closed)),
    (closed: number) => changeVisits((now) => withoutVisit(now, closed)),
  ];
  void enqueue(() => Promise.all(forget.map((one) => one(tab))));
});

// Each reads what is known of all explainers: with a thousand of them, what the background was started for would wait for that.
setTimeout(() => reconcileSoon(false, true), SOON);
setTimeout(() => {
  void enqueue(finishRemoval);
  // Not in the row in which readers' choices wait: of a thousand it takes a while.
  void refreshGates();
}, AFTER_START);

/** Show a new reader the first steps, once: this is called when Sidelight was installed, and on no update. */
async function welcome(): Promise<void> {
  if (await isManagedInstall()) return;
  await openWelcome();
}
