import { decodeReferences } from "../../brief-format/character-references.ts";
import { tidyText } from "../outline/block.ts";
import { type Described, textUnder } from "./json-ld.ts";

/**
 * Choose a page's title among what it calls itself: its main heading, the headline in JSON-LD, `og:title`, the window's title.
 *
 * Heading and headline are the newsroom's, the others often made for search engines: the first pair that agrees is believed,
 * theirs before the others'. A heading that agrees with none still counts when it shares its beginning with one, but not when
 * it is a single word or only a rubric above the title. A title never ends in the site's name.
 */
export function chooseTitle(page: Document, articles: readonly Described[]): string {
  const meta = (name: string): string =>
    page.querySelector(`meta[property="${name}"],meta[name="${name}"]`)?.getAttribute("content") ?? "";
  const site = tidyText(decodeReferences(meta("og:site_name")));
  const clean = (text: string): string => {
    const title = dropSite(tidyText(decodeReferences(text)), site);
    return title.length >= 4 && title.length <= 400 ? title : "";
  };
  const window = clean(page.querySelector("head title, title")?.textContent ?? "");
  const shared = clean(meta("og:title")) || clean(meta("twitter:title"));
  const headline = clean(articles.map((thing) => textUnder(thing, "headline")).find(Boolean) ?? "");
  const others = [headline, shared, window];
  const headings = [...page.querySelectorAll("h1")]
    .map((one) => clean(one.textContent ?? ""))
    .filter((text) => text !== "");
  const heading =
    headings.find((one) => others.some((other) => isSame(one, other))) ??
    (headings.length === 1 ? (headings[0] ?? "") : "");
  const pairs = [
    [heading, headline],
    [heading, shared],
    [headline, window],
    [headline, shared],
    [heading, window],
  ] as const;
  const agreed = pairs.find(([one, other]) => one !== "" && isSame(one, other))?.[0];
  if (agreed) return agreed;
  if (/\s/.test(heading) && others.some((other) => isLike(heading, other))) return heading;
  return shared || headline || window || heading || (headings[0] ?? "");
}

/** "Title | Site", "Title - Site": the site's name is no part of it. */
function dropSite(title: string, site: string): string {
  const last = /\s[|·•–—-]\s+([^|·•–—]{2,60})$/u.exec(title);
  if (!last?.[1] || site === "") return title;
  const [name, whole] = [fold(last[1]), fold(site)];
  return name !== "" && (whole.includes(name) || name.includes(whole)) ? title.slice(0, last.index).trim() : title;
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

function isSame(a: string, b: string): boolean {
  return fold(a) === fold(b);
}

/** Whether one begins with the other, or both with the same two words. */
function isLike(a: string, b: string): boolean {
  const [one, two] = [fold(a), fold(b)];
  if (one === "" || two === "") return false;
  if (one.startsWith(two) || two.startsWith(one)) return true;
  const [mine, theirs] = [one.split(" "), two.split(" ")];
  return mine[0] === theirs[0] && mine[1] === theirs[1];
}
