import browser from "webextension-polyfill";
import type { Settings } from "../settings/settings.ts";
import { findStoredChange, readSettings, type SettingsProblem } from "../settings/stored-settings.ts";

/** Settings as they are stored now, and what of the stored made no sense. */
export type LoadedSettings = { readonly settings: Settings; readonly problems: readonly SettingsProblem[] };

/** Read the reader's choices. */
export async function loadSettings(): Promise<LoadedSettings> {
  return readSettings(await browser.storage.local.get(null));
}

/**
 * Change the reader's choices.
 *
 * Only the keys that change are written: what another window writes at the same moment stays.
 *
 * @param change - Makes the new choices from those that are stored now.
 */
export async function changeSettings(change: (settings: Settings) => Settings): Promise<void> {
  const { settings } = await loadSettings();
  const { set, remove } = findStoredChange(settings, change(settings));
  if (remove.length > 0) await browser.storage.local.remove([...remove]);
  if (Object.keys(set).length > 0) await browser.storage.local.set(set);
}

/** Remove what is stored and makes no sense, so that its defaults stand in its place for good. */
export async function removeProblems(problems: readonly SettingsProblem[]): Promise<void> {
  await browser.storage.local.remove(problems.map(({ key }) => key));
}

/** Called with the choices as they were and as they are now. */
export type SettingsListener = (before: Settings, after: Settings) => void;

/** Be told of every change of the reader's choices, whichever context makes it, until the signal fires. */
export function onSettingsChanged(tell: SettingsListener, signal?: AbortSignal): void {
  const listener = async (changes: Readonly<Record<string, { oldValue?: unknown }>>, area: string): Promise<void> => {
    if (area !== "local") return;
    const now = await browser.storage.local.get(null);
    const old = Object.entries(changes).map(([key, { oldValue }]) => [key, oldValue] as const);
    const before = { ...now, ...Object.fromEntries(old) };
    for (const [key, value] of old) if (value === undefined) delete before[key];
    if (!signal?.aborted) tell(readSettings(before).settings, readSettings(now).settings);
  };
  const listen = (changes: Parameters<typeof listener>[0], area: string) => void listener(changes, area);
  browser.storage.onChanged.addListener(listen);
  signal?.addEventListener("abort", () => browser.storage.onChanged.removeListener(listen), { once: true });
}
