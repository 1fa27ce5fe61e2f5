import { compareStored, type StoredDifference } from "./compare-stored.ts";
import type { Settings } from "./settings.ts";
import { readSettings, type SettingsProblem, toStored } from "./stored-settings.ts";

/** A backup that can be taken in, with what that would change. */
export type ReadBackup = {
  readonly settings: Settings;
  readonly differences: readonly StoredDifference[];
  /** Parts of the backup that make no sense; they would be left out. */
  readonly problems: readonly SettingsProblem[];
};

/** A text that is no backup of ours. */
export class BackupError extends Error {
  override readonly name = "BackupError";
}

/** Write all choices as one text, to be kept or carried to another browser. */
export function writeBackup(settings: Settings): string {
  return `${JSON.stringify({ sidelight: 1, settings: toStored(settings) }, null, 2)}\n`;
}

/**
 * Read a backup without changing anything.
 *
 * @param text - What `writeBackup` of this or an earlier version wrote, perhaps edited by hand.
 * @throws BackupError when it is no backup at all.
 */
export function readBackup(text: string, present: Settings): ReadBackup {
  const { settings, problems } = readSettings(parseBackup(text));
  return { settings, problems, differences: compareStored(toStored(present), toStored(settings)) };
}

function parseBackup(text: string): unknown {
  let backup: unknown;
  try {
    backup = JSON.parse(text);
  } catch (cause) {
    throw new BackupError("not JSON", { cause });
  }
  if (typeof backup !== "object" || backup === null || !("sidelight" in backup) || !("settings" in backup))
    throw new BackupError("no backup of Sidelight");
  if (typeof backup.settings !== "object" || backup.settings === null) throw new BackupError("no settings");
  return backup.settings;
}
