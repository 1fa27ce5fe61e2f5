import * as v from "valibot";
import browser from "webextension-polyfill";
import type { Visit } from "../settings/visits.ts";

const KEY = "visits";
const VISITS = v.array(v.object({ tab: v.number(), page: v.string() }));

/** Read which pages the reader asked to have read this once. */
export async function loadVisits(): Promise<readonly Visit[]> {
  return toVisits((await browser.storage.session.get(KEY))[KEY]);
}

/** Change which pages are read this once. */
export async function changeVisits(change: (visits: readonly Visit[]) => readonly Visit[]): Promise<void> {
  const before = await loadVisits();
  const after = change(before);
  if (after !== before) await browser.storage.session.set({ [KEY]: after });
}

/** Be told of each visit as the reader asks for it. To be called at once when the background starts. */
export function onVisit(tell: (visit: Visit) => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    const change = area === "session" ? changes[KEY] : undefined;
    if (!change) return;
    const before = toVisits(change.oldValue);
    for (const visit of toVisits(change.newValue))
      if (!before.some(({ tab, page }) => tab === visit.tab && page === visit.page)) tell(visit);
  });
}

function toVisits(stored: unknown): readonly Visit[] {
  const read = v.safeParse(VISITS, stored);
  return read.success ? read.output : [];
}
