import { createEvent, type FakeEvent } from "./fake-event.ts";

type Items = Record<string, unknown>;
type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

/** One area of the browser's storage, and what a test can do with it beside its API. */
export type FakeArea = {
  readonly api: {
    get(keys: string | readonly string[] | null): Promise<Items>;
    set(items: Items): Promise<void>;
    remove(keys: string | readonly string[]): Promise<void>;
    clear(): Promise<void>;
  };
  /** How often all of it was read. */
  readonly wholeReads: () => number;
  /** Have every change refused with these words; null for none any more. */
  readonly refuse: (words: string | null) => void;
  readonly empty: () => void;
};

/** The storage of a browser: values are copied in and out, and who listens is told of what really changed, later. */
export function createStorage() {
  const onChanged: FakeEvent<[Changes, string]> = createEvent();
  const area = (name: string): FakeArea => createArea((changes) => onChanged.emit(changes, name));
  return { onChanged, local: area("local"), session: area("session"), sync: area("sync"), managed: area("managed") };
}

function createArea(notify: (changes: Changes) => void): FakeArea {
  let items: Items = {};
  let refusal: string | null = null;
  let reads = 0;

  const write = async (change: () => Items): Promise<void> => {
    await null;
    if (refusal !== null) throw new Error(refusal);
    const next = change();
    const changes: Record<string, { oldValue?: unknown; newValue?: unknown }> = {};
    for (const key of new Set([...Object.keys(items), ...Object.keys(next)])) {
      if (JSON.stringify(items[key]) === JSON.stringify(next[key])) continue;
      changes[key] = {
        ...(key in items && { oldValue: items[key] }),
        ...(key in next && { newValue: structuredClone(next[key]) }),
      };
    }
    items = structuredClone(next);
    if (Object.keys(changes).length > 0) queueMicrotask(() => notify(changes));
  };

  const without = (keys: readonly string[]): Items =>
    Object.fromEntries(Object.entries(items).filter(([key]) => !keys.includes(key)));

  return {
    api: {
      async get(keys) {
        if (keys === null) reads++;
        const wanted = keys === null ? Object.keys(items) : [keys].flat();
        return structuredClone(Object.fromEntries(wanted.flatMap((key) => (key in items ? [[key, items[key]]] : []))));
      },
      set: (more) => write(() => ({ ...items, ...more })),
      remove: (keys) => write(() => without([keys].flat())),
      clear: () => write(() => ({})),
    },
    wholeReads: () => reads,
    refuse: (words) => {
      refusal = words;
    },
    empty: () => {
      items = {};
      refusal = null;
      reads = 0;
    },
  };
}
