import type { Page } from "puppeteer-core";
import { waitInsidePopover } from "./inside-popover.ts";
import type { Sidelight } from "./launch-browser.ts";

/**
 * Press something in the open card with the pointer, as soon as it is there and the card rests: a card does not answer to `click()`.
 *
 * @param wanted - A CSS selector, which begins with a dot or a bracket; else the text or the name of a button.
 * @param number - Which of several, round and round.
 */
export async function pressInCard(
  sidelight: Pick<Sidelight, "name">,
  page: Page,
  wanted: string,
  number = 0,
): Promise<void> {
  const { x, y } = await waitInsidePopover(sidelight, page, findPlace, wanted, number);
  await page.mouse.click(x, y);
}

/** Runs inside the page: the middle of its first line, scrolled into view. */
function findPlace(root: ShadowRoot, wanted: string, number: number) {
  if (root.getAnimations().length > 0) return null;
  const found = /^[.[]/.test(wanted)
    ? [...root.querySelectorAll(wanted)]
    : [...root.querySelectorAll("button")].filter(
        (one) => one.textContent?.trim() === wanted || one.ariaLabel === wanted,
      );
  const element = found[number % found.length];
  element?.scrollIntoView({ block: "nearest", behavior: "instant" });
  const line = element?.getClientRects()[0];
  return line && line.width > 0 ? { x: line.x + line.width / 2, y: line.y + line.height / 2 } : null;
}
