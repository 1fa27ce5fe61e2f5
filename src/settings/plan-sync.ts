import { readSettings, type StoredChange, type StoredSettings, VALUES } from "./stored-settings.ts";
import { SETTINGS_VERSION, upgradeStored } from "./upgrade-stored.ts";

/** What to write so that this browser and the reader's account say the same. */
export type SyncPlan = {
  readonly local: StoredChange;
  readonly synced: StoredChange;
  /** What both sides will say then; to be remembered for the next time. */
  readonly agreed: StoredSettings;
  /** Keys that the account has no room for; they hold in this browser only. */
  readonly left: readonly string[];
};

/** The room an account gives, the same in Chromium and Firefox (`storage.sync.QUOTA_BYTES` and its like). */
const ROOM = { items: 512, bytes: 102_400, bytesAnItem: 8_192 };

/** Choices of one browser alone: a pause, and whether it takes part at all. */
const OWN = new Set(["snoozedUntil", "sync"]);

/**
 * Merge the choices stored in this browser with those in the reader's account, key by key.
 *
 * What changed on one side since both last agreed goes to the other. Where both changed the same choice, the account's holds:
 * so all browsers come to the same. An account that is empty altogether was emptied, and takes nothing away.
 *
 * @param local - All that is stored here.
 * @param synced - All that is stored in the account, perhaps by another version.
 * @param agreed - From the last plan; empty when there was none.
 * @returns Null when a newer version of Sidelight wrote the account's: then both sides are left as they are.
 */
export function planSync(local: StoredSettings, synced: StoredSettings, agreed: StoredSettings): SyncPlan | null {
  if (typeof synced.version === "number" && synced.version > SETTINGS_VERSION) return null;
  const before = Object.keys(synced).length === 0 ? {} : agreed;
  const here = readSide(local, before);
  const there = readSide(synced, before);
  const next = { local: { ...here }, synced: { ...there }, agreed: {} as Record<string, unknown> };
  const mine: string[] = [];
  for (const key of [...new Set([...Object.keys(here), ...Object.keys(there), ...Object.keys(before)])].sort()) {
    if (here[key] !== there[key] && there[key] === before[key]) mine.push(key);
    else put(next.local, key, there[key]);
    put(next.agreed, key, there[key]);
  }
  const left = mine.filter((key) => {
    const fits = fitsIn({ ...synced, ...next.synced, version: SETTINGS_VERSION }, key, here[key]);
    if (!fits) return true;
    put(next.synced, key, here[key]);
    put(next.agreed, key, here[key]);
    return false;
  });
  return { local: toChange(local, next.local), synced: toChange(synced, next.synced), agreed: next.agreed, left };
}

/** One side's choices, up to date. What makes no sense there counts as not changed. */
function readSide(stored: StoredSettings, agreed: StoredSettings): Record<string, unknown> {
  const nonsense = new Set(readSettings(stored).problems.map(({ key }) => key));
  const side: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(upgradeStored(stored)))
    if (isShared(key)) put(side, key, nonsense.has(key) ? agreed[key] : value);
  return side;
}

function toChange(stored: StoredSettings, wanted: StoredSettings): StoredChange {
  const set = Object.fromEntries(Object.entries(wanted).filter(([key, value]) => stored[key] !== value));
  const remove = Object.keys(stored).filter((key) => isShared(key) && !(key in wanted));
  const isMarked = stored.version === SETTINGS_VERSION || Object.keys(set).length + remove.length === 0;
  return { set: isMarked ? set : { version: SETTINGS_VERSION, ...set }, remove };
}

function isShared(key: string): boolean {
  return !OWN.has(key) && (Object.hasOwn(VALUES, key) || /^(?:site|brief|muted|language) /.test(key));
}

/** Whether an account has room for one more choice, or for another value of one; taking one out always fits. */
function fitsIn(synced: StoredSettings, key: string, value: unknown): boolean {
  if (value === undefined) return true;
  const sizes = Object.entries({ ...synced, [key]: value }).map(([name, one]) => sizeOf(name, one));
  const isItemSmall = sizeOf(key, value) <= ROOM.bytesAnItem;
  return isItemSmall && sizes.length <= ROOM.items && sizes.reduce((sum, size) => sum + size, 0) <= ROOM.bytes;
}

/** In bytes, as accounts count: the key, and the value as JSON. */
function sizeOf(key: string, value: unknown): number {
  return utf8Length(key) + utf8Length(JSON.stringify(value) ?? "");
}

function utf8Length(text: string): number {
  return encodeURIComponent(text).replace(/%../g, "x").length;
}

function put(side: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete side[key];
  else side[key] = value;
}
