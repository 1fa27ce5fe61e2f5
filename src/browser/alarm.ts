import browser from "webextension-polyfill";

const NAME = "settle";

/** Have the background woken at a moment, in milliseconds since 1970; not at all for a moment that is over. */
export async function wakeAt(moment: number): Promise<void> {
  if (moment > Date.now()) browser.alarms.create(NAME, { when: moment });
  else await browser.alarms.clear(NAME);
}

/** Be told when that moment has come. To be called at once when the background starts. */
export function onWake(tell: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === NAME) tell();
  });
}
