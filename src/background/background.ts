import { onWake } from "../browser/alarm.ts";
import { answerAsBackground } from "../browser/answer-as-background.ts";
import { tellPages } from "../browser/ask-page.ts";
import { onClosedPage } from "../browser/closed-pages.ts";
import { onCommand } from "../browser/commands.ts";
import { onMenuChoice } from "../browser/context-menu.ts";
import { followTabs } from "../browser/follow-tabs.ts";
import { onInstalled } from "../browser/install.ts";
import { changePauses, onPausesChanged } from "../browser/pause-store.ts";
import { onAccessGranted, onAccessWithheld } from "../browser/permissions.ts";
import { onSettingsChanged } from "../browser/settings-store.ts";
import { onSyncedChanged } from "../browser/sync-store.ts";
import { onTabClosed } from "../browser/tabs.ts";
import { changeVisits, onVisitsChanged } from "../browser/visit-store.ts";
import { withoutTab } from "../settings/pauses.ts";
import { withoutVisit } from "../settings/visits.ts";
import { answerCard, muteEntity, openBrief } from "./answer-card.ts";
import { claimCard } from "./claim-card.ts";
import { followMenu, offerMenu } from "./context-menu.ts";
import { countInTurn } from "./count-in-turn.ts";
import { countMentions, forgetMentions } from "./count-mentions.ts";
import { createTurns } from "./in-turn.ts";
import { keepInStep } from "./keep-in-step.ts";
import { forgetPins, getPin, keepPin } from "./keep-pins.ts";
import { leaveWithheld } from "./leave-withheld.ts";
import { answerPageSettings, dressMarks, openFinder, openPopover } from "./open-scripts.ts";
import { runCommand } from "./run-command.ts";
import { settle, settleClosed, settleMoved } from "./settle.ts";
import { forgetEvidence, getOuterEvidence, shareEvidence } from "./share-evidence.ts";
import { switchSiteOff } from "./switch-site-here.ts";
import { welcome } from "./welcome.ts";

// Browsers stop the background when it has nothing to do and start it again for an event: listeners are added at once, and
// whatever must outlive a stop is stored.

const inTurn = createTurns();

answerAsBackground({
  getPageSettings: answerPageSettings,
  openFinder,
  openPopover,
  dressMarks,
  getCard: (_from, request) => answerCard(request),
  claimCard,
  reportCard: ({ tab, frame }, open) => tellPages(tab, "hearOfCard", frame, open),
  closeCard: ({ tab }) => tellPages(tab, "closeCard"),
  openBrief: (_from, brief, section) => openBrief(brief, section),
  muteEntity: (_from, brief, entity) => inTurn(() => muteEntity(brief, entity)),
  switchSiteOff: ({ tab, tabUrl }) => inTurn(() => switchSiteOff(tab, tabUrl)),
  shareEvidence,
  getOuterEvidence,
  keepPin: (from, page, pin) => inTurn(() => keepPin(from, page, pin)),
  getPin,
  reportMentions: (from, count) => countInTurn(() => countMentions(from, count)),
});

const keepInStepInTurn = (): void => void inTurn(keepInStep);
const follow = followTabs((tab) => void inTurn(() => settleMoved(tab)));
onClosedPage((tab) => void inTurn(() => settleClosed(tab)));

const settleInTurn = (anew = false): void => {
  void inTurn(() => settle(follow, anew));
  keepInStepInTurn();
};

onSettingsChanged(() => settleInTurn());
onSyncedChanged(keepInStepInTurn);
onPausesChanged(() => settleInTurn());
onVisitsChanged(() => settleInTurn());
onWake(() => settleInTurn());

onInstalled((reason) => {
  settleInTurn(true);
  void offerMenu();
  if (reason === "install") void welcome();
});
onAccessGranted(() => settleInTurn(true));
onAccessWithheld(() => {
  void inTurn(leaveWithheld);
  settleInTurn(true);
});

onMenuChoice((choice) => void followMenu(choice));

onCommand((command) => void runCommand(command));

onTabClosed((tab) => {
  const forget = [
    (closed: number) => countInTurn(() => forgetMentions(closed)),
    forgetEvidence,
    forgetPins,
    (closed: number) => changePauses((now) => withoutTab(now, closed)),
    (closed: number) => changeVisits((now) => withoutVisit(now, closed)),
  ];
  void inTurn(() => Promise.all(forget.map((one) => one(tab))));
});

settleInTurn();
