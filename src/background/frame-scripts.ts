import type { AskingFrame } from "../browser/answer-as-background.ts";
import { inheritsHighlights } from "../browser/inherits-highlights.ts";
import { askPage, broadcastToTab } from "../browser/pages/ask-page.ts";
import { restyleFrame, runInFrame, startInFrames } from "../browser/pages/page-scripts.ts";
import { loadSettings } from "../browser/storage/settings-store.ts";
import finderScript from "../content-script/find/finder.iife.ts?script&iife";
import gateScript from "../content-script/gate/gate.iife.ts?script&iife";
import namesGateScript from "../content-script/gate/names-gate.iife.ts?script&iife";
import wordsGateScript from "../content-script/gate/words-gate.iife.ts?script&iife";
import earlyKeysScript from "../content-script/input/early-keys.iife.ts?script&iife";
import marksScript from "../content-script/mark/marks.iife.ts?script&iife";
import { endSession } from "../frame/frame-session.ts";
import type { MarkLook } from "../messages/page-settings.ts";
import { groundRules, markRules } from "../page/paint/mark-rules.ts";
import popoverScript from "../popover/popover.iife.ts?script&iife";
import { decideFrame } from "../settings/decide-frame.ts";
import { loadScope } from "./load-scope.ts";

/** The built files that run in pages, as paths. */
export const PAGE_FILES = {
  earlyKeysScript,
  gateScript,
  namesGateScript,
  wordsGateScript,
  finderScript,
  marksScript,
  popoverScript,
} as const;

/**
 * Run the finder in the asking frame, where the reader's choices allow it.
 *
 * Where they do not, what is off is taken down: the frame alone where a rule is about its own site, else everything of ours in its
 * tab, for then this is a frame of another site inside a page that is switched off, or the tab is paused. Match patterns can tell
 * neither.
 */
export async function injectFinder(from: AskingFrame): Promise<boolean> {
  const decision = decideFrame(from, await loadScope((await loadSettings()).settings));
  if (decision.on) return runInFrame(from, [PAGE_FILES.finderScript]);
  await takeDown(from.tab, decision.why === "frame" ? from.frame : null);
  return false;
}

/**
 * Take everything of ours away in a tab, or in one frame of it; whether there is anything or not.
 *
 * Frames are told, and ended besides: one listens only when it has been painted.
 *
 * @param frame - Null for all frames.
 */
export async function takeDown(tab: number, frame: number | null = null): Promise<void> {
  await (frame === null ? broadcastToTab(tab, "takeDown") : askPage(tab, frame, "takeDown"));
  startInFrames(tab, frame, endSession);
}

/** Give marks a look in the asking frame, or none any more. */
export async function setMarkStyles(from: AskingFrame, look: MarkLook | null, before: MarkLook | null): Promise<void> {
  const subject = inheritsHighlights() ? ":root" : "";
  const restyle = (origin: "USER" | "AUTHOR", rules: typeof markRules) =>
    restyleFrame(from, origin, look && rules(look, subject), before && rules(before, subject));
  await Promise.all([restyle("USER", markRules), restyle("AUTHOR", groundRules)]);
}

/** Run in the asking frame what marks mentions, and opens cards when the reader points. */
export function injectMarks(from: AskingFrame): Promise<boolean> {
  return runInFrame(from, [PAGE_FILES.marksScript]);
}

/** Run the popover in the asking frame. */
export function injectPopover(from: AskingFrame): Promise<boolean> {
  return runInFrame(from, [PAGE_FILES.popoverScript]);
}
