import type { Frame, Page } from "puppeteer-core";
import { beforeAll } from "vitest";
import { waitInsidePopover } from "../../scripts/driver/inside-popover.ts";
import { pointAtMention } from "../../scripts/driver/point-at.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import type { World } from "./each-browser.ts";

/** Two paragraphs about the story: "peace talks in Istanbul", "Rustem Umerov" and "prisoner exchange" are marked. */
export const STORY = `<p>Ukraine and Russia held peace talks in Istanbul on 2 June 2025.</p>
  <p id="led"><span lang="en">Rustem Umerov</span> led the delegation of Ukraine. A prisoner exchange is what the two sides
  agreed on.</p>`;

/** Text about nothing of the kind, some 40 lines of it. */
export const FILLER =
  "<p>Nothing of the kind stands in this paragraph about gardens, rivers and the price of bread.</p>".repeat(20);

/** For the head of a page: it listens to keys as early as a page can, and has those that it heard in `window.heard`. */
export const NOTE_KEYS = `<script>
  window.heard = [];
  for (const name of ["keydown", "keypress", "keyup"])
    for (const source of [window, document])
      source.addEventListener(name, ({ key }) => heard.push(name + " " + key), { capture: true });
</script>`;

/** The keys that a page with `NOTE_KEYS` has heard. */
export function heardKeys(page: Page | Frame): Promise<readonly string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/**
 * Have the pointer rest on a mention only as long as a reader can choose at the least before its card opens: for specs to
 * which that is all the same.
 */
export function openSoon(world: () => World): void {
  beforeAll(() => world().control.choose({ openDelay: 300 }));
}

type PageLook = { readonly width?: number; readonly height?: number; readonly head?: string };

/** Open a page with this body on news.example, and wait until mentions are marked on it. */
export async function openStory({ openTab, pages }: World, body = STORY + FILLER, look: PageLook = {}): Promise<Page> {
  const { width = 1000, height = 700, head = "" } = look;
  pages.put("/story", `<!doctype html><title>Talks</title>${head}${body}`);
  const page = await openTab();
  await page.setViewport({ width, height });
  await page.goto(pages.url("/story", "news.example"));
  await page.bringToFront();
  await waitForHighlights(page);
  return page;
}

/** Point at a mention and wait until its card rests. */
export async function openCardOf({ sidelight }: World, page: Page, mention: string): Promise<void> {
  await pointAtMention(page, mention);
  await waitUntilCardRests(sidelight, page);
}

/** Wait until a card is there and does not move by itself any more. */
export function waitUntilCardRests(sidelight: World["sidelight"], page: Page): Promise<unknown> {
  return waitInsidePopover(sidelight, page, (root) => root.querySelector(".card") && root.getAnimations().length === 0);
}

/** Where the middle of something in the card is in the window, once it is there. */
export function middleInCard(
  { sidelight }: World,
  page: Page,
  selector: string,
): Promise<{ readonly x: number; readonly y: number }> {
  return waitInsidePopover(
    sidelight,
    page,
    (root, wanted) => {
      const box = root.querySelector(wanted)?.getBoundingClientRect();
      return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    },
    selector,
  );
}

/** The name of the card that is open; null when none is. */
export function nameOfCard(page: Page): Promise<string | null> {
  return page.evaluate(() => document.querySelector("[popover]")?.getAttribute("aria-label") ?? null);
}

/** How many cards are open, looked at whenever the browser draws for so many milliseconds: the different numbers met. */
export function countCardsFor(page: Page | Frame, milliseconds: number): Promise<readonly number[]> {
  return page.evaluate(
    (wait) =>
      new Promise<number[]>((resolve) => {
        const met = new Set<number>();
        const end = performance.now() + wait;
        const look = (): void => {
          met.add(document.querySelectorAll("[popover]").length);
          if (performance.now() > end) resolve([...met]);
          else requestAnimationFrame(look);
        };
        look();
      }),
    milliseconds,
  );
}

/** Where the card is in the window. */
export function boxOfCard(page: Page): Promise<DOMRect> {
  return page.evaluate(() => document.querySelector("[popover]")?.getBoundingClientRect().toJSON() as DOMRect);
}

/** Two frames: what follows the page has followed by then. */
export function reconcile(page: Page): Promise<unknown> {
  return page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
}
