import type { AskingFrame } from "../browser/answer-as-background.ts";
import { tellPages } from "../browser/ask-page.ts";
import { restyleFrame, runInFrame } from "../browser/page-scripts.ts";
import { loadPauses } from "../browser/pause-store.ts";
import { loadSettings } from "../browser/settings-store.ts";
import { loadVisits } from "../browser/visit-store.ts";
import { type MarkLook, type PageSettings, toPageSettings } from "../messages/page-settings.ts";
import { markRules } from "../page/mark-rules.ts";
import { isOnInFrame } from "../settings/frame-choice.ts";
import { findPause } from "../settings/pauses.ts";
import { isVisited } from "../settings/visits.ts";
import { PAGE_FILES } from "./page-files.ts";

/** The reader's choices for a page. */
export async function answerPageSettings(): Promise<PageSettings> {
  return toPageSettings((await loadSettings()).settings);
}

/**
 * Run the finder in the asking frame, where the reader's choices allow it.
 *
 * Where they do not, everything of ours in the frame's tab is taken down: this is a frame of another site inside a page that
 * is switched off, or the tab is paused. Neither can be told by match patterns.
 */
export async function openFinder(from: AskingFrame): Promise<boolean> {
  const { settings } = await loadSettings();
  const pauses = await loadPauses();
  const isPaused = findPause(settings, pauses, from.tab, Date.now()) !== null;
  const isOn = isOnInFrame(from, settings) || isVisited(await loadVisits(), from.tab, from.tabUrl);
  if (!isPaused && isOn) return runInFrame(from, [PAGE_FILES.finderScript]);
  await tellPages(from.tab, "takeDown");
  return false;
}

/** Give marks a look in the asking frame, or none any more. */
export async function dressMarks(from: AskingFrame, look: MarkLook | null, before: MarkLook | null): Promise<void> {
  await restyleFrame(from, look && markRules(look), before && markRules(before));
}

/** Run the popover in the asking frame. */
export function openPopover(from: AskingFrame): Promise<boolean> {
  return runInFrame(from, [PAGE_FILES.popoverScript]);
}
