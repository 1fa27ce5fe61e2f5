import browser from "webextension-polyfill";

/** What the background may want to be woken for. */
type Purpose = "reconcile" | "sync" | "follow";

/** Have the background woken at a moment, in milliseconds since 1970; not at all for a moment that is over. */
export async function wakeAt(purpose: Purpose, moment: number): Promise<void> {
  if (moment > Date.now()) browser.alarms.create(purpose, { when: moment });
  else await browser.alarms.clear(purpose);
}

/** Be told when such a moment has come. To be called at once when the background starts. */
export function onWake(notify: () => void): void {
  browser.alarms.onAlarm.addListener(() => notify());
}
