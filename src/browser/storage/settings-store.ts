import browser from "webextension-polyfill";
import { applyPolicy, type Policy, type PolicyProblem, readPolicy } from "../../settings/policy.ts";
import type { Settings } from "../../settings/settings.ts";
import { findStoredChange, readSettings, type SettingsProblem } from "../../settings/stored-settings.ts";
import { changeChoices, isExplainerKey, noticeChoiceKeys, readChoices } from "./choice-keys.ts";
import { loadManaged } from "./policy-store.ts";
import { withLock } from "./with-lock.ts";

/** What whoever changes the stored choices takes turns by; see `withLock`. */
export const SETTINGS = "settings";

/** The choices as they are now. */
export type LoadedSettings = {
  /** What holds: the reader's own choices under the policy. */
  readonly settings: Settings;
  /** The reader's own, as they are stored. */
  readonly own: Settings;
  readonly policy: Policy;
  /** What of the stored made no sense. */
  readonly problems: readonly SettingsProblem[];
  /** What of the policy made no sense. */
  readonly policyProblems: readonly PolicyProblem[];
};

/** Read the choices that hold, and where they come from. */
export async function loadSettings(): Promise<LoadedSettings> {
  const [stored, managed] = await Promise.all([readChoices(), loadManaged()]);
  const { settings: own, problems } = readSettings(stored);
  const { policy, problems: policyProblems } = readPolicy(managed);
  return { settings: applyPolicy(own, policy), own, policy, problems, policyProblems };
}

/**
 * Change the reader's own choices.
 *
 * Only the keys that change are written, and one change after the other: what another window writes at the same moment stays.
 *
 * @param change - Makes the new choices from those that are stored now.
 */
export function changeSettings(change: (own: Settings) => Settings): Promise<void> {
  return withLock(SETTINGS, async () => {
    const stored = await readChoices();
    await changeChoices(findStoredChange(stored, change(readSettings(stored).settings)));
  });
}

/** Remove what is stored and makes no sense, so that its defaults stand in its place for good. */
export async function removeProblems(problems: readonly SettingsProblem[]): Promise<void> {
  await browser.storage.local.remove(problems.map(({ key }) => key));
}

/** Be told of every change of the choices, whoever makes it. To be called at once when a context starts. */
export function onSettingsChanged(notify: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "managed") notify();
    const keys = Object.keys(changes).filter((key) => !isExplainerKey(key));
    if (area === "local" && keys.length > 0) void withLock(SETTINGS, () => noticeChoiceKeys(keys)).then(notify);
  });
}
