import browser from "webextension-polyfill";
import type { PageSettings } from "../messages/page-settings.ts";
import type { SiteChoices } from "../settings/decide-site.ts";
import type { Visit } from "../settings/visits.ts";

/** What open tabs were told last. */
export type Placed = {
  readonly choices: SiteChoices;
  readonly pausedTabs: readonly number[];
  /** Pages read this once; none while everything is paused. */
  readonly visits: readonly Visit[];
  readonly page: PageSettings;
};

const KEY = "placed";

/** What open tabs were told last; null when they were told nothing since the browser started. Only we write it. */
export async function readPlaced(): Promise<Placed | null> {
  return ((await browser.storage.session.get(KEY))[KEY] as Placed | undefined) ?? null;
}

/** Remember what open tabs were told. */
export function writePlaced(placed: Placed): Promise<void> {
  return browser.storage.session.set({ [KEY]: placed });
}
