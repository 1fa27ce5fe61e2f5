import type { Page } from "puppeteer-core";
import { insidePopover, waitInsidePopover } from "./driver/inside-popover.ts";
import type { Sidelight } from "./driver/launch-browser.ts";
import { pointAtMention, pointAtPlace } from "./driver/point-at.ts";
import { pressInCard } from "./driver/press-in-card.ts";
import { readHighlights, waitForHighlights, waitForNoHighlights } from "./driver/read-highlights.ts";

/** How a window and its reader want the card. */
export type CardLook = {
  readonly width: number;
  readonly height: number;
  readonly scheme?: "light" | "dark";
  readonly forcedColours?: boolean;
  /** The size of text in the browser, in CSS pixels; as it comes when left out. */
  readonly textSize?: number;
  /** Of the page, and of the card as an interface written from right to left has it. */
  readonly direction?: "rtl";
  /** The card is opened by a finger. */
  readonly touch?: boolean;
  /** Done to the page before it is pointed at; runs inside the page. */
  readonly onPage?: () => void;
};

/** A state of the card: the names of what is pressed in it, in turn, after it has opened; CSS selectors begin with a dot. */
export type CardState = readonly string[];

/** A picture of the card. */
export type CardScene = {
  readonly name: string;
  readonly look: CardLook;
  readonly state: CardState;
  /** The mention whose card is opened. */
  readonly mention: string;
};

const WIDE = { width: 1000, height: 760 };
const PHONE = { width: 390, height: 760, touch: true };

/** In each of these the card must look right in every state. */
export const CARD_LOOKS: Readonly<Record<string, CardLook>> = {
  light: WIDE,
  dark: { ...WIDE, scheme: "dark" },
  narrow: { width: 340, height: 700 },
  large: { ...WIDE, textSize: 32 },
  rtl: { ...WIDE, scheme: "dark", direction: "rtl" },
  forced: { ...WIDE, scheme: "dark", forcedColours: true },
  sheet: PHONE,
  "sheet-dark": { ...PHONE, scheme: "dark" },
};

/** The states a card can be in; the last takes the card's place and is taken back in it. */
export const CARD_STATES: Readonly<Record<string, CardState>> = {
  open: [],
  question: [".body > .questions summary"],
  followed: [".term"],
  pinned: ["Pin this card"],
  more: ["More actions"],
  farewell: ["More actions", ".more-actions > button:last-of-type"],
};

/** Places where there is little room, or where lines run otherwise. */
const PLACES: Readonly<Record<string, readonly [mention: string, look: CardLook]>> = {
  "native-name": ["Rustem Umerov", WIDE],
  above: [
    "Rustem Umerov",
    { ...WIDE, height: 620, onPage: () => document.body.style.setProperty("padding-block-start", "150px") },
  ],
  low: ["Vladimir Putin", { width: 1000, height: 400 }],
  "zoomed-400": ["Rustem Umerov", { width: 320, height: 256 }],
  vertical: [
    "Rustem Umerov",
    { ...WIDE, onPage: () => document.querySelector("main")?.style.setProperty("writing-mode", "vertical-rl") },
  ],
  tablet: ["Istanbul", { ...PHONE, width: 1000 }],
};

/** Every state in every look, and every place. */
export const CARD_SCENES: readonly CardScene[] = [
  ...Object.entries(CARD_LOOKS).flatMap(([look, how]) =>
    Object.entries(CARD_STATES).map(([state, presses]) => ({
      name: `${state}-${look}`,
      look: how,
      state: presses,
      mention: "Istanbul",
    })),
  ),
  ...Object.entries(PLACES).map(([name, [mention, look]]) => ({ name, look, state: [], mention })),
];

/** Bring a scene about in a page that shows the sample, and wait until the card rests. */
export async function playScene(sidelight: Sidelight, page: Page, url: string, scene: CardScene): Promise<void> {
  await openScene(sidelight, page, url, scene);
  for (const name of scene.state) await pressInScene(sidelight, page, name);
  await waitUntilCardRests(sidelight, page);
}

/** Take back what a scene would do when its page is closed. */
export async function endScene(sidelight: Sidelight, page: Page): Promise<void> {
  if (await insidePopover(sidelight, page, (root) => root.querySelector(".farewell button") !== null))
    await pressInCard(sidelight, page, ".farewell button");
}

/** Open the card of a scene, before anything is pressed in it. */
export async function openScene(
  sidelight: Sidelight,
  page: Page,
  url: string,
  { look, mention }: Omit<CardScene, "state">,
): Promise<void> {
  const { width, height, touch = false, direction, textSize, onPage } = look;
  await page.setViewport({ width, height, ...(touch && { hasTouch: true }) });
  // In forced colours nothing is painted that could be looked for.
  await emulateMedia(page, { ...look, forcedColours: false });
  await page.goto(url);
  if (direction) await page.evaluate((dir) => document.documentElement.setAttribute("dir", dir), direction);
  if (onPage) await page.evaluate(onPage);
  await waitForHighlights(page);
  await bringIntoView(page, mention);
  if (touch) await tapMention(page, mention);
  else if (look.forcedColours) await pointInForcedColours(page, look, mention);
  else await pointAtMention(page, mention);
  await waitUntilCardRests(sidelight, page);
  await insidePopover(
    sidelight,
    page,
    (root, size, dir) => {
      if (dir) root.querySelector<HTMLElement>(".sidelight-surface")?.setAttribute("dir", dir);
      // What the browser's own choice of text size gives the card's element, which takes nothing from the page.
      if (size) (root.host as HTMLElement).style.setProperty("font-size", `${size}px`, "important");
    },
    textSize ?? 0,
    direction ?? "",
  );
  await waitUntilCardRests(sidelight, page);
}

/** In one call, because each undoes what the one before has set. Only Chromium's own protocol can do it. */
async function emulateMedia(page: Page, { scheme = "light", forcedColours = false }: CardLook): Promise<void> {
  if (scheme === "light" && !forcedColours) return;
  const session = await page.createCDPSession();
  await session.send("Emulation.setEmulatedMedia", {
    features: [
      { name: "prefers-color-scheme", value: scheme },
      { name: "forced-colors", value: forcedColours ? "active" : "none" },
    ],
  });
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

async function pointInForcedColours(page: Page, look: CardLook, text: string): Promise<void> {
  const mention = (await readHighlights(page)).find((one) => one.text === text);
  if (!mention) throw new Error(`"${text}" is not painted`);
  await emulateMedia(page, look);
  await waitForNoHighlights(page);
  await pointAtPlace(page, mention);
}

async function tapMention(page: Page, text: string): Promise<void> {
  const mention = (await readHighlights(page)).find((one) => one.text === text);
  if (!mention) throw new Error(`"${text}" is not painted`);
  await page.touchscreen.tap(mention.x + mention.width / 2, mention.y + mention.height / 2);
}

/** Press what has this name or is found by this selector, as soon as it is there. */
export async function pressInScene(sidelight: Sidelight, page: Page, name: string): Promise<void> {
  await pressInCard(sidelight, page, name);
  // What is pressed to see more is looked at.
  await insidePopover(
    sidelight,
    page,
    (root, wanted) => wanted.endsWith("summary") && root.querySelector(wanted)?.scrollIntoView({ block: "start" }),
    name,
  );
  await waitUntilCardRests(sidelight, page);
}

/** Wait until nothing in the card moves by itself, and it has been put where it belongs. */
export async function waitUntilCardRests(sidelight: Sidelight, page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  await waitInsidePopover(sidelight, page, (root) => root.querySelector(".card") && root.getAnimations().length === 0);
}
