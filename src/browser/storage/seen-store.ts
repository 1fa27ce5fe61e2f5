import browser from "webextension-polyfill";
import type { BriefTexts } from "../../briefs/brief-texts.ts";
import { readSeenTexts, type SeenTexts, withSeen } from "../../library/seen-text.ts";
import { SEEN_TEXTS } from "./choice-keys.ts";
import { keyOf } from "./library-record.ts";
import { LIBRARY } from "./library-store.ts";
import { withLock } from "./with-lock.ts";

/** What explainers said when the reader last had all of them open; empty when none was. */
export async function loadSeen(): Promise<SeenTexts> {
  return readSeenTexts((await browser.storage.local.get(SEEN_TEXTS))[SEEN_TEXTS]);
}

/**
 * Remember what an explainer says that is open now.
 *
 * @param isAdded - Whether it is one of the reader's own: nothing is remembered of one that was removed meanwhile.
 */
export function keepSeen(brief: BriefTexts, isAdded: boolean): Promise<void> {
  const { local } = browser.storage;
  return withLock(LIBRARY, async () => {
    const story = keyOf(brief.id);
    const stored = await local.get([SEEN_TEXTS, ...(isAdded ? [story] : [])]);
    if (isAdded && !(story in stored)) return;
    const before = readSeenTexts(stored[SEEN_TEXTS]);
    const after = { ...before, [brief.id]: withSeen(before[brief.id], brief) };
    if (JSON.stringify(after[brief.id]) !== JSON.stringify(before[brief.id])) await local.set({ [SEEN_TEXTS]: after });
  });
}

/** Change what is remembered; several at once, from any of our contexts, are done one after the other. */
export function changeSeen(change: (now: SeenTexts) => SeenTexts): Promise<void> {
  return withLock(LIBRARY, async () => {
    const after = change(await loadSeen());
    if (Object.keys(after).length === 0) await browser.storage.local.remove(SEEN_TEXTS);
    else await browser.storage.local.set({ [SEEN_TEXTS]: after });
  });
}

/** Be told of every change. To be called at once when a context starts. */
export function onSeenChanged(notify: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && SEEN_TEXTS in changes) notify();
  });
}
