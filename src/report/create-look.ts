import { onceAtATime } from "../browser/once-at-a-time.ts";

/** Looks at a page again and again, beside what the reader changes about it. */
export type Look = {
  /** Find out anew, one look at a time; resolves when it has been shown, or been left to the look that follows a change. */
  readonly look: () => Promise<void>;
  /** Change something about the page, and look what has become of it; what the change throws is thrown then. */
  readonly change: (work: () => Promise<unknown>) => Promise<void>;
  /** Whether what was shown last is from before a change, so that drawing it again would undo on the screen what the reader has just pressed. */
  readonly isOutdated: () => boolean;
};

/**
 * Look at a page so that nothing found out before a change is shown after it.
 *
 * @param findOut - Finds out what is to be shown.
 * @param show - Shows it, or what kept us from knowing or showing it.
 */
export function createLook<T>(findOut: () => Promise<T>, show: (found: T | Error) => Promise<void> | void): Look {
  let underWay = 0;
  let changes = 0;
  let shown = 0;
  const look = onceAtATime(async () => {
    const begun = changes;
    const found = await findOut().catch(toError);
    if (underWay > 0 || begun !== changes) return;
    shown = begun;
    try {
      await show(found);
    } catch (error) {
      await show(toError(error));
    }
  });
  const change = async (work: () => Promise<unknown>): Promise<void> => {
    underWay += 1;
    try {
      await work();
    } finally {
      underWay -= 1;
      changes += 1;
      await look();
    }
  };
  return { look, change, isOutdated: () => underWay > 0 || shown !== changes };
}

function toError(thrown: unknown): Error {
  return thrown instanceof Error ? thrown : new Error(String(thrown));
}
