import { decodeReferences } from "../../brief-format/character-references.ts";
import { isDay } from "../../briefs/compare-days.ts";
import { tidyText } from "../outline/block.ts";
import { chooseTitle } from "./choose-title.ts";
import { type Described, readJsonLd, textUnder, thingsUnder, typesOf } from "./json-ld.ts";

/** What a page says of itself. */
export type PageFacts = {
  readonly title: string;
  /** `YYYY-MM-DD`; null when the page does not say. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** An `https:` address; null when there is none. */
  readonly url: string | null;
  /** A licence's address or name, where the page gives one. */
  readonly licence: string | null;
  /** The language the page says it is in, e.g. `de`; null when it does not say. */
  readonly language: string | null;
};

const ARTICLE = /(?:Article|BlogPosting|Report|LiveBlogPosting|WebPage|Recipe|HowTo|ItemPage|QAPage|FAQPage)$/;

/**
 * Read a page's title, day, publisher and address from JSON-LD, meta elements and the like.
 *
 * @param address - Where the page was found, if known; the page's own canonical address comes first.
 */
export function readPageFacts(page: Document, address: string | null): PageFacts {
  const described = readJsonLd(page);
  const articles = described.filter((thing) => typesOf(thing).some((type) => ARTICLE.test(type)));
  // An article says more of itself than the page around it does.
  const byRank = articles.toSorted((a, b) => rankOf(a) - rankOf(b));
  const url = [metaOf(page, "og:url"), linkOf(page, "canonical"), address].find(isAddress) ?? null;
  return {
    title: chooseTitle(page, byRank),
    published: findPublished(page, byRank),
    publisher: findPublisher(page, byRank, described),
    author: cleanName(byRank.map((thing) => textUnder(thing, "author")).find(Boolean) ?? metaOf(page, "author")),
    url: url?.replace(/^http:/, "https:") ?? null,
    licence: linkOf(page, "license") ?? byRank.map((thing) => textUnder(thing, "license")).find(Boolean) ?? null,
    language: page.documentElement?.getAttribute("lang")?.trim().split(/[-_]/)[0]?.toLowerCase() || null,
  };
}

function rankOf(thing: Described): number {
  return typesOf(thing).some((type) => /Article$|Posting$|Report$/.test(type)) ? 0 : 1;
}

/** The content of the first meta element of a name or property. */
export function metaOf(page: Document, ...names: readonly string[]): string | null {
  for (const name of names) {
    for (const meta of page.querySelectorAll(
      `meta[property="${name}" i],meta[name="${name}" i],meta[itemprop="${name}" i]`,
    )) {
      const said = tidyText(decodeReferences(meta.getAttribute("content") ?? ""));
      if (said !== "") return said;
    }
  }
  return null;
}

function linkOf(page: Document, rel: string): string | null {
  return page.querySelector(`link[rel="${rel}" i]`)?.getAttribute("href")?.trim() || null;
}

function isAddress(text: string | null): text is string {
  return text !== null && /^https?:\/\/[^\s/]+\.[^\s]+$/.test(text);
}

const DATES = [
  "article:published_time",
  "datePublished",
  "og:article:published_time",
  "parsely-pub-date",
  "DC.date.issued",
  "dc.date",
  "dcterms.created",
  "pubdate",
  "publish-date",
  "publication_date",
  "cXenseParse:recs:publishtime",
  "sailthru.date",
  "date",
];

function findPublished(page: Document, articles: readonly Described[]): string | null {
  const times = page.querySelectorAll(
    "time[itemprop=datePublished],time[pubdate],article header time[datetime],article time[datetime],main time[datetime],time[class*=publish i][datetime],time.entry-date[datetime]",
  );
  const said = [
    ...articles.map((thing) => textUnder(thing, "datePublished")),
    ...DATES.map((name) => metaOf(page, name)),
    ...[...times].map((time) => time.getAttribute("datetime") ?? time.textContent),
    ...articles.map((thing) => textUnder(thing, "dateCreated") ?? textUnder(thing, "dateModified")),
    metaOf(page, "article:modified_time", "og:updated_time"),
  ];
  for (const text of said) {
    const day = text && toDay(text);
    if (day) return day;
  }
  return null;
}

/** A day as pages write it: with a time behind or not, in the order year, month, day, or with the month's English name. */
export function toDay(said: string): string | null {
  const [, year, month, date] =
    /^\s*(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/.exec(said) ?? /^\s*(\d{4})(\d{2})(\d{2})(?:\D|$)/.exec(said) ?? [];
  if (year && month && date) {
    const day = `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`;
    return isDay(day) ? day : null;
  }
  const [, first, second, last] = /^\s*(\d{1,2})[./](\d{1,2})[./](\d{4})/.exec(said) ?? [];
  if (first && second && last) {
    const day = `${last}-${second.padStart(2, "0")}-${first.padStart(2, "0")}`;
    return isDay(day) ? day : null;
  }
  if (!/\b(?:19|20)\d{2}\b/.test(said)) return null;
  const time = new Date(Date.parse(said.replace(/\s*\d{1,2}:\d{2}[\s\S]*$/, "")));
  if (Number.isNaN(time.getTime())) return null;
  return [time.getFullYear(), time.getMonth() + 1, time.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
}

function findPublisher(page: Document, articles: readonly Described[], described: readonly Described[]): string | null {
  const ofType = (pattern: RegExp): string | null =>
    described
      .filter((thing) => typesOf(thing).some((type) => pattern.test(type)))
      .map((thing) => textUnder(thing, "name"))
      .find(Boolean) ?? null;
  const said = [
    metaOf(page, "og:site_name"),
    ...articles.flatMap((thing) => thingsUnder(thing, "publisher").map((one) => textUnder(one, "name"))),
    ...articles.map((thing) => textUnder(thing, "publisher")),
    ofType(/^(?:NewsMediaOrganization)$/),
    metaOf(page, "application-name", "publisher", "dc.publisher", "cre"),
    ofType(/^WebSite$/),
    ofType(/^Organization$/),
  ];
  return cleanName(said.find((name) => name && !/^https?:/.test(name)) ?? findSiteInTitle(page));
}

/** "Title | Site" in the window's title, where the page's heading is the title. */
function findSiteInTitle(page: Document): string | null {
  const window = tidyText(page.querySelector("title")?.textContent ?? "");
  const headings = [...page.querySelectorAll("h1")].map((heading) => tidyText(heading.textContent ?? ""));
  const heading = headings.find((text) => text !== "" && window.startsWith(text));
  return heading === undefined ? null : (/^\s*[|·•–—-]\s*(.{2,60})$/u.exec(window.slice(heading.length))?.[1] ?? null);
}

function cleanName(name: string | null): string | null {
  const clean = name && tidyText(decodeReferences(name)).replace(/^@/, "");
  return clean && clean.length <= 120 && !/^https?:/.test(clean) ? clean : null;
}
