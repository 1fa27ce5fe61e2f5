import type { PageSummary } from "../../messages/page-summary.ts";
import { readLastCard } from "../../messages/read-last-card.ts";
import { decidePage, toScope } from "../../settings/decide-frame.ts";
import { type DayByBrief, findLastDays, isTooOld, latestDay } from "../../settings/last-days.ts";
import { inTime, LATE } from "../in-time.ts";
import { administratorText } from "../interface-text.ts";
import { askPage } from "../pages/ask-page.ts";
import { canRunIn } from "../pages/page-scripts.ts";
import { mayRead, mayReadFiles } from "../permissions.ts";
import { loadDays } from "../storage/explainer-days.ts";
import { readFrameCounts } from "../storage/frame-counts.ts";
import { loadPauses } from "../storage/pause-store.ts";
import type { LoadedSettings } from "../storage/settings-store.ts";
import { loadVisits } from "../storage/visit-store.ts";
import { findActiveTab, type Tab } from "../tabs.ts";
import type { PageReport, PageState } from "./page-report.ts";

/** How long a page may take to say what it found, in milliseconds. */
const PATIENCE = 1_000;

/**
 * Find out how Sidelight stands to a page, and what it found there.
 *
 * @param bundled - Which day each bundled explainer describes.
 * @param findSubject - Finds its tab; left out, it is the one the reader is looking at.
 */
export async function findPageReport(
  { settings, policy }: LoadedSettings,
  bundled: DayByBrief,
  findSubject: () => Promise<Tab | null> = findActiveTab,
): Promise<PageReport> {
  const tab = await findSubject();
  if (!tab) return { state: { kind: "closed" }, tab: -1, url: "", only: null, administrator: null, mentions: [] };
  const { id, url, isLoading } = tab;
  const scope = toScope(settings, await loadPauses(), await loadVisits(), Date.now());
  const decision = decidePage(tab, scope);
  const { why, rule } = decision;
  const administrator = rule?.managed ? administratorText(policy) : null;
  const about = { tab: id, url, only: null, administrator, mentions: [], ...(isLoading && { isLoading }) };
  if (why === "paused") return { ...about, state: { kind: "paused", by: decision.by, until: settings.snoozedUntil } };
  const off = { kind: "off", rule } as const;
  if (why === "page" || why === "frame") return { ...about, state: off };
  // A page can be busy for long, or frozen.
  const asked = await inTime(askPage(id, 0, "getPageSummary"), PATIENCE);
  if (asked === LATE) return { ...about, state: { kind: "reading" } };
  if (!asked) return { ...about, state: why === "visit" ? off : await explainSilence(id, url) };
  const frames = [{ frame: 0, summary: asked.answer }, ...(await askFrames(id, await listOtherFrames(id)))];
  const mentions = frames.flatMap(({ frame, summary }) => summary.mentions.map((one) => ({ ...one, frame })));
  const only = why === "visit" ? "once" : (await mayRead(url)) ? null : "click";
  const { language, published } = asked.answer;
  const lastDays = findLastDays(settings.maxAge, await loadDays(settings, bundled));
  const lastCard = findLastCard(frames);
  return {
    ...about,
    state: stateOf(asked.answer, frames, lastDays),
    only,
    mentions,
    ...(language && { language }),
    ...(published?.length === 10 && { published }),
    ...(lastCard && { lastCard }),
  };
}

function stateOf(
  { status, leftAlone, published }: PageSummary,
  frames: readonly FrameSummary[],
  lastDays: DayByBrief,
): PageState {
  const mentions = frames.flatMap(({ summary }) => summary.mentions);
  const hidden = frames.some(({ summary }) => summary.hidden);
  const count = mentions.filter(({ marked }) => marked).length;
  if (leftAlone !== undefined) return { kind: "language", language: leftAlone };
  if (status === "paused") return { kind: "busy" };
  if (count > 0) return { kind: "on", count };
  if (mentions.length > 0 && hidden) return { kind: "hidden" };
  const limits = { lastDays, today: latestDay(Date.now()) };
  const isOld = mentions.every(({ brief }) => isTooOld(brief, published ?? null, limits));
  if (mentions.length > 0 && isOld) return { kind: "old" };
  if (mentions.some(({ quiet }) => quiet)) return { kind: "quiet-places" };
  if (mentions.length > 0) return { kind: "unmarked" };
  return { kind: status === "reading" ? "reading" : "quiet" };
}

type FrameSummary = { readonly frame: number; readonly summary: PageSummary };

/** Whether the reader has the marks of a page hidden, be it in one of its frames alone. */
export async function areMarksHidden(tab: number): Promise<boolean> {
  const frames = await askFrames(tab, [0, ...(await listOtherFrames(tab))]);
  return frames.some(({ summary }) => summary.hidden);
}

async function listOtherFrames(tab: number): Promise<readonly number[]> {
  return Object.keys(await readFrameCounts(tab))
    .map(Number)
    .filter((frame) => frame !== 0);
}

/** What was found in some frames of a page; frames that have gone, or say nothing in time, are left out. */
async function askFrames(tab: number, frames: readonly number[]): Promise<readonly FrameSummary[]> {
  const summaries = await Promise.all(
    frames.map(async (frame) => {
      const asked = await inTime(
        askPage(tab, frame, "getPageSummary").catch(() => null),
        PATIENCE,
      );
      return asked && asked !== LATE ? [{ frame, summary: asked.answer }] : [];
    }),
  );
  return summaries.flat();
}

function findLastCard(frames: readonly FrameSummary[]): PageReport["lastCard"] | null {
  const cards = frames.flatMap(({ frame, summary }) => {
    const card = readLastCard(summary.lastCard);
    return card ? [{ ...card, frame }] : [];
  });
  return cards.toSorted((a, b) => b.opened - a.opened)[0] ?? null;
}

/** Why nobody answers from a page where Sidelight is on. */
async function explainSilence(tab: number, url: string): Promise<PageState> {
  if (url.startsWith("file:") && !(await mayReadFiles())) return { kind: "no-file-access" };
  if (!/^(?:https?|file):/.test(url)) return { kind: "closed" };
  if (!(await mayRead(url))) return { kind: "no-access" };
  return { kind: (await canRunIn(tab)) ? "no-text" : "closed" };
}
