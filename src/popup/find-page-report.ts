import { askPage } from "../browser/ask-page.ts";
import { readFrameCounts } from "../browser/frame-counts.ts";
import { administratorText } from "../browser/interface-text.ts";
import { canRunIn } from "../browser/page-scripts.ts";
import { loadPauses } from "../browser/pause-store.ts";
import { mayRead, mayReadFiles } from "../browser/permissions.ts";
import type { LoadedSettings } from "../browser/settings-store.ts";
import { findActiveTab } from "../browser/tabs.ts";
import { loadVisits } from "../browser/visit-store.ts";
import type { PageSummary } from "../messages/page-summary.ts";
import { explainRule } from "../settings/decide-site.ts";
import { findPause } from "../settings/pauses.ts";
import { isVisited } from "../settings/visits.ts";
import type { FoundMention, PageReport, PageState } from "./page-report.ts";

/** Find out how Sidelight stands to the page the reader is looking at, and what it found there. */
export async function findPageReport({ settings, policy }: LoadedSettings): Promise<PageReport> {
  const tab = await findActiveTab();
  if (!tab) return { state: { kind: "closed" }, tab: -1, url: "", only: null, administrator: null, mentions: [] };
  const { id, url } = tab;
  const decision = explainRule(url, settings);
  const administrator = decision?.rule?.managed ? administratorText(policy) : null;
  const about = { tab: id, url, only: null, administrator, mentions: [] };
  const pause = decision && findPause(settings, await loadPauses(), id, Date.now());
  if (pause) return { ...about, state: { kind: "paused", by: pause, until: settings.snoozedUntil } };
  const off = decision?.enabled === false ? ({ kind: "off", rule: decision.rule } as const) : null;
  if (off && !isVisited(await loadVisits(), id, url)) return { ...about, state: off };
  const asked = await askPage(id, 0, "getPageSummary");
  if (!asked) return { ...about, state: off ?? (await explainSilence(id, url)) };
  const mentions = [...inFrame(asked.answer, 0), ...(await findInFrames(id))];
  const only = off ? "once" : (await mayRead(url)) ? null : "click";
  return { ...about, state: stateOf(asked.answer, mentions), only, mentions };
}

function stateOf({ status, hidden, leftAlone }: PageSummary, mentions: readonly FoundMention[]): PageState {
  const count = mentions.filter(({ marked }) => marked).length;
  if (leftAlone !== undefined) return { kind: "language", language: leftAlone };
  if (status === "paused") return { kind: "busy" };
  if (count > 0) return { kind: "on", count };
  if (mentions.length > 0) return { kind: hidden ? "hidden" : "unmarked" };
  return { kind: status === "reading" ? "reading" : "quiet" };
}

/** What was found in the frames of a page; frames that have gone, or say nothing, are left out. */
async function findInFrames(tab: number): Promise<readonly FoundMention[]> {
  const frames = Object.keys(await readFrameCounts(tab)).map(Number);
  const summaries = await Promise.all(
    frames
      .filter((frame) => frame !== 0)
      .map(async (frame) => {
        const asked = await askPage(tab, frame, "getPageSummary").catch(() => null);
        return asked ? inFrame(asked.answer, frame) : [];
      }),
  );
  return summaries.flat();
}

function inFrame({ mentions }: PageSummary, frame: number): readonly FoundMention[] {
  return mentions.map((mention) => ({ ...mention, frame }));
}

/** Why nobody answers from a page where Sidelight is on. */
async function explainSilence(tab: number, url: string): Promise<PageState> {
  if (url.startsWith("file:") && !(await mayReadFiles())) return { kind: "no-file-access" };
  if (!/^(?:https?|file):/.test(url)) return { kind: "closed" };
  if (!(await mayRead(url))) return { kind: "no-access" };
  return { kind: (await canRunIn(tab)) ? "no-text" : "closed" };
}
