import { broadcastToTab } from "../browser/pages/ask-page.ts";
import { findFrames, registerPageScripts, runInFrame } from "../browser/pages/page-scripts.ts";
import type { AppliedState } from "../browser/storage/applied-state-store.ts";
import { findReadableTabs, type Tab } from "../browser/tabs.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import { choicesFor, decideFrame, decidePage, type Scope } from "../settings/decide-frame.ts";
import { toScriptPlaces } from "../settings/match-patterns.ts";
import { forgetMentions } from "./count-mentions.ts";
import { PAGE_FILES, takeDown } from "./frame-scripts.ts";
import { enqueueCount } from "./queue.ts";
import type { GateKind } from "./stories/story-gates.ts";

const GATES = { hint: PAGE_FILES.gateScript, names: PAGE_FILES.namesGateScript, words: PAGE_FILES.wordsGateScript };

/** The gate, and before it what has to be there before the page's own scripts. */
function scriptsFor(gate: GateKind) {
  return [
    { name: "early-keys", file: PAGE_FILES.earlyKeysScript, runAt: "document_start" },
    { name: "gate", file: GATES[gate], runAt: "document_idle" },
  ] as const;
}

/** Have pages that load from now on read where the reader's choices allow it. */
export async function registerContentScripts(now: AppliedState): Promise<void> {
  await registerPageScripts(scriptsFor(now.gate), toScriptPlaces(choicesFor(now.scope)));
}

/** Begin reading in every open tab where the reader's choices allow it: registered scripts run from the next load on only. */
export async function readOpenTabs({ scope, gate }: AppliedState): Promise<void> {
  const tabs = await findReadableTabs();
  await Promise.all(tabs.filter((tab) => decidePage(tab, scope).on).map((tab) => reconcileTab(tab, scope, gate)));
}

/** Make a change of the reader's choices take effect in every open tab at once. */
export async function reconcileOpenTabs(before: AppliedState, now: AppliedState): Promise<void> {
  const placesChanged = scopeChanged(before.scope, now.scope);
  const looksChanged = !isSame(before.page, now.page);
  const isAnew = storiesChanged(before, now);
  if (!placesChanged && !looksChanged && !isAnew) return;
  const tabs = await findReadableTabs();
  await Promise.all(
    tabs.map(async (tab) => {
      const isOn = decidePage(tab, now.scope).on;
      if (isAnew && isOn) await leaveTab(tab.id);
      if ((placesChanged || isAnew) && (isOn || decidePage(tab, before.scope).on))
        await reconcileTab(tab, now.scope, now.gate);
      if (looksChanged && isOn) await broadcastToTab(tab.id, "applySettings", pageFor(tab, now));
    }),
  );
}

/** What a tab is told: in a private window nothing of the cards that were opened. */
function pageFor({ isPrivate }: Tab, { page }: AppliedState): PageSettings {
  if (!isPrivate) return page;
  const { faint: _, ...mark } = page.mark;
  return { ...page, mark, read: null };
}

/** Whether open pages were asked for other stories. */
export function storiesChanged(before: AppliedState, now: AppliedState): boolean {
  return !isSame([before.gate, before.asked], [now.gate, now.asked]);
}

/** Whether it was said anew where Sidelight is on. */
export function scopeChanged(before: Scope, now: Scope): boolean {
  return !isSame(before, now);
}

/** Begin reading in the frames of a tab where that is allowed, and stop in the others. */
export async function reconcileTab(tab: Tab, scope: Scope, gate: GateKind): Promise<void> {
  if (!decidePage(tab, scope).on) return leaveTab(tab.id);
  const files = scriptsFor(gate).map(({ file }) => file);
  const frames = await findFrames(tab.id);
  await Promise.all(
    frames.map(({ frame, url }) =>
      decideFrame({ tab: tab.id, tabUrl: tab.url, url }, scope).on
        ? runInFrame({ tab: tab.id, frame }, files)
        : takeDown(tab.id, frame),
    ),
  );
}

/** Take everything of ours away in a tab. */
async function leaveTab(tab: number): Promise<void> {
  await takeDown(tab);
  await enqueueCount(() => forgetMentions(tab));
}

function isSame(one: unknown, other: unknown): boolean {
  return toOrderedText(one) === toOrderedText(other);
}

/**
 * As JSON with the keys in order: what comes back from Chromium's storage has them sorted.
 *
 * https://developer.chrome.com/docs/extensions/reference/api/storage
 */
function toOrderedText(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
