import browser from "webextension-polyfill";
import type { PageSettings } from "../../messages/page-settings.ts";
import type { Scope } from "../../settings/decide-frame.ts";

/** What open tabs were told last. */
export type AppliedState = {
  readonly scope: Scope;
  readonly page: PageSettings;
  /** How pages are asked whether they name a story; see `GateKind`. */
  readonly gate: "hint" | "names" | "words";
  /** Which stories they are asked for besides those that `gate` knows by itself; see `StoryGates`. */
  readonly asked: readonly string[];
  /** Tabs that could not be told so in time, as frozen ones cannot. */
  readonly left: readonly number[];
};

const KEY = "applied-state";

/** What open tabs were told last; null when they were told nothing since the browser started. Only we write it. */
export async function readAppliedState(): Promise<AppliedState | null> {
  return ((await browser.storage.session.get(KEY))[KEY] as AppliedState | undefined) ?? null;
}

/** Remember what open tabs were told. */
export function writeAppliedState(state: AppliedState): Promise<void> {
  return browser.storage.session.set({ [KEY]: state });
}
