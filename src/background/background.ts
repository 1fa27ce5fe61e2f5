import { answerAsBackground } from "../browser/answer-as-background.ts";
import { onCommand } from "../browser/commands.ts";
import { onInstalled } from "../browser/install.ts";
import { onAccessGranted } from "../browser/permissions.ts";
import { loadSettings, onSettingsChanged } from "../browser/settings-store.ts";
import { onTabClosed } from "../browser/tabs.ts";
import { answerCard, muteEntity, openBrief, switchSiteOff } from "./answer-card.ts";
import { countMentions, forgetMentions } from "./count-mentions.ts";
import { createTurns } from "./in-turn.ts";
import { answerPageSettings, openFinder, openPopover } from "./open-scripts.ts";
import { readOpenTabs, registerSpotter, settleOpenTabs } from "./place-spotter.ts";
import { runCommand } from "./run-command.ts";
import { forgetEvidence, getOuterEvidence, shareEvidence } from "./share-evidence.ts";

// Browsers stop the background when it has nothing to do and start it again for an event: listeners are added at once, and
// whatever must outlive a stop is stored.

const inTurn = createTurns();

answerAsBackground({
  getPageSettings: answerPageSettings,
  openFinder,
  openPopover,
  getCard: (_from, request) => answerCard(request),
  openBrief: (_from, brief, section) => openBrief(brief, section),
  muteEntity: (_from, brief, entity) => inTurn(() => muteEntity(brief, entity)),
  switchSiteOff: (from) => inTurn(() => switchSiteOff(from)),
  shareEvidence,
  getOuterEvidence,
  reportMentions: (from, count) => inTurn(() => countMentions(from, count)),
});

onSettingsChanged((before, after) => {
  void inTurn(async () => {
    await registerSpotter(after);
    await settleOpenTabs(before, after);
  });
});

onInstalled(() => void inTurn(async () => readOpenTabs((await loadSettings()).settings)));

onAccessGranted(() => void inTurn(async () => readOpenTabs((await loadSettings()).settings)));

onCommand((command) => void runCommand(command));

onTabClosed((tab) => void inTurn(() => Promise.all([forgetMentions(tab), forgetEvidence(tab)])));

void inTurn(async () => registerSpotter((await loadSettings()).settings));
