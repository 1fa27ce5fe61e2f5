import type { Page } from "puppeteer-core";
import { waitInsidePopover } from "./driver/inside-popover.ts";
import type { Sidelight } from "./driver/launch-browser.ts";
import { pointAtMention } from "./driver/point-at.ts";
import { readHighlights, waitForHighlights } from "./driver/read-highlights.ts";

/** A state of the card, and how to bring it about on the sample page. */
export type CardScene = {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme?: "light" | "dark";
  /** The mention whose card is opened. */
  readonly mention: string;
  /** Done to the page before it is pointed at; runs inside the page. */
  readonly onPage?: () => void;
  readonly touch?: boolean;
  /** Accessible or visible names of what is pressed in the card, in turn. */
  readonly press?: readonly string[];
};

const WIDE = { width: 1000, height: 760 };

/** Every state in which the card must look right. */
export const CARD_SCENES: readonly CardScene[] = [
  { name: "light", ...WIDE, mention: "Istanbul" },
  { name: "dark", ...WIDE, scheme: "dark", mention: "Istanbul" },
  { name: "native-name", ...WIDE, mention: "Rustem Umerov" },
  { name: "above", width: 1000, height: 400, mention: "Vladimir Putin" },
  { name: "question-open", ...WIDE, mention: "Istanbul", press: ["summary"] },
  { name: "question-open-dark", ...WIDE, scheme: "dark", mention: "Istanbul", press: ["summary"] },
  { name: "pinned", ...WIDE, mention: "Istanbul", press: ["Pin this card"] },
  { name: "more", ...WIDE, mention: "Istanbul", press: ["More actions"] },
  { name: "narrow", width: 340, height: 700, mention: "Istanbul" },
  { name: "zoomed-400", width: 320, height: 256, mention: "Rustem Umerov" },
  {
    name: "large-text",
    ...WIDE,
    mention: "Istanbul",
    onPage: () => document.documentElement.style.setProperty("font-size", "200%"),
  },
  {
    name: "right-to-left",
    ...WIDE,
    mention: "Istanbul",
    onPage: () => document.documentElement.setAttribute("dir", "rtl"),
  },
  {
    name: "vertical",
    ...WIDE,
    mention: "Rustem Umerov",
    onPage: () => document.querySelector("main")?.style.setProperty("writing-mode", "vertical-rl"),
  },
  { name: "sheet", width: 390, height: 760, mention: "Istanbul", touch: true },
  { name: "sheet-dark", width: 390, height: 760, scheme: "dark", mention: "Istanbul", touch: true },
  // The last: the entity stays muted in this browser.
  { name: "muted", ...WIDE, mention: "Istanbul", press: ["More actions", "Do not mark “Istanbul talks” again"] },
];

/** Bring a scene about in a page that shows the sample, and wait until the card rests. */
export async function playScene(sidelight: Sidelight, page: Page, url: string, scene: CardScene): Promise<void> {
  const { width, height, scheme = "light", touch = false } = scene;
  await page.setViewport({ width, height, ...(touch && { hasTouch: true }) });
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await page.goto(url);
  if (scene.onPage) await page.evaluate(scene.onPage);
  await waitForHighlights(page);
  await bringIntoView(page, scene.mention);
  if (touch) await tapMention(page, scene.mention);
  else await pointAtMention(page, scene.mention);
  await waitUntilCardRests(sidelight, page);
  for (const name of scene.press ?? []) await pressInCard(sidelight, page, name);
  await waitUntilCardRests(sidelight, page);
}

async function bringIntoView(page: Page, text: string): Promise<void> {
  if ((await readHighlights(page)).some((one) => one.text === text)) return;
  await page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const head = wanted.split(" ")[0] ?? wanted;
      if (!node.parentElement?.closest("main") || !node.textContent?.includes(head)) continue;
      node.parentElement.scrollIntoView({ block: "center", behavior: "instant" });
      return;
    }
  }, text);
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

async function tapMention(page: Page, text: string): Promise<void> {
  const mention = (await readHighlights(page)).find((one) => one.text === text);
  if (!mention) throw new Error(`"${text}" is not painted`);
  await page.touchscreen.tap(mention.x + mention.width / 2, mention.y + mention.height / 2);
}

/** Press what has this name, or is such an element, as soon as it is there. */
async function pressInCard(sidelight: Sidelight, page: Page, name: string): Promise<void> {
  await waitInsidePopover(
    sidelight,
    page,
    (root, wanted) => {
      const found = [...root.querySelectorAll<HTMLElement>("button, summary")].find(
        (one) => one.localName === wanted || one.textContent?.trim() === wanted || one.ariaLabel === wanted,
      );
      found?.click();
      return found !== undefined;
    },
    name,
  );
}

function waitUntilCardRests(sidelight: Sidelight, page: Page): Promise<unknown> {
  return waitInsidePopover(sidelight, page, (root) => root.querySelector(".card") && root.getAnimations().length === 0);
}
