import type { Settings } from "./settings.ts";

/** Of each explainer by its id, a day as `YYYY-MM-DD`. */
export type DayByBrief = Readonly<Record<string, string>>;

/**
 * Say up to which day pages are marked with each explainer, so that none is older than the reader wants: a page that is as old as the
 * explainer is marked whenever it is read.
 *
 * @param days - Which day each describes.
 * @returns The day may be none of the calendar, such as 31 June; as a text it stands in the right place all the same. Empty when
 *   explainers of any age may mark.
 */
export function findLastDays(maxAge: Settings["maxAge"], days: DayByBrief): DayByBrief {
  if (maxAge === 0) return {};
  return Object.fromEntries(Object.entries(days).map(([brief, day]) => [brief, addMonths(day, maxAge)]));
}

/** What tells whether explainers are too old for a page. */
export type AgeLimits = {
  /** See `findLastDays`. */
  readonly lastDays: DayByBrief;
  /** See `latestDay`: what counts as the day of a page that does not say its own. */
  readonly today: string;
};

/**
 * Whether an explainer is older than the reader wants on a page.
 *
 * @param published - The page's day, as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`; null when it does not say.
 */
export function isTooOld(brief: string, published: string | null, limits: AgeLimits): boolean {
  const last = limits.lastDays[brief];
  return last !== undefined && (published ?? limits.today) > last;
}

/** Where a day begins first it is this many hours before UTC, in milliseconds. */
const EARLIEST_ZONE = 14 * 3_600_000;

/**
 * The latest day that it is anywhere, as `YYYY-MM-DD`: no page is from a later one, whatever the time zones of its writer and its reader.
 *
 * @param now - In milliseconds since 1970.
 */
export function latestDay(now: number): string {
  return new Date(now + EARLIEST_ZONE).toISOString().slice(0, 10);
}

function addMonths(day: string, months: number): string {
  const [year = 0, month = 0] = day.split("-").map(Number);
  const count = year * 12 + month - 1 + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, "0")}${day.slice(7)}`;
}
