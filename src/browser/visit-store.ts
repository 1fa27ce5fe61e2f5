import * as v from "valibot";
import browser from "webextension-polyfill";
import type { Visit } from "../settings/visits.ts";

const KEY = "visits";
const VISITS = v.array(v.object({ tab: v.number(), page: v.string(), asked: v.number() }));

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

/** Be told when the reader asks for a page, or has it forgotten. To be called at once when the background starts. */
export function onVisitsChanged(tell: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === "session" && KEY in changes) tell();
  });
}

function toVisits(stored: unknown): readonly Visit[] {
  const read = v.safeParse(VISITS, stored);
  return read.success ? read.output : [];
}
