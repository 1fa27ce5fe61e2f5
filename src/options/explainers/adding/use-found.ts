import { useEffect, useState } from "preact/hooks";

/** How far a search is, and what it found until now. */
export type Found<Item> = {
  readonly items: readonly Item[];
  readonly isBusy: boolean;
  /** Why the search ended early, in the browser's words; null when it did not. */
  readonly failure: string | null;
};

/** Tells what is found, some at a time; stops when the signal fires. */
type Search<Item> = (signal: AbortSignal) => AsyncGenerator<readonly Item[], void>;

/** So often, in milliseconds, what is found is drawn anew. */
const DRAWN_EVERY = 100;

/**
 * Search as long as the part of the page that asks is shown, and tell what is found meanwhile.
 *
 * @param about - Searched anew whenever this is another.
 */
export function useFound<Item>(about: unknown, search: Search<Item>): Found<Item> {
  const [found, setFound] = useState<Found<Item>>(NOTHING_YET);
  useEffect(() => {
    const stop = new AbortController();
    const items: Item[] = [];
    const show = (isBusy: boolean, failure: string | null = null): void => {
      if (!stop.signal.aborted) setFound({ items: [...items], isBusy, failure });
    };
    const run = async (): Promise<void> => {
      let drawn = 0;
      for await (const some of search(stop.signal)) {
        if (stop.signal.aborted) return;
        items.push(...some);
        if (performance.now() - drawn < DRAWN_EVERY) continue;
        show(true);
        drawn = performance.now();
      }
    };
    setFound(NOTHING_YET);
    run().then(
      () => show(false),
      (error) => show(false, error instanceof Error ? error.message : String(error)),
    );
    return () => stop.abort();
  }, [about]);
  return found;
}

const NOTHING_YET = { items: [], isBusy: true, failure: null };
