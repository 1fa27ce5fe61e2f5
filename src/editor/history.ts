/** What was, is and may be again. */
export type History<T> = {
  /** The oldest first. */
  readonly past: readonly T[];
  readonly present: T;
  /** What was undone, the last first. */
  readonly future: readonly T[];
  /** What the last change was made in; empty after an undo. */
  readonly field: string;
};

/** As many steps can be undone. */
const MOST_STEPS = 200;

/** A history in which nothing has happened. */
export function beginHistory<T>(present: T): History<T> {
  return { past: [], present, future: [], field: "" };
}

/** Add a change. Changes in one field, one after the other, are one step: nobody undoes a sentence letter by letter. */
export function record<T>(history: History<T>, present: T, field: string): History<T> {
  const { past } = history;
  if (field !== "" && field === history.field) return { past, present, future: [], field };
  return { past: [...past, history.present].slice(-MOST_STEPS), present, future: [], field };
}

/** Go back one step; the same history where there is none. */
export function undo<T>(history: History<T>): History<T> {
  const present = history.past.at(-1);
  if (present === undefined) return history;
  return { past: history.past.slice(0, -1), present, future: [history.present, ...history.future], field: "" };
}

/** Do again what was undone last; the same history where there is nothing. */
export function redo<T>(history: History<T>): History<T> {
  const [present, ...future] = history.future;
  if (present === undefined) return history;
  return { past: [...history.past, history.present], present, future, field: "" };
}
