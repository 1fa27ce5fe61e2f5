/**
 * A part of the web that a site rule is about.
 *
 * Written as text it is `example.org` (this host), `*.example.org` (the host and its subdomains), either with a path
 * (`example.org/live`), or `file:` (files of the reader's own machine).
 */
export type SitePattern = {
  /** In lower case and Punycode, without a port; `file:` for local files. */
  readonly host: string;
  /** True when it holds for all subdomains too. Never for an IP address. */
  readonly subdomains: boolean;
  /**
   * Path and query begin with this; absent when every page of the host is meant. Begins with `/`. `*` stands for any
   * characters; an end without `*` must be the end of a path segment, so that `/live` does not mean `/livestock`.
   */
  readonly path?: string;
};

/** A choice for a part of the web. */
export type SiteRule = SitePattern & {
  readonly enabled: boolean;
  /** Set when a policy made it and not the reader: it comes before all of the reader's own. */
  readonly managed?: true;
};

/** An address as rules see it. */
export type SiteAddress = {
  /** As in a `SitePattern`. */
  readonly host: string;
  /** Path and query, beginning with `/`. */
  readonly path: string;
};

/** The host that stands for files of the reader's own machine. */
export const LOCAL_FILES = "file:";

/** Why a reader's text names no part of the web. */
export type PatternProblem = "empty" | "not-an-address" | "wildcard" | "unreadable-scheme";

// The core is compiled without the DOM library; every engine that runs it has this class.
declare const URL: new (
  text: string,
) => {
  readonly protocol: string;
  readonly hostname: string;
  readonly pathname: string;
  readonly search: string;
};

/**
 * Take an address apart for deciding on it.
 *
 * @param address - A page's whole address.
 * @returns Null for pages that no extension reads: those of the browser, of other extensions, `data:` and the like.
 */
export function findSiteAddress(address: string): SiteAddress | null {
  const url = tryUrl(address);
  if (!url) return null;
  const path = url.pathname + url.search;
  if (url.protocol === "file:") return { host: LOCAL_FILES, path };
  if (url.protocol !== "http:" && url.protocol !== "https:") return null;
  return { host: url.hostname.replace(/\.$/, ""), path };
}

/**
 * Read what a reader typed or pasted: a host, a pattern, or a whole address of which only host and path count.
 *
 * Slashes alone after the host mean the whole host. A port is left out: rules cannot tell ports apart in every browser.
 */
export function parseSitePattern(text: string): SitePattern | { readonly problem: PatternProblem } {
  const typed = text.trim();
  if (typed === "") return { problem: "empty" };
  const scheme = /^([a-z][a-z0-9+.-]*):(?!\d)/i.exec(typed)?.[1]?.toLowerCase();
  if (scheme === "file") return { host: LOCAL_FILES, subdomains: false };
  if (scheme !== undefined && scheme !== "http" && scheme !== "https") return { problem: "unreadable-scheme" };
  const [, stars = "", host = "", rest = ""] = /^(?:https?:)?(?:\/\/)?(\*\.)?([^/?#]*)([^#]*)/i.exec(typed) ?? [];
  if (host.includes("*")) return { problem: "wildcard" };
  const address = host === "" ? null : findSiteAddress(`http://${host}${rest.startsWith("?") ? `/${rest}` : rest}`);
  if (!address || !isPlausibleHost(address.host)) return { problem: "not-an-address" };
  const path = withoutEmptyEnd(address.path);
  const subdomains = stars !== "" && !isIpAddress(address.host);
  return { host: address.host, subdomains, ...(path !== "" && { path }) };
}

/** Write a pattern as the text that `parseSitePattern` reads back. */
export function formatSitePattern({ host, subdomains, path = "" }: SitePattern): string {
  return `${subdomains ? "*." : ""}${host}${path}`;
}

/** Whether an address is in a pattern's part of the web. */
export function isInPattern(address: SiteAddress, pattern: SitePattern): boolean {
  const below = pattern.subdomains && address.host.endsWith(`.${pattern.host}`);
  if (address.host !== pattern.host && !below) return false;
  return pattern.path === undefined || isPathIn(address.path, pattern.path);
}

/** Whether a host is written as numbers: such hosts have no subdomains. */
export function isIpAddress(host: string): boolean {
  return host.startsWith("[") || /^\d+\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * Whether a path is in a pattern's. Each part between stars is looked for behind the one before, where it stands first: no regular
 * expression, whose time grows with the power of the number of stars.
 */
function isPathIn(path: string, pattern: string): boolean {
  const [first = "", ...others] = pattern.split("*");
  if (!path.startsWith(first)) return false;
  const last = others.pop();
  if (last === undefined) return isEndOfSegment(path, first.length);
  let from = first.length;
  for (const part of others) {
    const at = path.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  if (last === "") return true;
  for (let at = path.indexOf(last, from); at >= 0; at = path.indexOf(last, at + 1))
    if (isEndOfSegment(path, at + last.length)) return true;
  return false;
}

function isEndOfSegment(path: string, at: number): boolean {
  return at === path.length || path[at] === "/" || path[at] === "?";
}

/** Slashes and question marks at the end say nothing; taken for a part of the path they would not be read back as they were written. */
function withoutEmptyEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === "/" || path[end - 1] === "?") end -= 1;
  return path.slice(0, end);
}

/** Letters, digits, hyphens and underscores between single dots, or an IP address. */
function isPlausibleHost(host: string): boolean {
  return isIpAddress(host) || /^(?:[\w-]+\.)*[\w-]+$/.test(host);
}

function tryUrl(address: string) {
  try {
    return new URL(address);
  } catch {
    return null;
  }
}
