// `npm run store-pictures [-- LANGUAGE…]`: the pictures that the stores ask for, in store/pictures: screenshots of 1280 × 800 and
// 640 × 400, and tiles of 440 × 280 and 1400 × 560, of the built extension in Chromium, light and dark, in each language of the interface.
import { mkdir, writeFile } from "node:fs/promises";
import articles from "../store/articles.json" with { type: "json" };
import { buildExtension } from "./build-extension.ts";
import { launchSidelight } from "./driver/launch-browser.ts";
import { servePages } from "./driver/serve-pages.ts";
import { requireLanguage, STORE_SCENES, type Staged, stage } from "./store-scenes.ts";
import { stageTile, TILES } from "./store-tiles.ts";

type Size = { readonly width: number; readonly height: number };
type Language = keyof typeof articles;
const LANGUAGES = Object.keys(articles) as Language[];

const wanted = process.argv.slice(2);
const unknown = wanted.filter((one) => !LANGUAGES.includes(one as Language));
if (unknown.length > 0)
  throw new Error(`There is no ${unknown.join(", ")}: the languages are ${LANGUAGES.join(", ")}.`);

await buildExtension(["chrome"]);
const pages = await servePages();
try {
  for (const language of LANGUAGES.filter((one) => wanted.length === 0 || wanted.includes(one))) {
    const folder = `store/pictures/${language}`;
    await mkdir(folder, { recursive: true });
    const sidelight = await launchSidelight("chrome", { language });
    try {
      await requireLanguage(sidelight, language);
      const at = { sidelight, pages, language, article: articles[language] };
      for (const scheme of ["light", "dark"] as const) {
        for (const scene of STORE_SCENES)
          await take(await stage(at, scene, scheme), `${folder}/${scene}-${scheme}`, [
            { width: 1280, height: 800 },
            { width: 640, height: 400 },
          ]);
        for (const tile of TILES) await take(await stageTile(at, tile, scheme), `${folder}/tile-${scheme}`, [tile]);
      }
    } finally {
      await sidelight.close();
    }
    console.log(`Wrote ${folder}`);
  }
} finally {
  await pages.close();
}

/** Take pictures of exactly these sizes of the whole window, each named after its size. */
async function take({ page, close }: Staged, name: string, sizes: readonly Size[]): Promise<void> {
  const view = page.viewport();
  if (!view) throw new Error(`The window of ${name} has no size.`);
  for (const { width, height } of sizes) {
    await page.setViewport({ ...view, deviceScaleFactor: width / view.width });
    const image = await page.screenshot({ captureBeyondViewport: false });
    const [gotWidth, gotHeight] = [16, 20].map((at) => Buffer.from(image).readUInt32BE(at));
    if (gotWidth !== width || gotHeight !== height)
      throw new Error(`${name} became ${gotWidth} × ${gotHeight} and not ${width} × ${height}.`);
    await writeFile(`${name}-${width}x${height}.png`, image);
  }
  await close();
}
