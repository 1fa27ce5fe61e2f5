import type { TimeRelation } from "../briefs/card.ts";
import { monthsBehind } from "../briefs/compare-days.ts";
import { countIn, useInterface, writeDay } from "./interface-text.ts";

type TimeNoticeProps = { readonly time: TimeRelation; readonly asOf: string };

/** From so many months on, years say it better. */
const LONG = 24;

/** Whether a page is so much newer that the age of the brief is to be told before anything else. */
export function isLongPast({ time, asOf }: TimeNoticeProps): boolean {
  return monthsBehind(time, asOf) > 0;
}

/**
 * The day that the brief describes, in one line; where a page is older or newer, that too. It says how much when that is months.
 */
export function TimeNotice({ time, asOf }: TimeNoticeProps) {
  const words = useInterface();
  const { textOf, language } = words;
  const day = writeDay(asOf, words);
  const months = monthsBehind(time, asOf);
  if (months >= LONG)
    return <p class="time notice">{countIn(textOf, language, "uiYearsOlder", Math.floor(months / 12), [day])}</p>;
  if (months > 0) return <p class="time notice">{countIn(textOf, language, "uiMonthsOlder", months, [day])}</p>;
  if (time.page === "unknown" || time.page === "same") return <p class="time">{textOf("popupAsOf", [day])}</p>;
  const days = [writeDay(time.pageDate, words), day];
  return <p class="time">{textOf(time.page === "newer" ? "uiPageNewer" : "uiPageOlder", days)}</p>;
}
