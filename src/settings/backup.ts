import { compareStored, type StoredDifference } from "./compare-stored.ts";
import type { Settings } from "./settings.ts";
import { readSettings, type SettingsProblem, type StoredSettings, toStored } from "./stored-settings.ts";
import { SETTINGS_VERSION } from "./upgrade-stored.ts";

/** A backup that can be taken in, with what that would change. */
export type ReadBackup = {
  readonly differences: readonly StoredDifference[];
  /** Parts of the backup that make no sense; they would be left out. */
  readonly problems: readonly SettingsProblem[];
  /** The files of the reader's explainers; empty when the backup has none. */
  readonly explainers: BackupFiles;
};

/** Files of explainers: their texts by path, e.g. `harbour-bridge/brief.md`. */
export type BackupFiles = Readonly<Record<string, string>>;

/** The only form of backups so far. */
const FORM = 1;

/** A text that is no backup of ours, or one of a newer Sidelight. */
export class BackupError extends Error {
  override readonly name = "BackupError";
  readonly reason: "no-backup" | "newer";

  constructor(reason: BackupError["reason"], message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}

/**
 * Write all choices as one text, to be kept or carried to another browser. A pause is over by then, and left out.
 *
 * @param explainers - The reader's own, when they are to come along.
 */
export function writeBackup(settings: Settings, explainers: BackupFiles = {}): string {
  const stored = toStored({ ...settings, snoozedUntil: 0 });
  const backup = { sidelight: FORM, settings: stored, ...(Object.keys(explainers).length > 0 && { explainers }) };
  return `${JSON.stringify(backup, null, 2)}\n`;
}

/**
 * Read a backup without changing anything.
 *
 * @param text - What `writeBackup` of this or an earlier version wrote, perhaps edited by hand.
 * @throws BackupError when it is no backup at all, or a newer version wrote it.
 */
export function readBackup(text: string, present: Settings): ReadBackup {
  const { stored, explainers } = parseBackup(text);
  const { settings, problems } = readSettings(stored);
  const wanted = { ...settings, snoozedUntil: present.snoozedUntil };
  return {
    differences: compareStored(toStored(present), toStored(wanted)),
    problems: explainers ? problems : [...problems, { key: "explainers", found: "no texts by path" }],
    explainers: explainers ?? {},
  };
}

/** Make the changes that a backup was found to make, and no others. */
export function takeBackup(now: Settings, { differences }: Pick<ReadBackup, "differences">): Settings {
  const stored: Record<string, unknown> = { ...toStored(now) };
  for (const { key, after } of differences) {
    if (after === undefined) delete stored[key];
    else stored[key] = after;
  }
  return readSettings(stored).settings;
}

/** What a backup holds; `explainers` is null when that part makes no sense. */
function parseBackup(text: string): { readonly stored: StoredSettings; readonly explainers: BackupFiles | null } {
  let backup: unknown;
  try {
    backup = JSON.parse(text);
  } catch (cause) {
    throw new BackupError("no-backup", "not JSON", { cause });
  }
  if (!isRecord(backup) || typeof backup.sidelight !== "number" || !isRecord(backup.settings))
    throw new BackupError("no-backup", "no backup of Sidelight");
  const { version = SETTINGS_VERSION } = backup.settings;
  if (backup.sidelight > FORM || (typeof version === "number" && version > SETTINGS_VERSION))
    throw new BackupError("newer", "written by a newer Sidelight");
  const { explainers = {} } = backup;
  return { stored: backup.settings, explainers: isTexts(explainers) ? explainers : null };
}

function isTexts(value: unknown): value is BackupFiles {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
