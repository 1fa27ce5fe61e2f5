import browser from "webextension-polyfill";
import { type KeptCard, readCards } from "../../settings/kept-cards.ts";
import { CARD_LIST } from "./choice-keys.ts";
import { withLock } from "./with-lock.ts";

/** The cards that the reader opened or saved, the one opened last first; empty when none are kept. */
export async function loadCards(): Promise<readonly KeptCard[]> {
  return readCards((await browser.storage.local.get(CARD_LIST))[CARD_LIST]);
}

/**
 * Change the list. Several at once, from any of our contexts, are done one after the other.
 *
 * @param change - Returns the very list it was given to change nothing.
 */
export function changeCards(change: (now: readonly KeptCard[]) => readonly KeptCard[]): Promise<void> {
  return withLock(CARD_LIST, async () => {
    const before = await loadCards();
    const after = change(before);
    if (after === before) return;
    if (after.length === 0) await browser.storage.local.remove(CARD_LIST);
    else await browser.storage.local.set({ [CARD_LIST]: after });
  });
}

/** Be told of every change of the list. To be called at once when a context starts. */
export function onCardsChanged(notify: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "local" && CARD_LIST in changes) notify();
  });
}
