// `npm start [-- FILE|URL] [--browser firefox] [--headless]`: a browser with Sidelight on a page.
import { buildExtension } from "./build-extension.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { parseStartArgs, START_USAGE } from "./parse-start-args.ts";
import { serveWanted } from "./serve-wanted.ts";
import { showWithoutDisplay } from "./show-without-display.ts";

const asked = parseStartArgs(process.argv.slice(2));
if (asked === "help") {
  console.log(START_USAGE);
  process.exit(0);
}
const { browser: name, headless, page: wanted } = asked;
await buildExtension([name]);
const { pages, url } = await serveWanted(wanted);
const sidelight = await launchSidelight(name, { headless });
try {
  const control = await openControlPage(sidelight);
  if (headless) await showWithoutDisplay(sidelight, control, url, "screenshots");
  else {
    const page = await sidelight.browser.newPage();
    await page.goto(url, { waitUntil: "domcontentloaded" });
    await control.close();
    console.log(`Sidelight is reading ${url}: point at an underlined name. Close the browser to end.`);
    await new Promise((closed) => sidelight.browser.once("disconnected", closed));
  }
} finally {
  await sidelight.close();
  await pages.close();
}
