// `npm run screenshots [-- NAME…]`: pictures of every state of the card and of our own pages, from the built extension in
// Chromium. A name is that of a scene, or the beginning of several: `card`, `options-sites`.
import { mkdir } from "node:fs/promises";
import { buildExtension } from "./build-extension.ts";
import { CARD_SCENES, endScene, playScene } from "./card-scenes.ts";
import { openControlPage } from "./driver/control-page.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";
import { PAGE_SCENES, type PageLook, playPageScene } from "./page-scenes.ts";

/** Our own pages are looked at in both schemes, as narrow as a phone or a window at 400 % zoom, with large text, and mirrored. */
const LOOKS: Readonly<Record<string, PageLook>> = {
  light: { scheme: "light", width: 1000 },
  dark: { scheme: "dark", width: 1000 },
  narrow: { scheme: "light", width: 320 },
  large: { scheme: "light", width: 1000, textSize: 200 },
  rtl: { scheme: "dark", width: 1000, direction: "rtl" },
};

/** How a panel is looked at: as wide as it commonly is, and as narrow as browsers let it be. */
const inPanel = (look: PageLook): PageLook => ({ ...look, width: look.width === 320 ? 200 : 400 });

const wanted = process.argv.slice(2);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

await buildExtension(["chrome"]);
await mkdir("screenshots", { recursive: true });
const pages = await servePages("tests/pages");
pages.put("/image", { type: "image/svg+xml", body: "<svg xmlns='http://www.w3.org/2000/svg'/>" });
pages.put("/quiet", "<title>The ferry</title><p>The ferry was late.");
pages.put(
  "/heading",
  "<title>Talks</title><h1>Ukraine and Russia hold peace talks in Istanbul</h1><p>The ferry was late, and it rained.",
);
const sidelight = await launchSidelight("chrome");
try {
  const control = await openControlPage(sidelight);
  for (const scene of CARD_SCENES.filter(({ name }) => isWanted(`card-${name}`))) {
    const page = await sidelight.browser.newPage();
    await playScene(sidelight, page, pages.url("/sample/index.html"), scene);
    await page.screenshot({ path: `screenshots/card-${scene.name}.png` });
    await endScene(sidelight, page);
    await page.close();
    console.log(`Wrote screenshots/card-${scene.name}.png`);
  }
  await control.close();
  for (const scene of PAGE_SCENES.filter(({ name }) => isWanted(name))) {
    // The popup has the width it gives itself.
    const looks = Object.keys(LOOKS).filter((look) => scene.page !== "popup" || look !== "narrow");
    for (const look of looks) {
      const seen = LOOKS[look] as PageLook;
      const { page, close } = await playPageScene(
        sidelight,
        scene,
        scene.page === "panel" ? inPanel(seen) : seen,
        (path) => pages.url(path),
      );
      const path = `screenshots/${scene.name}-${look}.png` as const;
      await page.screenshot({ path, fullPage: scene.page !== "popup", captureBeyondViewport: false });
      await close();
      console.log(`Wrote ${path}`);
    }
  }
} finally {
  await sidelight.close();
  await pages.close();
}
