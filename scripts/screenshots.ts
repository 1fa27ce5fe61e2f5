// `npm run screenshots [-- NAME…]`: pictures of every state of the card, from the built extension in Chromium.
import { mkdir } from "node:fs/promises";
import { buildExtension } from "./build-extension.ts";
import { CARD_SCENES, playScene } from "./card-scenes.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";

const wanted = process.argv.slice(2);
await buildExtension(["chrome"]);
await mkdir("screenshots", { recursive: true });
const pages = await servePages("tests/pages");
const sidelight = await launchSidelight("chrome");
try {
  await openControlPage(sidelight);
  for (const scene of CARD_SCENES.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const page = await sidelight.browser.newPage();
    await playScene(sidelight, page, pages.url("/sample/index.html"), scene);
    await page.screenshot({ path: `screenshots/card-${scene.name}.png` });
    await page.close();
    console.log(`Wrote screenshots/card-${scene.name}.png`);
  }
} finally {
  await sidelight.close();
  await pages.close();
}
