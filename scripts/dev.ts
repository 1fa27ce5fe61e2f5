// `npm run dev [-- FILE|URL] [--browser firefox]`: like `npm start`, and every saved change is built and shown at once.
import { watch } from "node:fs/promises";
import { resolve } from "node:path";
import { buildExtension } from "./build-extension.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { parseStartArgs, START_USAGE } from "./parse-start-args.ts";
import { serveWanted } from "./serve-wanted.ts";

// A build takes a second: the extension as it ships is built anew and installed over itself, which works the same in both
// browsers. Hot replacement of modules would reach the popup and the options in Chromium only.

/** Editors write a file in several steps; what comes within this time is one change, in milliseconds. */
const SETTLE_MS = 80;

const asked = parseStartArgs(process.argv.slice(2));
if (asked === "help") {
  console.log(START_USAGE.replaceAll("npm start   ", "npm run dev ").replaceAll("npm start", "npm run dev"));
  process.exit(0);
}
const { browser: name, headless, page: wanted } = asked;
await buildExtension([name]);
const { pages, url } = await serveWanted(wanted);
const sidelight = await launchSidelight(name, { headless });
const ended = new AbortController();
sidelight.browser.once("disconnected", () => ended.abort());
const control = await openControlPage(sidelight);
const page = await sidelight.browser.newPage();
await page.goto(url, { waitUntil: "domcontentloaded" });
await control.close();
console.log("Watching src, assets and manifest.json. Close the browser to end.");

let due: NodeJS.Timeout | undefined;
let work = Promise.resolve();
await Promise.all(["src", "assets", "manifest.json", "tests/pages"].map(watchPath));
clearTimeout(due);
await work;
await sidelight.close();
await pages.close();

async function watchPath(path: string): Promise<void> {
  try {
    for await (const { filename } of watch(path, { recursive: true, signal: ended.signal })) {
      // Written by the build itself.
      if (filename?.startsWith("bundled")) continue;
      clearTimeout(due);
      due = setTimeout(() => {
        work = work.then(showChange);
      }, SETTLE_MS);
    }
  } catch (error) {
    if (!ended.signal.aborted) throw error;
  }
}

/** A build that fails has said why; the browser keeps what it has. */
async function showChange(): Promise<void> {
  try {
    await buildExtension([name]);
    await sidelight.browser.installExtension(resolve("dist", name));
    await (await openControlPage(sidelight)).close();
    await page.reload({ waitUntil: "domcontentloaded" });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
}
