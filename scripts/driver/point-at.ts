import type { Page } from "puppeteer-core";
import { pauseBetweenLooks } from "./pause-between-looks.ts";
import { type PaintedMention, readHighlights } from "./read-highlights.ts";

/**
 * Move the pointer onto a painted mention as a hand does: from beside it, and not in one jump.
 *
 * @param text - The mention's text; the first on the page when left out.
 * @returns The mention that was pointed at.
 * @throws When no such mention is painted within the time: after scrolling that takes a moment.
 */
export async function pointAtMention(page: Page, text?: string): Promise<PaintedMention> {
  await page.bringToFront();
  const mention = await waitForMention(page, text);
  await pointAtPlace(page, mention);
  return mention;
}

/** Move the pointer to where a mention was painted, in the same way. */
export async function pointAtPlace(page: Page, mention: PaintedMention): Promise<void> {
  const middle = mention.y + mention.height / 2;
  await page.mouse.move(Math.max(0, mention.x - 12), middle);
  await page.mouse.move(mention.x + mention.width / 2, middle, { steps: 5 });
}

const PATIENCE_MS = 5_000;

async function waitForMention(page: Page, text?: string): Promise<PaintedMention> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const painted = await readHighlights(page);
    const mention = painted.find((one) => text === undefined || one.text === text);
    if (mention) return mention;
    const others = painted.map((one) => one.text).join(", ");
    if (Date.now() > deadline) throw new Error(`"${text ?? "any"}" is not painted, only ${others}`);
    await pauseBetweenLooks();
  }
}
