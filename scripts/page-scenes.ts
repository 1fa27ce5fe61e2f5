import type { Page } from "puppeteer-core";
import { openExtensionPage } from "./driver/extension-pages.ts";
import type { Sidelight } from "./driver/launch-browser.ts";
import { openPopup } from "./driver/open-popup.ts";
import { waitForHighlights } from "./driver/read-highlights.ts";

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; clear(): Promise<void> };
    readonly session: { set(items: object): Promise<void> };
  };
};

/** A state of one of the extension's own pages, and how to bring it about. */
export type PageScene = {
  readonly name: string;
  readonly page: "options" | "reader" | "popup";
  /** What follows the page's path, e.g. `#sites`; for the popup the page it is opened on, as a path of the page server. */
  readonly at: string;
  /** What the reader has stored. */
  readonly stored?: object;
  /** Text that is there once the page rests. */
  readonly shows: string;
  /** Whether mentions are marked in it then. */
  readonly isMarked?: true;
};

const RULES = {
  version: 1,
  "site *.news.example": true,
  "site xn--bcher-kva.example/sport": false,
  [`site ${"a-very-long-name-of-a-".repeat(2)}site.example`]: false,
};
const ROOM = "?room=1";
const LOOKED_UP = "The Istanbul talks between Ukraine and Russia: Rustem Umerov spoke.";

/** Every state in which the extension's own pages must look right. */
export const PAGE_SCENES: readonly PageScene[] = [
  { name: "options-sites", page: "options", at: "#sites", stored: RULES, shows: "Your sites" },
  { name: "options-sites-empty", page: "options", at: "#sites", shows: "Your sites" },
  { name: "options-reading", page: "options", at: "#reading", shows: "How a mention looks", isMarked: true },
  { name: "options-briefs", page: "options", at: "#briefs", shows: "Read the whole brief" },
  { name: "options-keys", page: "options", at: "#keys", shows: "Explain the next mention" },
  { name: "options-languages", page: "options", at: "#languages", stored: { "language ru": false }, shows: "Russian" },
  { name: "options-backup", page: "options", at: "#backup", stored: { sync: true }, shows: "In step" },
  { name: "options-privacy", page: "options", at: "#privacy", stored: RULES, shows: "What is stored" },
  { name: "options-about", page: "options", at: "#about", shows: "Version" },
  { name: "options-problems", page: "options", at: "#sites", stored: { openDelay: "soon" }, shows: "openDelay" },
  { name: "welcome", page: "options", at: "#welcome", shows: "First steps", isMarked: true },
  { name: "reader", page: "reader", at: "?brief=istanbul-talks", shows: "Key points" },
  { name: "reader-question", page: "reader", at: "?brief=istanbul-talks#question-nato-demands", shows: "Key points" },
  { name: "reader-unknown", page: "reader", at: "?brief=nothing", shows: "There is no story" },
  { name: "reader-room", page: "reader", at: ROOM, shows: "Umerov", isMarked: true },
  { name: "popup-story", page: "popup", at: "/sample/index.html", shows: "mentions explained on this page" },
  { name: "popup-quiet", page: "popup", at: "/quiet", shows: "Nothing about our stories" },
  {
    name: "popup-off",
    page: "popup",
    at: "/quiet",
    stored: { enabledByDefault: false },
    shows: "on only at sites you choose",
  },
  {
    name: "popup-off-rule",
    page: "popup",
    at: "/quiet",
    stored: { "site 127.0.0.1": false },
    shows: "by your rule for",
  },
  { name: "popup-no-text", page: "popup", at: "/image", shows: "No text to read here" },
  {
    name: "popup-paused",
    page: "popup",
    at: "/quiet",
    stored: { snoozedUntil: Date.now() + 3_000_000 },
    shows: "Paused until",
  },
];

/** How a scene is looked at. */
export type PageLook = {
  readonly scheme: "light" | "dark";
  readonly width: number;
  /** In per cent of the usual. */
  readonly textSize?: number;
  readonly direction?: "rtl";
};

/**
 * Bring a scene about.
 *
 * @param urlOf - The address of a path of the page server.
 * @returns The page to take the picture of; to be closed afterwards, with `close`.
 */
export async function playPageScene(
  sidelight: Sidelight,
  { page, at, stored = {}, shows, isMarked }: PageScene,
  { scheme, width, textSize = 100, direction }: PageLook,
  urlOf: (path: string) => string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const inside = await openExtensionPage(sidelight, "options");
  await inside.evaluate((items) => chrome.storage.local.clear().then(() => chrome.storage.local.set(items)), stored);
  await inside.evaluate((text) => chrome.storage.session.set({ "look-up 1": text }), LOOKED_UP);
  await inside.close();
  const below = page === "popup" ? await sidelight.browser.newPage() : null;
  await below?.goto(urlOf(at));
  const shown = page !== "popup" || !below ? await openExtensionPage(sidelight, page, { search: at }) : null;
  const drawn = shown ?? (await openPopup(sidelight, below as Page));
  if (shown) await shown.setViewport({ width, height: 800 });
  await drawn.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await drawn.waitForFunction((text) => document.body.textContent?.includes(text), { polling: 50 }, shows);
  if (isMarked) await waitForHighlights(drawn);
  if (isMarked && scheme === "dark")
    await drawn.waitForFunction(
      () => [...CSS.highlights].some(([name, marks]) => name.endsWith("-on-dark") && marks.size > 0),
      { polling: 50 },
    );
  await drawn.evaluate(
    (size, wanted) => {
      if (size !== 100) document.documentElement.style.fontSize = `${size}%`;
      if (wanted) document.documentElement.dir = wanted;
    },
    textSize,
    direction,
  );
  await drawn.evaluate(() => {
    for (const animation of document.getAnimations()) animation.finish();
  });
  const close = async (): Promise<void> => {
    await drawn.close();
    await below?.close();
  };
  return { page: drawn, close };
}
