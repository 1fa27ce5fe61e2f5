import { openPopupHere } from "../browser/action-button.ts";
import { interfaceLanguage } from "../browser/interface-text.ts";
import { callInFrame, runInFrame } from "../browser/pages/page-scripts.ts";
import { loadSettings } from "../browser/storage/settings-store.ts";
import { showNoticeHere } from "../frame/notice-port.ts";
import noticeScript from "../popover/notice/notice.iife.ts?script&iife";

/** Tell the reader of a tab one line, on its page; where no script may run, the popup opens instead, and says why. */
export async function showOnPage(tab: number, text: string): Promise<void> {
  if (!(await say(tab, text, true))) await openPopupHere();
}

/** Have a screen reader say one line to the reader of a tab, when it is not saying something else; nothing is seen of it. */
export async function sayToScreenReader(tab: number, text: string): Promise<void> {
  await say(tab, text, false);
}

async function say(tab: number, text: string, seen: boolean): Promise<boolean> {
  const { scheme, textSize } = (await loadSettings()).settings;
  const place = { tab, frame: 0 };
  const notice = { text, language: interfaceLanguage(), look: { scheme, textSize }, seen };
  return (await runInFrame(place, [noticeScript])) && (await callInFrame(place, showNoticeHere, notice));
}
