/** Goes up by one whenever settings begin to be stored in another way. */
export const SETTINGS_VERSION = 1;

type Stored = Readonly<Record<string, unknown>>;

/** `UPGRADES[n]` turns what version n stored into what version n + 1 stores. Version 0 never shipped. */
const UPGRADES: Readonly<Record<number, (stored: Stored) => Stored>> = {};

/**
 * Bring stored settings of an earlier version up to date.
 *
 * What a later version stored is left as it is: what it has in common with this one can still be read.
 */
export function upgradeStored(stored: Stored, upgrades = UPGRADES, target = SETTINGS_VERSION): Stored {
  let upgraded = stored;
  const from = isVersion(stored.version) ? stored.version : target;
  for (let version = from; version < target; version += 1) upgraded = upgrades[version]?.(upgraded) ?? upgraded;
  return from < target ? { ...upgraded, version: target } : stored;
}

/** Whatever else stands there, such as -1e308 in a file that was edited by hand, would take for ever to count up from. */
function isVersion(version: unknown): version is number {
  return Number.isSafeInteger(version) && (version as number) >= 0;
}
