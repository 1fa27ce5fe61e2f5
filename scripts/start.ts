// `npm start [-- FILE|URL] [--browser firefox] [--headless]`: a browser with Sidelight on a page.
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { buildExtension } from "./build-extension.ts";
import { BROWSER_NAMES } from "./derive-manifest.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";
import { showWithoutDisplay } from "./show-without-display.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { browser: { type: "string", default: "chrome" }, headless: { type: "boolean", default: !hasDisplay() } },
});
const name = BROWSER_NAMES.find((one) => one === values.browser.replace("chromium", "chrome"));
if (!name) stop(`--browser takes chrome or firefox, not "${values.browser}".`);
if (positionals.length > 1) stop(`One page at a time, please: ${positionals.join(" ")}`);
const [wanted] = positionals;
if (wanted !== undefined && !isAddress(wanted) && !existsSync(wanted)) stop(`There is no file ${wanted}.`);

await buildExtension([name]);
const pages = await servePages("tests/pages");
const url = wanted === undefined ? pages.url("/sample/index.html") : toAddress(wanted);
const sidelight = await launchSidelight(name, { headless: values.headless });
try {
  const control = await openControlPage(sidelight);
  if (values.headless) await showWithoutDisplay(sidelight, control, url, "screenshots");
  else {
    const [page = await sidelight.browser.newPage()] = await sidelight.browser.pages();
    await page.goto(url, { waitUntil: "domcontentloaded" });
    await control.close();
    console.log(`Sidelight is reading ${url}: point at an underlined name. Close the browser to end.`);
    await new Promise((closed) => sidelight.browser.once("disconnected", closed));
  }
} finally {
  await sidelight.close();
  await pages.close();
}

function hasDisplay(): boolean {
  return process.platform !== "linux" || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isAddress(text: string): boolean {
  return /^(https?|file):/.test(text);
}

function toAddress(text: string): string {
  return isAddress(text) ? text : pathToFileURL(resolve(text)).href;
}

function stop(message: string): never {
  console.error(message);
  process.exit(2);
}
