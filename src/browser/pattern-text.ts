import { toReadableHost, toReadablePath } from "../settings/readable-host.ts";
import { LOCAL_FILES, type SitePattern } from "../settings/site-pattern.ts";
import { text } from "./interface-text.ts";

/** The name of a host as readers know it. */
export function hostText(host: string): string {
  return host === LOCAL_FILES ? text("siteLocalFiles") : toReadableHost(host);
}

/** A part of the web in words: `example.org and its subdomains`, `example.org/live`. */
export function patternText({ host, subdomains, path = "" }: SitePattern): string {
  const place = hostText(host) + toReadablePath(path);
  return subdomains ? text("siteWithSubdomains", place) : place;
}
