/** Where pages say when they were published, the most trustworthy first. */
const META_DATES = [
  'meta[property="article:published_time"]',
  'meta[itemprop="datePublished"]',
  'meta[name="date" i]',
  'meta[name="DC.date.issued" i]',
  'meta[name="pubdate" i]',
  'meta[name="parsely-pub-date" i]',
];

/**
 * The day a page says it was published.
 *
 * Read from JSON-LD (`datePublished`, schema.org), then meta elements, then a `time` that says so or stands in the article's
 * head. What a page says is not believed when it lies in the future.
 *
 * @param latest - No day after this one is believed; `YYYY-MM-DD`.
 * @returns `YYYY-MM-DD`, or `YYYY-MM` when the page gives only the month; null when it gives none.
 */
export function findPublishedDate(page: Document, latest: string): string | null {
  for (const said of candidates(page)) {
    const day = toDay(said);
    if (day && day <= latest) return day;
  }
  return null;
}

function* candidates(page: Document): Generator<string> {
  for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
    // A regular expression reads what a parser would refuse: many pages' JSON-LD is not quite JSON.
    const said = /"datePublished"\s*:\s*"([^"]{4,40})"/.exec(script.textContent ?? "");
    if (said?.[1]) yield said[1];
  }
  for (const selector of META_DATES) {
    const said = page.querySelector(selector)?.getAttribute("content");
    if (said) yield said;
  }
  const time = page.querySelector(
    "time[itemprop=datePublished],time[pubdate],article header time[datetime],article time[datetime],main time[datetime]",
  );
  const said = time?.getAttribute("datetime");
  if (said) yield said;
}

/** What stands up to a time of day; behind that comes a time zone. */
const UP_TO_TIME = /^.*?\d:\d{2}(?::\d{2})?(?:\.\d+)?(?:\s*[ap]\.?m\b)?/i;

/** The day as it is written, whatever the time zone of the writer or the reader. */
function toDay(said: string): string | null {
  const iso = /^\s*(\d{4})-(\d{2})(?:-(\d{2}))?/.exec(said);
  if (iso) return iso[3] ? `${iso[1]}-${iso[2]}-${iso[3]}` : `${iso[1]}-${iso[2]}`;
  // Without a time zone it is read in the clock's own, and told in that again.
  const day = new Date(Date.parse(UP_TO_TIME.exec(said)?.[0] ?? said));
  if (Number.isNaN(day.getTime())) return null;
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}
