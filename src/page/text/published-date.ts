import { addressOf, attributeOf, querySelector, querySelectorAll, textContentOf } from "../dom.ts";

/** Where pages say when they were published, the most trustworthy first. */
const PUBLISHED = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date" i]',
  'meta[name="DC.date.issued" i]',
  'meta[name="pubdate" i]',
  'meta[name="parsely-pub-date" i]',
];

const PUBLISHED_TIME =
  "time[itemprop=datePublished],time[pubdate],article header time[datetime],article time[datetime],main time[datetime]";

/** Where they say when they were last changed. */
const MODIFIED = [
  'meta[property="article:modified_time"]',
  'meta[itemprop="dateModified"]',
  'meta[property="og:updated_time"]',
  'meta[name="last-modified" i]',
  'meta[name="DC.date.modified" i]',
];

const MODIFIED_TIME = "time[itemprop=dateModified]";

/**
 * The day a page says it was published.
 *
 * Read from JSON-LD (`datePublished`, schema.org), then meta elements, then a `time` that says so or stands in the article's
 * head, and last from the page's address. What a page says is not believed when it lies in the future.
 *
 * @param latest - No day after this one is believed; `YYYY-MM-DD`.
 * @returns `YYYY-MM-DD`, or `YYYY-MM` when the page gives only the month; null when it gives none.
 */
export function findPublishedDate(page: Document, latest: string): string | null {
  return (
    firstDay(candidates(page, "datePublished", PUBLISHED, PUBLISHED_TIME), latest) ??
    firstDay([dateInAddress(addressOf(page))], latest)
  );
}

/** The day a page says it was last changed, read and told in the same way; null when it does not say. */
export function findModifiedDate(page: Document, latest: string): string | null {
  return firstDay(candidates(page, "dateModified", MODIFIED, MODIFIED_TIME), latest);
}

function firstDay(candidates: Iterable<string>, latest: string): string | null {
  for (const said of candidates) {
    const day = parsePublishedDay(said);
    if (day && day <= latest) return day;
  }
  return null;
}

function* candidates(page: Document, key: string, metas: readonly string[], times: string): Generator<string> {
  // A regular expression reads what a parser would refuse: many pages' JSON-LD is not quite JSON.
  const inJson = new RegExp(`"${key}"\\s*:\\s*"([^"]{4,40})"`);
  for (const script of querySelectorAll(page, 'script[type="application/ld+json"]')) {
    const said = inJson.exec(textContentOf(script) ?? "");
    if (said?.[1]) yield said[1];
  }
  for (const selector of metas) {
    const meta = querySelector(page, selector);
    const said = meta && attributeOf(meta, "content");
    if (said) yield said;
  }
  const time = querySelector(page, times);
  const said = time && attributeOf(time, "datetime");
  if (said) yield said;
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * The day or month that an address names, as many news sites put it there: `/2022/03/29/`, `/2022/mar/29/`, `/2022-03-29-`,
 * `/20220329/`.
 *
 * @returns Empty when it names none.
 */
export function dateInAddress(address: string): string {
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/.exec(address)?.[1] ?? "";
  const [, year, month = "", day] =
    /[/_-]((?:19|20)\d\d)[/_-](0[1-9]|1[0-2]|[a-z]{3})(?:[/_-](0[1-9]|[12]\d|3[01]))?(?=[/._-]|$)/i.exec(path) ??
    /[/_-]((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?=[/._-]|$)/.exec(path) ??
    [];
  const named = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (!year || (named === 0 && !/\d/.test(month))) return "";
  return [year, named > 0 ? String(named).padStart(2, "0") : month, ...(day ? [day] : [])].join("-");
}

/** What stands up to a time of day; behind that comes a time zone. */
const UP_TO_TIME = /^.*?\d:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\b)?/i;

/** The day as it is written, whatever the time zone of the writer or the reader. */
export function parsePublishedDay(said: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(said);
  if (iso) return iso[3] ? `${iso[1]}-${iso[2]}-${iso[3]}` : `${iso[1]}-${iso[2]}`;
  // Without a time zone it is read in the clock's own, and told in that again.
  const day = new Date(Date.parse(UP_TO_TIME.exec(said)?.[0] ?? said));
  if (Number.isNaN(day.getTime())) return null;
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
