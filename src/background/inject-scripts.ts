import { inTime, LATE } from "../browser/in-time.ts";
import { broadcastToTab } from "../browser/pages/ask-page.ts";
import { findFrames, registerPageScripts, runInFrame } from "../browser/pages/page-scripts.ts";
import type { AppliedState } from "../browser/storage/applied-state-store.ts";
import { findReadableTabs, type Tab } from "../browser/tabs.ts";
import type { PageSettings } from "../messages/page-settings.ts";
import { choicesFor, decideFrame, decidePage, type Scope } from "../settings/decide-frame.ts";
import { toScriptPlaces } from "../settings/match-patterns.ts";
import { forgetMentions } from "./count-mentions.ts";
import { PAGE_FILES, takeDown } from "./frame-scripts.ts";
import { createQueue, enqueueCount } from "./queue.ts";
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

/** How long a tab may keep all others waiting, and one that did so before; in milliseconds. */
const PATIENCE = 3_000;
const NO_MORE = 50;

/** What is done in each tab, as long as the background runs. */
const queues = new Map<number, ReturnType<typeof createQueue>>();

/**
 * Do something in a tab after all that is still to be done there. A tab that is frozen, or shows a dialog, answers when it can: it is done
 * then, but nobody waits for it.
 *
 * @returns Whether it was done in time.
 */
async function inTab(tab: number, work: () => Promise<void>, patience = PATIENCE): Promise<boolean> {
  const enqueue = queues.get(tab) ?? createQueue();
  queues.set(tab, enqueue);
  return (await inTime(enqueue(work), patience)) !== LATE;
}

/**
 * Begin reading in every open tab where the reader's choices allow it: registered scripts run from the next load on only.
 *
 * @returns The tabs that could not be reached in time.
 */
export async function readOpenTabs({ scope, gate }: AppliedState): Promise<readonly number[]> {
  const tabs = await findReadableTabs();
  return findLeft(
    tabs.filter((tab) => decidePage(tab, scope).on),
    (tab) => reconcileTab(tab, scope, gate),
  );
}

/**
 * Make a change of the reader's choices take effect in every open tab at once.
 *
 * @returns The tabs that could not be told in time.
 */
export async function reconcileOpenTabs(before: AppliedState, now: AppliedState): Promise<readonly number[]> {
  const placesChanged = scopeChanged(before.scope, now.scope);
  const looksChanged = !isSame(before.page, now.page);
  const isAnew = storiesChanged(before, now);
  if (!placesChanged && !looksChanged && !isAnew && before.left.length === 0) return [];
  const tabs = await findReadableTabs();
  return findLeft(tabs, (tab) => {
    // What it was told last is not known.
    const wasLeft = before.left.includes(tab.id);
    const isOn = decidePage(tab, now.scope).on;
    const work = async (): Promise<void> => {
      if (isAnew && isOn) await leaveTab(tab.id);
      if (wasLeft || ((placesChanged || isAnew) && (isOn || decidePage(tab, before.scope).on)))
        await reconcileIn(tab, now.scope, now.gate);
      if ((wasLeft || looksChanged) && isOn) await broadcastToTab(tab.id, "applySettings", pageFor(tab, now));
    };
    return inTab(tab.id, work, wasLeft ? NO_MORE : PATIENCE);
  });
}

async function findLeft(tabs: readonly Tab[], reach: (tab: Tab) => Promise<boolean>): Promise<readonly number[]> {
  const reached = await Promise.all(tabs.map(reach));
  return tabs.flatMap(({ id }, at) => (reached[at] ? [] : [id]));
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

/**
 * Begin reading in the frames of a tab where that is allowed, and stop in the others.
 *
 * @returns Whether that was done in time.
 */
export function reconcileTab(tab: Tab, scope: Scope, gate: GateKind): Promise<boolean> {
  return inTab(tab.id, () => reconcileIn(tab, scope, gate));
}

async function reconcileIn(tab: Tab, scope: Scope, gate: GateKind): Promise<void> {
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
