import browser from "webextension-polyfill";

/** What the background remembers of one subject until the browser closes, tab by tab. */
export type TabMemory = {
  /** Whatever was written last for a tab; undefined when nothing was. */
  read(tab: number): Promise<unknown>;
  write(tab: number, value: unknown): Promise<void>;
  forget(tab: number): Promise<void>;
};

/** Open the memory of one subject. It outlives the background, which browsers stop when it has nothing to do. */
export function openTabMemory(subject: string): TabMemory {
  const { session } = browser.storage;
  const keyOf = (tab: number): string => `${subject} ${tab}`;
  return {
    read: async (tab) => (await session.get(keyOf(tab)))[keyOf(tab)],
    write: (tab, value) => session.set({ [keyOf(tab)]: value }),
    forget: (tab) => session.remove(keyOf(tab)),
  };
}
