import type { StoredSettings } from "./stored-settings.ts";

/** One choice that would change. */
export type StoredDifference = {
  /** The key it is stored under. */
  readonly key: string;
  /** As it is now; undefined when it is the default. */
  readonly before: unknown;
  /** As it would become; undefined when it would be the default. */
  readonly after: unknown;
};

/** Say what differs between two states of the stored settings, in the order of the keys; empty when nothing does. */
export function compareStored(before: StoredSettings, after: StoredSettings): readonly StoredDifference[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return keys
    .filter((key) => key !== "version" && before[key] !== after[key])
    .map((key) => ({ key, before: before[key], after: after[key] }));
}
