import type { TimeRelation } from "./card.ts";

/**
 * Tell how the day of a page stands to the day a brief describes. Only the same calendar day counts as the same.
 *
 * @param pageDate - `YYYY-MM-DD`; anything that is not a real day counts as unknown, for it comes from the page.
 * @param asOf - `YYYY-MM-DD`.
 */
export function compareDays(pageDate: string | undefined, asOf: string): TimeRelation {
  if (pageDate === undefined || !isDay(pageDate)) return { page: "unknown" };
  if (pageDate === asOf) return { page: "same", pageDate };
  return { page: pageDate > asOf ? "newer" : "older", pageDate };
}

/**
 * How many whole months a page is newer than what the brief describes; 0 when it is not, or its day is not known.
 *
 * @param asOf - `YYYY-MM-DD`.
 */
export function monthsBehind(time: TimeRelation, asOf: string): number {
  if (time.page !== "newer") return 0;
  const [year = 0, month = 0, date = 0] = asOf.split("-").map(Number);
  const [pageYear = 0, pageMonth = 0, pageDate = 0] = time.pageDate.split("-").map(Number);
  return (pageYear - year) * 12 + pageMonth - month - (pageDate < date ? 1 : 0);
}

/** True for a day of the calendar written as `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
