import { explainRule, type SiteChoices } from "./decide-site.ts";
import { isSnoozed, type PauseKind, type Pauses } from "./pauses.ts";
import type { Settings } from "./settings.ts";
import type { SiteRule } from "./site-pattern.ts";
import { isVisited, type Visit } from "./visits.ts";

/** All that decides where Sidelight is on, as it is at one moment. */
export type Scope = {
  readonly choices: SiteChoices;
  /** What pauses everything; null when nothing does. */
  readonly paused: Exclude<PauseKind, "tab"> | null;
  readonly pausedTabs: readonly number[];
  /** Pages that are to be read this once. */
  readonly visits: readonly Visit[];
};

/** A frame of a tab, by addresses. */
export type FramePlace = {
  readonly tab: number;
  /** Of the tab's top page. Empty when the browser does not tell: then the frame alone decides. */
  readonly tabUrl: string;
  /** Of the frame itself, which is that of its tab for the top page; frames without an address of their own follow their tab. */
  readonly url: string;
};

/** Whether mentions are shown in a frame, and why. */
export type FrameDecision = {
  /** The rule that decides wherever nothing is paused; null when no rule is about the address and the default does. */
  readonly rule: SiteRule | null;
} & (
  | {
      readonly on: true;
      /** `visit`: only because the reader asked for this page this once. */
      readonly why: "chosen" | "visit";
    }
  | {
      readonly on: false;
      /** `page`: it is off in the whole tab; `frame`: in this frame only; `closed`: no extension reads such a page. */
      readonly why: "page" | "frame" | "closed";
    }
  | { readonly on: false; readonly why: "paused"; readonly by: PauseKind }
);

/** Put together what decides, from where it is remembered. */
export function toScope(settings: Settings, pauses: Pauses, visits: readonly Visit[], now: number): Scope {
  const { enabledByDefault, sites, snoozedUntil } = settings;
  const paused = pauses.untilRestart ? "restart" : isSnoozed(snoozedUntil, now) ? "hour" : null;
  return { choices: { enabledByDefault, sites }, paused, pausedTabs: pauses.tabs, visits };
}

/**
 * Decide whether mentions are shown in a frame of a tab, and say why.
 *
 * A pause outranks everything, the longest first; a visit outranks rules. Else both the site of the page in the address bar and
 * that of the frame must be on: switching a site off silences the frames of other sites in its pages, and its own frames in the
 * pages of others.
 */
export function decideFrame({ tab, tabUrl, url }: FramePlace, scope: Scope): FrameDecision {
  const own = explainRule(url, scope.choices);
  const page = tabUrl === "" ? own : explainRule(tabUrl, scope.choices);
  if (!page) return { on: false, why: "closed", rule: null };
  const isOwn = own !== null && (page.enabled || tabUrl === "");
  const { enabled, rule } = isOwn ? own : page;
  const by = scope.paused ?? (scope.pausedTabs.includes(tab) ? "tab" : null);
  if (by) return { on: false, why: "paused", by, rule };
  if (enabled) return { on: true, why: "chosen", rule };
  if (isVisited(scope.visits, tab, tabUrl)) return { on: true, why: "visit", rule };
  return { on: false, why: isOwn && url !== tabUrl ? "frame" : "page", rule };
}

/** The same of the top page of a tab. */
export function decidePage(tab: { readonly id: number; readonly url: string }, scope: Scope): FrameDecision {
  return decideFrame({ tab: tab.id, tabUrl: tab.url, url: tab.url }, scope);
}

/** The choices by which scripts are registered: nowhere while everything is paused. Single tabs and visits are not looked at. */
export function choicesFor({ choices, paused }: Scope): SiteChoices {
  return paused ? { enabledByDefault: false, sites: [] } : choices;
}
