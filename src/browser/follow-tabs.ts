import browser from "webextension-polyfill";
import { wakeAt } from "./alarm.ts";

const KEY = "tabs are followed";

/** When a background that stops has itself started again, in milliseconds: by then it has stopped, on a busy machine too. */
const SOON = 1_500;

/**
 * Be told when a tab goes to another page, when that has loaded, and when a page changes its address; or not any more.
 *
 * To be called at once when the background starts: whether it was listened to when the background stopped decides whether the
 * browser starts it for such an event. In Firefox what was listened to right after the start decides, whatever came later
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1899767): there the last word is kept where it can be read at once, and a
 * background that stops after it began to listen is started again.
 *
 * @returns To be told whether it is wanted; until then it is what it was the last time.
 */
export function followTabs(notify: (tab: number) => void): (wanted: boolean) => void {
  const { onUpdated } = browser.tabs;
  const listener: Parameters<typeof onUpdated.addListener>[0] = (id, changes) => {
    if (changes.status !== undefined || changes.url !== undefined) notify(id);
  };
  const memory = findMemory();
  const isPrimed = memory?.getItem(KEY) !== "no";
  if (isPrimed) onUpdated.addListener(listener);
  browser.runtime.onSuspend?.addListener(() => {
    if (!isPrimed && onUpdated.hasListener(listener)) void wakeAt("follow", Date.now() + SOON);
  });
  return (wanted) => {
    memory?.setItem(KEY, wanted ? "yes" : "no");
    if (!wanted) onUpdated.removeListener(listener);
    else if (!onUpdated.hasListener(listener)) onUpdated.addListener(listener);
  };
}

/** The page's storage that is read without waiting: Chromium's workers have none, and a reader can forbid it. */
function findMemory(): Storage | null {
  try {
    return localStorage;
  } catch {
    return null;
  }
}
