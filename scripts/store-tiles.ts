import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { composePage, findCard, type Scheme, type Stage, type Staged, stageCard, VIEW } from "./store-scenes.ts";

/** A picture that a store shows beside the extension's name. */
export type Tile = { readonly width: number; readonly height: number };

export const TILES: readonly Tile[] = [
  { width: 440, height: 280 },
  { width: 1400, height: 560 },
];

/** Bring about a tile: the icon, what the extension is in the stage's language, and a card as it opens in an article. */
export async function stageTile(at: Stage, { width, height }: Tile, scheme: Scheme): Promise<Staged> {
  const shot = await shootCard(at, scheme);
  const icon = await readFile("assets/icons/icon-128.png", "base64");
  const messages = JSON.parse(await readFile(`assets/_locales/${at.language}/messages.json`, "utf8"));
  const isLarge = width > 1000;
  const page: Page = await composePage(
    at.sidelight,
    { width, height },
    `
    <style>
      :root { color-scheme: ${scheme}; }
      body { inline-size: ${width}px; block-size: ${height}px; color: light-dark(#1c2140, #edeef8);
        background: linear-gradient(100deg, light-dark(#fdf1d8, #39334a), light-dark(#fbfaf8, #181d33) 70%);
        font: ${isLarge ? 34 : 15}px/1.35 system-ui, "Noto Sans", sans-serif; }
      .name { display: flex; align-items: center; gap: 0.5em; font-size: ${isLarge ? 2 : 1.6}em; font-weight: 700; }
      .name img { inline-size: 1.6em; }
      p { margin: 0.6em 0 0; }
      .words { position: absolute; inset-block: 0; inset-inline-start: ${isLarge ? 72 : 20}px; inline-size: ${isLarge ? 560 : 155}px;
        display: flex; flex-direction: column; justify-content: center; }
      .card { position: absolute; inset-inline-end: 0; inset-block: 0; inline-size: ${isLarge ? 690 : 250}px;
        background: url(data:image/png;base64,${shot.image}) ${isLarge ? "100% 50% / auto 100%" : "0 0 / 345px"} no-repeat; }
    </style>
    <div class="words"><div class="name"><img src="data:image/png;base64,${icon}">${messages.extensionName.message}</div>
      <p>${messages.extensionDescription.message}</p></div>
    <div class="card"></div>`,
  );
  return { page, close: () => page.close() };
}

/** The card with the line that it explains. */
async function shootCard(at: Stage, scheme: Scheme): Promise<{ readonly image: string }> {
  const { page, close } = await stageCard(at, scheme);
  const { x, y, width, height } = await findCard(at, page);
  const top = y - 44;
  const clip = { x: Math.max(0, x - 16), y: top, width: width + 32, height: Math.min(height + 60, VIEW.height - top) };
  const image = await page.screenshot({ clip, encoding: "base64", captureBeyondViewport: false });
  await close();
  return { image };
}
