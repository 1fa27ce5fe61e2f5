import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import type { ControlPage } from "./driver/control-page.ts";
import { openExtensionPage } from "./driver/extension-pages.ts";
import { waitInsidePopover } from "./driver/inside-popover.ts";
import type { Sidelight } from "./driver/launch-browser.ts";
import { openPopup } from "./driver/open-popup.ts";
import { pointAtMention } from "./driver/point-at.ts";
import { waitForHighlights } from "./driver/read-highlights.ts";

/**
 * Show what a reader would see where there is no screen: print each mention of a page, open a card, and write pictures of page,
 * card, popup and options.
 *
 * @param folder - Where the pictures go; made when it is not there.
 */
export async function showWithoutDisplay(
  sidelight: Sidelight,
  control: ControlPage,
  url: string,
  folder: string,
): Promise<void> {
  await mkdir(folder, { recursive: true });
  const page = await sidelight.browser.newPage();
  await page.setViewport({ width: 1100, height: 900 });
  await page.goto(url, { waitUntil: "domcontentloaded" });
  const { mentions } = await control.summarize(await control.findTab(page));
  const marked = mentions.filter((mention) => mention.marked);
  console.log(`\n${url}\n${mentions.length} mentions, ${marked.length} of them marked:`);
  for (const { text, entity, reason } of marked) console.log(`  ${text.replace(/\s+/g, " ")} → ${entity} (${reason})`);
  if (marked.length > 0) await waitForHighlights(page);
  await picture(page, folder, "page");
  if (marked.length > 0) await showCard(sidelight, page, folder);
  const popup = await openPopup(sidelight, page);
  await picture(popup, folder, "popup");
  await popup.close();
  const options = await openExtensionPage(sidelight, "options");
  await options.setViewport({ width: 1100, height: 900 });
  await picture(options, folder, "options");
}

async function showCard(sidelight: Sidelight, page: Page, folder: string): Promise<void> {
  const { text } = await pointAtMention(page);
  const name = await waitInsidePopover(sidelight, page, (root) => root.querySelector("h1, h2, h3")?.textContent);
  await waitInsidePopover(sidelight, page, (root) => root.getAnimations().length === 0);
  console.log(`\nPointing at "${text}" opened the card "${name}".`);
  await picture(page, folder, "card");
}

async function picture(page: Page, folder: string, name: string): Promise<void> {
  const path = join(folder, `${name}.png`) as `${string}.png`;
  await page.screenshot({ path });
  console.log(`Wrote ${path}`);
}
