import type { Page } from "puppeteer-core";
import { insidePopover, waitInsidePopover } from "./inside-popover.ts";
import type { Sidelight } from "./launch-browser.ts";
import { pauseBetweenLooks } from "./pause-between-looks.ts";

/**
 * Press something in the open card with the pointer, as soon as it is there and the card rests: a card does not answer to `click()`.
 *
 * @param wanted - A CSS selector, which begins with a dot or a bracket; else the text or the name of a button.
 * @param number - Which of several, round and round.
 * @param held - For how many milliseconds the button is held down.
 */
export async function pressInCard(
  sidelight: Pick<Sidelight, "name">,
  page: Page,
  wanted: string,
  number = 0,
  held = 0,
): Promise<void> {
  // What a press before had the card do may still move what is to be pressed now.
  let place = await waitInsidePopover(sidelight, page, findPlace, wanted, number);
  for (let before: Place | null = null; before?.x !== place.x || before.y !== place.y; ) {
    before = place;
    await pauseBetweenLooks();
    place = await waitInsidePopover(sidelight, page, findPlace, wanted, number);
  }
  await page.mouse.click(place.x, place.y, { delay: held });
}

/** In CSS pixels of the window. */
type Place = { readonly x: number; readonly y: number };

/**
 * Press what makes a lasting choice, as a reader does: again when nothing came of it, because a card takes no such press before it has
 * been really visible for a moment, and a busy machine is late to see that.
 *
 * @param shown - A CSS selector, or a button's text, of what comes of it.
 * @throws When that does not come.
 */
export async function chooseInCard(
  sidelight: Pick<Sidelight, "name">,
  page: Page,
  wanted: string,
  shown: string,
): Promise<void> {
  for (let press = 0; press < 5; press++) {
    await pressInCard(sidelight, page, wanted);
    const deadline = performance.now() + 1_500;
    while (performance.now() < deadline) {
      if (await insidePopover(sidelight, page, findPlace, shown, 0)) return;
      await pauseBetweenLooks();
    }
  }
  throw new Error(`"${wanted}" was pressed 5 times, and "${shown}" never came.`);
}

/** Runs inside the page: the middle of its first line, scrolled into view. */
function findPlace(root: ShadowRoot, wanted: string, number: number): Place | null {
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
