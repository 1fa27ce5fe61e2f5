import { text } from "../browser/interface-text.ts";
import { areMarksHidden, findPageReport } from "../browser/page-report/find-page-report.ts";
import { describeState } from "../browser/page-report/state-text.ts";
import { askPage, broadcastToTab } from "../browser/pages/ask-page.ts";
import { openSidePanel } from "../browser/side-panel.ts";
import { readFrameCounts } from "../browser/storage/frame-counts.ts";
import { loadSettings } from "../browser/storage/settings-store.ts";
import { findActiveTab, type Tab } from "../browser/tabs.ts";
import { bundledDays } from "../bundled/bundled-days.ts";
import type { PageQuestions } from "../messages/questions.ts";
import { findCardFrame } from "./last-card.ts";
import { showOnPage } from "./say-on-page.ts";
import { switchSiteByKey } from "./switch-site-here.ts";

/** For each command of the manifest that opens a card, how many mentions on from the open one. */
const STEPS: Readonly<Record<string, -1 | 0 | 1>> = {
  "explain-nearest": 0,
  "explain-next": 1,
  "explain-previous": -1,
};

/**
 * Do what a command of the manifest says: in the page the reader looks at; where there is nothing to do, say so.
 *
 * @param window - Where the keys were pressed; null when the browser does not say.
 */
export async function runCommand(command: string, window: number | null): Promise<void> {
  if (command === "open-panel") {
    if (window !== null) await openSidePanel(window);
    return;
  }
  const tab = await findActiveTab();
  if (!tab) return;
  const steps = STEPS[command];
  if (steps !== undefined) (await openCard(tab.id, steps)) || (await explainNothing(tab));
  // Those of all frames alike: a frame that came later has marks that others have not.
  else if (command === "toggle-marks") await broadcastToTab(tab.id, "hideMarks", !(await areMarksHidden(tab.id)));
  else if (command === "switch-site") await switchSite(tab);
}

/**
 * In the frame whose card is open, or was closed last; else in the top page; where that has no marks, in the first of its frames that
 * has some.
 *
 * @returns False when nothing is marked in any.
 */
async function openCard(tab: number, steps: -1 | 0 | 1): Promise<boolean> {
  const others = Object.keys(await readFrameCounts(tab)).map(Number);
  const frames = [0, ...others.filter((one) => one !== 0)];
  const ask = async <Q extends "hasCard" | "openCard">(
    frame: number,
    question: Q,
    ...args: Parameters<PageQuestions[Q]>
  ) => (await askPage(tab, frame, question, ...args).catch(() => null))?.answer ?? false;
  const open = await Promise.all(frames.map((frame) => ask(frame, "hasCard")));
  const last = steps === 0 ? 0 : await findCardFrame(tab);
  const inOrder = [...frames.filter((_, at) => open[at]), ...frames.filter((one) => one === last), ...frames];
  for (const frame of new Set(inOrder)) if (await ask(frame, "openCard", steps)) return true;
  return false;
}

async function switchSite(tab: Tab): Promise<void> {
  const line = await switchSiteByKey(tab);
  if (line !== null) await showOnPage(tab.id, line);
}

/** Nothing is marked: say why, in the words of the popup. */
async function explainNothing(tab: Tab): Promise<void> {
  const { state } = await findPageReport(await loadSettings(), bundledDays, async () => tab);
  const line = state.kind === "quiet" ? text("noticeNothing") : describeState(state).line;
  await showOnPage(tab.id, `${text("extensionName")}: ${line}`);
}
