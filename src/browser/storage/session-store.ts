import * as v from "valibot";
import browser from "webextension-polyfill";
import { withLock } from "./with-lock.ts";

/** What the background remembers of one subject until the browser closes, tab by tab. */
export type TabMemory = {
  /** Whatever was written last for a tab; undefined when nothing was. */
  read(tab: number): Promise<unknown>;
  write(tab: number, value: unknown): Promise<void>;
  forget(tab: number): Promise<void>;
};

/**
 * Open the memory of one subject. It outlives the background, which browsers stop when it has nothing to do; where there is no room left
 * to store it, it does not, which costs a number or a pin and not the page.
 */
export function openTabMemory(subject: string): TabMemory {
  const { session } = browser.storage;
  const keyOf = (tab: number): string => `${subject} ${tab}`;
  const unstored = new Map<number, unknown>();
  return {
    read: async (tab) => unstored.get(tab) ?? (await session.get(keyOf(tab)))[keyOf(tab)],
    async write(tab, value) {
      unstored.delete(tab);
      await session.set({ [keyOf(tab)]: value }).catch(() => unstored.set(tab, value));
    },
    async forget(tab) {
      unstored.delete(tab);
      await session.remove(keyOf(tab));
    },
  };
}

/** A value that lives until the browser closes, whichever of our contexts reads and changes it. */
export type SessionValue<T> = {
  readonly load: () => Promise<T>;
  /**
   * Several at once, from any of our contexts, are done one after the other.
   *
   * @param change - Returns the very value it was given to change nothing.
   */
  readonly change: (change: (now: T) => T) => Promise<void>;
  /** Be told of every change. To be called at once when a context starts. */
  readonly onChange: (notify: () => void) => void;
};

/** @param none - What holds when nothing was stored, or nothing that fits the schema. */
export function openSessionValue<T>(key: string, schema: v.GenericSchema<unknown, T>, none: T): SessionValue<T> {
  const { session, onChanged } = browser.storage;
  const load = async (): Promise<T> => {
    const read = v.safeParse(schema, (await session.get(key))[key]);
    return read.success ? read.output : none;
  };
  return {
    load,
    change: (change) =>
      withLock(key, async () => {
        const before = await load();
        const after = change(before);
        if (after !== before) await session.set({ [key]: after });
      }),
    onChange: (notify) =>
      onChanged.addListener((changes, area) => {
        if (area === "session" && key in changes) notify();
      }),
  };
}
