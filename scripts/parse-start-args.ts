import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";

/** What somebody asks for who wants to see Sidelight at work. */
export type StartArgs = {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** The page's address; null for the sample page. */
  readonly url: string | null;
};

/**
 * Read `[FILE|URL] [--browser chrome|firefox] [--headless]`; without a display, headless goes without saying.
 *
 * @throws When an option is not known, the file does not exist, or there are several.
 */
export function parseStartArgs(args: readonly string[]): StartArgs {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: "string", default: "chrome" }, headless: { type: "boolean", default: !hasDisplay() } },
  });
  const browser = BROWSER_NAMES.find((name) => name === values.browser.replace("chromium", "chrome"));
  if (!browser) throw new Error(`--browser takes chrome or firefox, not "${values.browser}".`);
  if (positionals.length > 1) throw new Error(`One page at a time, please: ${positionals.join(" ")}`);
  const [page] = positionals;
  return { browser, headless: values.headless, url: page === undefined ? null : toUrl(page) };
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function toUrl(page: string): string {
  if (/^(https?|file):/.test(page)) return page;
  if (!existsSync(page)) throw new Error(`There is no file ${page}; an address begins with http: or https:.`);
  return pathToFileURL(resolve(page)).href;
}
