import { parseArgs } from "node:util";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { namedFile } from "./named-file.ts";

/** How `npm start` is used. */
export const START_USAGE = `npm start                          a browser with Sidelight on a sample page
npm start -- FILE|ADDRESS          on a page of yours
npm start -- --browser firefox     in Firefox
npm start -- --headless            without a window: prints the mentions and writes pictures into screenshots/`;

/** What somebody asks for who wants to see Sidelight at work. */
export type StartArgs = {
  readonly browser: BrowserName;
  readonly headless: boolean;
  /** A page's address, or the absolute path of a file; null for the sample page. */
  readonly page: { readonly url: string } | { readonly file: string } | null;
};

/**
 * Read `[FILE|ADDRESS] [--browser chrome|firefox] [--headless] [--help]`; without a display, headless goes without saying.
 *
 * @returns `"help"` when only the usage is asked for.
 * @throws Error when an option is not known, the file does not exist, or there are several.
 */
export function parseStartArgs(args: readonly string[]): StartArgs | "help" {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      browser: { type: "string", default: "chrome" },
      headless: { type: "boolean", default: !hasDisplay() },
      help: { type: "boolean", short: "h" },
    },
  });
  if (values.help) return "help";
  const browser = BROWSER_NAMES.find((name) => name === values.browser.replace("chromium", "chrome"));
  if (!browser) throw new Error(`--browser takes chrome or firefox, not "${values.browser}".`);
  if (positionals.length > 1) throw new Error(`One page at a time, please: ${positionals.join(" ")}`);
  const [page] = positionals;
  return { browser, headless: values.headless, page: page === undefined ? null : findPage(page) };
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function findPage(page: string): StartArgs["page"] {
  return /^(https?|file):/.test(page) ? { url: page } : { file: namedFile(page) };
}
