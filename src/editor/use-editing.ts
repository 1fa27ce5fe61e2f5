import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Draft } from "./draft.ts";
import { beginHistory, type History, record, redo, undo } from "./history.ts";

/** Changes a draft. `field` names where, so that typing in one place is one step. */
export type ChangeDraft = (field: string, change: (now: Draft) => Draft) => void;

/** A draft at work. */
export type Editing = {
  readonly draft: Draft;
  /** The draft as it was when the reader last paused. */
  readonly settled: Draft;
  readonly change: ChangeDraft;
  /** Null when there is nothing to undo, or to do again. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
};

/** So long, in milliseconds, nobody typed: time to store the draft and to check it. */
const PAUSE = 300;

/**
 * Edit a draft, with undo.
 *
 * @param save - Is given the draft after each change, once the reader pauses, and when the page is left.
 */
export function useEditing(first: Draft, save: (draft: Draft) => void): Editing {
  const [history, setHistory] = useState<History<Draft>>(() => beginHistory(first));
  const [settled, setSettled] = useState(first);
  const draft = history.present;
  const unsaved = useRef<Draft | null>(null);

  // At once, not after the next frame: the page may be left before.
  useLayoutEffect(() => {
    unsaved.current = draft === settled ? null : draft;
  }, [draft, settled]);

  useEffect(() => {
    if (draft === settled) return;
    const timer = setTimeout(() => {
      unsaved.current = null;
      save(draft);
      setSettled(draft);
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [draft, settled]);

  useEffect(() => {
    const leave = (): void => {
      if (unsaved.current) save(unsaved.current);
      unsaved.current = null;
    };
    addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", leave);
    return () => {
      removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", leave);
    };
  }, []);

  const step = (next: History<Draft>): void => {
    // Before it is drawn, the page may be left: what is undone is not to be stored then.
    unsaved.current = null;
    setHistory(next);
    setSettled(next.present);
    save(next.present);
  };
  return {
    draft,
    settled,
    change: (field, change) => setHistory((now) => record(now, change(now.present), field)),
    undo: history.past.length > 0 ? () => step(undo(history)) : null,
    redo: history.future.length > 0 ? () => step(redo(history)) : null,
  };
}
