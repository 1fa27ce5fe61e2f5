import * as v from "valibot";
import browser from "webextension-polyfill";
import { DRAFT_INDEX, DRAFT_PREFIX } from "./choice-keys.ts";
import { withLock } from "./with-lock.ts";

/** What is known of a draft without reading it. */
export type DraftEntry = {
  readonly id: string;
  readonly title: string;
  /** In milliseconds since 1970. */
  readonly changed: number;
};

/** What whoever changes the drafts takes turns by; see `withLock`. */
const DRAFTS = "drafts";

const INDEX = v.array(v.object({ id: v.string(), title: v.string(), changed: v.number() }));

/** Drafts that outlive the browser, the one changed last first. */
export async function listDrafts(): Promise<readonly DraftEntry[]> {
  const read = v.safeParse(INDEX, (await browser.storage.local.get(DRAFT_INDEX))[DRAFT_INDEX]);
  return read.success ? read.output.toSorted((a, b) => b.changed - a.changed) : [];
}

/** A stored draft, whatever it is by now; undefined when there is none of this id. */
export async function loadDraft(id: string): Promise<unknown> {
  const { local, session } = browser.storage;
  const key = DRAFT_PREFIX + id;
  return (await session.get(key))[key] ?? (await local.get(key))[key];
}

/**
 * Store a draft, in the place of the one of its id. Draft and index are written in one go.
 *
 * @param isPrivate - Whether it is of a page in a private window: then it is kept in memory, is on no list, and ends with the browser.
 */
export function saveDraft(entry: DraftEntry, draft: unknown, isPrivate: boolean): Promise<void> {
  const key = DRAFT_PREFIX + entry.id;
  if (isPrivate) return browser.storage.session.set({ [key]: draft });
  return withLock(DRAFTS, async () => {
    const others = (await listDrafts()).filter(({ id }) => id !== entry.id);
    await browser.storage.local.set({ [key]: draft, [DRAFT_INDEX]: [entry, ...others] });
  });
}

/** Throw a draft away. */
export function removeDraft(id: string): Promise<void> {
  return withLock(DRAFTS, async () => {
    const { local, session } = browser.storage;
    const others = (await listDrafts()).filter((one) => one.id !== id);
    await session.remove(DRAFT_PREFIX + id);
    await local.remove([DRAFT_PREFIX + id, ...(others.length === 0 ? [DRAFT_INDEX] : [])]);
    if (others.length > 0) await local.set({ [DRAFT_INDEX]: others });
  });
}
