import { readFile } from "node:fs/promises";
import type { Page } from "puppeteer-core";
import { waitUntilCardRests } from "./card-scenes.ts";
import { openExtensionPage } from "./driver/extension-pages.ts";
import { insidePopover } from "./driver/inside-popover.ts";
import type { Sidelight } from "./driver/launch-browser.ts";
import { pointAtMention } from "./driver/point-at.ts";
import { waitForHighlights } from "./driver/read-highlights.ts";
import type { PageServer } from "./driver/serve-pages.ts";

/** A short article of the project's own, and the words in it whose card is shown. */
export type Article = {
  readonly paper: string;
  readonly title: string;
  readonly byline: string;
  readonly paragraphs: readonly string[];
  readonly pointAt: string;
};

/** Where pictures are taken: a browser in one language, and an article in it. */
export type Stage = {
  readonly sidelight: Sidelight;
  readonly pages: PageServer;
  readonly language: string;
  readonly article: Article;
};

export type Scheme = "light" | "dark";

/** What a store shows of the extension. */
export const STORE_SCENES = ["card", "popup", "explainers", "reader"] as const;
export type StoreScene = (typeof STORE_SCENES)[number];

/** The window of a picture. Small and drawn large, so that its text can be read where the store shows the picture at half its size. */
export const VIEW = { width: 800, height: 500, deviceScaleFactor: 1.6 };
/** The same for pages of the extension's own, which have columns. */
const OWN_VIEW = { width: 1000, height: 625, deviceScaleFactor: 1.28 };
/** As browsers draw the popup. */
const POPUP = { width: 380, height: 470 };

/** A part of a window, in CSS pixels. */
export type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** A scene as it stands in the window; to be closed when its pictures have been taken. */
export type Staged = { readonly page: Page; readonly close: () => Promise<void> };

/** @throws When the browser has no texts of its own in the language, and would choose explainers by another one. */
export async function requireLanguage(sidelight: Sidelight, language: string): Promise<void> {
  const options = await openExtensionPage(sidelight, "options");
  const spoken = await options.evaluate(() =>
    (globalThis as unknown as { chrome: { i18n: { getUILanguage(): string } } }).chrome.i18n.getUILanguage(),
  );
  await options.close();
  if (spoken.split("-")[0] !== language)
    throw new Error(
      `This Chromium does not speak "${language}" but "${spoken}": install its languages (chromium-l10n on Debian).`,
    );
}

/** Bring a scene about. */
export async function stage(at: Stage, scene: StoreScene, scheme: Scheme): Promise<Staged> {
  switch (scene) {
    case "card":
      return stageCard(at, scheme);
    case "popup":
      return stagePopup(at, scheme);
    case "explainers":
      return stageOwnPage(at, "options", "#explainers", scheme);
    case "reader":
      return stageOwnPage(at, "reader", "?brief=istanbul-talks", scheme);
  }
}

/** Bring about an article with an open card beside a mention. To close it fails when the card has gone meanwhile. */
export async function stageCard(at: Stage, scheme: Scheme): Promise<Staged> {
  const page = await openArticle(at, scheme);
  await pointAtMention(page, at.article.pointAt);
  await waitUntilCardRests(at.sidelight, page);
  const close = async (): Promise<void> => {
    await findCard(at, page);
    await page.close();
  };
  return { page, close };
}

/** Where the open card is in its window. */
export async function findCard({ sidelight }: Stage, page: Page): Promise<Part> {
  const part = await insidePopover(sidelight, page, (root) => {
    const { x, y, width, height } = (root.querySelector(".card") as Element).getBoundingClientRect();
    return { x, y, width, height };
  });
  if (!part) throw new Error("No card is open.");
  return part;
}

/**
 * Bring about an article with the popup over its upper right corner, where browsers show it.
 *
 * The popup is a window of its own, so both are drawn first and put together on a blank page.
 */
async function stagePopup(at: Stage, scheme: Scheme): Promise<Staged> {
  const page = await openArticle(at, scheme);
  const below = await page.screenshot({ encoding: "base64" });
  // In a tab behind the article's: the real popup can be drawn in no other size than its own.
  const popup = await openExtensionPage(at.sidelight, "popup", { background: true });
  await popup.setViewport({ ...POPUP, deviceScaleFactor: VIEW.deviceScaleFactor });
  await popup.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await popup.waitForSelector(".mentions");
  await finishAnimations(popup);
  const above = await popup.screenshot({ encoding: "base64" });
  await popup.close();
  await page.close();
  const put = await composePage(
    at.sidelight,
    VIEW,
    `
    <style>
      body { background: url(data:image/png;base64,${below}) 0 0 / ${VIEW.width}px; }
      img { position: absolute; inset: 10px 10px auto auto; inline-size: ${POPUP.width}px; border-radius: 10px;
        box-shadow: 0 0 0 1px rgb(128 128 128 / 40%), 0 8px 40px rgb(0 0 0 / 35%); }
    </style>
    <img src="data:image/png;base64,${above}">`,
  );
  return { page: put, close: () => put.close() };
}

async function stageOwnPage(
  { sidelight }: Stage,
  name: "options" | "reader",
  at: string,
  scheme: Scheme,
): Promise<Staged> {
  const page = await openExtensionPage(sidelight, name, { search: at });
  await page.setViewport(OWN_VIEW);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await finishAnimations(page);
  return { page, close: () => page.close() };
}

/** A page of a size, with what is given as its body. */
export async function composePage(
  { browser }: Sidelight,
  size: { readonly width: number; readonly height: number; readonly deviceScaleFactor?: number },
  body: string,
): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport(size);
  await page.setContent(`<!doctype html><style>body { margin: 0; overflow: hidden; }</style>${body}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  return page;
}

async function openArticle({ sidelight, pages, language, article }: Stage, scheme: Scheme): Promise<Page> {
  const sample = await readFile("tests/pages/sample/index.html", "utf8");
  const style = /<style>[\s\S]*?<\/style>/.exec(sample)?.[0] ?? "";
  pages.put(`/${language}`, articleHtml(language, article, style));
  const page = await sidelight.browser.newPage();
  await page.setViewport(VIEW);
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(pages.url(`/${language}`));
  await waitForHighlights(page);
  return page;
}

/** The article in the look of the sample page, with its headline small enough to leave room for a card below. */
function articleHtml(language: string, { paper, title, byline, paragraphs }: Article, style: string): string {
  return `<!doctype html>
<html lang="${language}">
  <meta charset="utf-8">
  <meta property="article:published_time" content="2025-06-03">
  <title>${title}</title>
  ${style}
  <style>header { padding-block-start: 1.6rem; } h1 { font-size: 1.7rem; margin-block: 0.6rem 0.3rem; } .byline { margin-block-end: 0.8rem; }</style>
  <header><p class="paper">${paper}</p><h1>${title}</h1><p class="byline">${byline}</p></header>
  <main>${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}</main>
</html>`;
}

async function finishAnimations(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
}
