import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { LibraryEntry } from "../../library/library-index.ts";

/** Which explainers of a list are selected, while the reader selects some. */
export type Selection = {
  /** Whether the reader is selecting. */
  readonly isOpen: boolean;
  /** All that can be selected: a policy's cannot. */
  readonly selectable: readonly LibraryEntry[];
  /** In the order of the list; what was removed meanwhile is no longer there. */
  readonly selected: readonly LibraryEntry[];
  /** The button that begins it, to which the keyboard returns. */
  readonly opener: RefObject<HTMLButtonElement | null>;
  readonly begin: () => void;
  readonly end: () => void;
  readonly select: (id: string, selected: boolean) => void;
  readonly selectAll: (all: boolean) => void;
};

/** Let the reader select several explainers of a list. */
export function useSelection(entries: readonly LibraryEntry[]): Selection {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const opener = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(false);
  const isOpen = ids !== null;
  useEffect(() => {
    // Unless the keyboard went on elsewhere, with what was done.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) opener.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const selectable = entries.filter(({ managed }) => !managed);
  return {
    isOpen,
    selectable,
    selected: selectable.filter(({ id }) => ids?.has(id)),
    opener,
    begin: () => setIds(new Set()),
    end: () => setIds(null),
    select: (id, selected) =>
      setIds((now) => new Set(selected ? [...(now ?? []), id] : [...(now ?? [])].filter((one) => one !== id))),
    selectAll: (all) => setIds(new Set(all ? selectable.map(({ id }) => id) : [])),
  };
}
