import type { Page } from "puppeteer-core";
import { writeIndex } from "../src/library/library-index.ts";
import { openExtensionPage } from "./driver/extension-pages.ts";
import type { Sidelight } from "./driver/launch-browser.ts";
import { openPopup } from "./driver/open-popup.ts";
import { pointAtMention } from "./driver/point-at.ts";
import { waitForHighlights } from "./driver/read-highlights.ts";

declare const chrome: {
  readonly storage: {
    readonly local: { set(items: object): Promise<void>; clear(): Promise<void> };
    readonly session: { set(items: object): Promise<void> };
  };
  readonly tabs: { query(filter: object): Promise<{ readonly id: number; readonly url?: string }[]> };
};

/** A state of one of the extension's own pages, and how to bring it about. */
export type PageScene = {
  readonly name: string;
  readonly page: "options" | "welcome" | "reader" | "popup" | "editor" | "panel";
  /** What follows the page's path, e.g. `#sites`; for popup and panel the page they are about, as a path of the page server. */
  readonly at: string;
  /** The page that an explainer is made of, as a path of the page server. */
  readonly of?: string;
  /** Words of that page which are to be explained in the reader's own; absent when all of it is to become an explainer. */
  readonly words?: string;
  /** Presses the button of this text once the page has drawn. */
  readonly presses?: string;
  /** The mention whose card is opened on the page that the panel is about. */
  readonly opens?: string;
  /** What the reader has stored. */
  readonly stored?: object;
  /** Text that is there once the page rests. */
  readonly shows: string;
  /** Whether mentions are marked in it then. */
  readonly isMarked?: true;
  /** What is asked of the explainers once the page has drawn, and text that is there then. */
  readonly asks?: readonly [question: string, answer: string];
};

const RULES = {
  version: 1,
  "site *.news.example": true,
  "site xn--bcher-kva.example/sport": false,
  [`site ${"a-very-long-name-of-a-".repeat(2)}site.example`]: false,
};
const CARDS = {
  "card list": [
    ["umerov", "Rustem Umerov", 3, "2025-06-04", true],
    ["prisoner-exchange", "Prisoner exchange", 1, "2025-06-03", false],
  ].map(([entity, name, opened, last, saved]) => ({
    brief: "istanbul-talks",
    entity,
    name,
    story: "Istanbul talks, 2 June 2025",
    language: "en",
    opened,
    last,
    saved,
  })),
};
/** Explainers of the reader's own, as far as lists need them. */
const OWN = {
  "library index": writeIndex({
    entries: ["Skerry Crossing", "ferry of Ostwick", "harbour fees"].map((name, at) => ({
      id: `own-${at}`,
      title: `The ${name}`,
      language: "en",
      asOf: `2024-03-0${at + 1}`,
      author: "Ada Berg",
      source: "A report",
      revision: at,
      series: "",
      entities: 12,
      size: 1,
      added: 1,
      gate: { groups: [["ostwick"]], atLeast: 1, names: [], persons: [], small: false },
      stems: "",
    })),
  }),
};
const ROOM = "?room=1";
const LOOKED_UP = "The Istanbul talks between Ukraine and Russia: Rustem Umerov spoke.";

/** Every state in which the extension's own pages must look right. */
export const PAGE_SCENES: readonly PageScene[] = [
  { name: "options-sites", page: "options", at: "#sites", stored: RULES, shows: "Your sites" },
  { name: "options-sites-empty", page: "options", at: "#sites", shows: "Your sites" },
  { name: "options-reading", page: "options", at: "#reading", shows: "Style of marks", isMarked: true },
  { name: "options-briefs", page: "options", at: "#explainers", shows: "Full explainer" },
  { name: "options-own", page: "options", at: "#explainers", stored: OWN, shows: "Skerry Crossing" },
  {
    name: "options-select",
    page: "options",
    at: "#explainers",
    stored: { ...OWN, "brief own-1": false },
    shows: "Skerry Crossing",
    presses: "Select several",
  },
  {
    name: "options-cards",
    page: "options",
    at: "#cards",
    stored: { keepCards: true, ...CARDS },
    shows: "opened 3 times",
  },
  { name: "options-keys", page: "options", at: "#keys", shows: "Explain the next mention" },
  { name: "options-languages", page: "options", at: "#languages", stored: { "language ru": false }, shows: "Russian" },
  { name: "options-backup", page: "options", at: "#backup", stored: { sync: true }, shows: "Synced." },
  { name: "options-privacy", page: "options", at: "#privacy", stored: RULES, shows: "What is stored" },
  { name: "options-about", page: "options", at: "#about", shows: "Version" },
  { name: "options-problems", page: "options", at: "#sites", stored: { openDelay: "soon" }, shows: "openDelay" },
  { name: "welcome", page: "welcome", at: "", shows: "First steps", isMarked: true },
  { name: "reader", page: "reader", at: "?brief=istanbul-talks", shows: "Key points" },
  { name: "reader-question", page: "reader", at: "?brief=istanbul-talks#question-nato-demands", shows: "Key points" },
  {
    name: "reader-changes",
    page: "reader",
    at: "?brief=istanbul-talks",
    stored: { "seen texts": { "istanbul-talks": { day: "2025-06-02", changes: [], texts: {} } } },
    shows: "New since you last opened this",
  },
  {
    name: "reader-news",
    page: "reader",
    at: "?brief=istanbul-talks",
    stored: { "seen texts": { "istanbul-talks": { day: "2025-06-01", changes: ["2025-07-25"], texts: { en: "" } } } },
    shows: "New since you last opened this",
  },
  { name: "reader-unknown", page: "reader", at: "?brief=nothing", shows: "There is no explainer" },
  { name: "reader-room", page: "reader", at: ROOM, shows: "Umerov", isMarked: true },
  {
    name: "editor-empty",
    page: "editor",
    at: "",
    stored: { drafts: [{ id: "1", title: "The Skerry Crossing, explained", changed: 1_700_000_000_000 }] },
    shows: "The Skerry Crossing",
  },
  { name: "editor-problem", page: "editor", at: "?draft=none", shows: "no longer exists" },
  { name: "editor-draft", page: "editor", at: "", of: "/explainer/index.html", shows: "Save this explainer" },
  {
    name: "editor-markdown",
    page: "editor",
    at: "",
    of: "/explainer/index.html",
    presses: "Edit as Markdown",
    shows: "Save this explainer",
  },
  {
    name: "editor-note",
    page: "editor",
    at: "",
    of: "/explainer/index.html",
    words: "bridge",
    shows: "it may be marked where it means something else",
  },
  { name: "popup-story", page: "popup", at: "/sample/index.html", shows: "mentions explained on this page" },
  {
    name: "popup-answer",
    page: "popup",
    at: "/sample/index.html",
    shows: "mentions explained on this page",
    asks: ["How many children are on the list?", "several hundred"],
  },
  {
    name: "popup-nearest",
    page: "popup",
    at: "/quiet",
    shows: "not about a story Sidelight explains",
    asks: ["Who translated at the talks?", "The closest"],
  },
  {
    name: "popup-no-answer",
    page: "popup",
    at: "/quiet",
    shows: "not about a story Sidelight explains",
    asks: ["How tall is the Eiffel Tower?", "do not answer this"],
  },
  {
    name: "reader-answer",
    page: "reader",
    at: "?brief=istanbul-talks",
    shows: "Key points",
    asks: ["how long did they meet", "less than three hours"],
  },
  { name: "popup-places", page: "popup", at: "/heading", shows: "Named here only in headings" },
  { name: "popup-quiet", page: "popup", at: "/quiet", shows: "not about a story Sidelight explains" },
  {
    name: "popup-off",
    page: "popup",
    at: "/quiet",
    stored: { enabledByDefault: false },
    shows: "only on selected sites",
  },
  {
    name: "popup-off-rule",
    page: "popup",
    at: "/quiet",
    stored: { "site 127.0.0.1": false },
    shows: "your rule for",
  },
  { name: "popup-no-text", page: "popup", at: "/image", shows: "No text to read here" },
  {
    name: "popup-paused",
    page: "popup",
    at: "/quiet",
    stored: { snoozedUntil: Date.now() + 3_000_000 },
    shows: "Paused until",
  },
  { name: "panel-story", page: "panel", at: "/sample/index.html", shows: "mentions explained on this page" },
  { name: "panel-card", page: "panel", at: "/sample/index.html", opens: "Rustem Umerov", shows: "Show in the text" },
  { name: "panel-quiet", page: "panel", at: "/quiet", shows: "not about a story Sidelight explains" },
  { name: "panel-no-text", page: "panel", at: "/image", shows: "No text to read here" },
  { name: "panel-off", page: "panel", at: "/quiet", stored: { "site 127.0.0.1": false }, shows: "your rule for" },
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
  { page, at, of, words, presses, opens, stored = {}, shows, isMarked, asks }: PageScene,
  { scheme, width, textSize = 100, direction }: PageLook,
  urlOf: (path: string) => string,
): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  const inside = await openExtensionPage(sidelight, "options");
  await inside.evaluate((items) => chrome.storage.local.clear().then(() => chrome.storage.local.set(items)), stored);
  await inside.evaluate((text) => chrome.storage.session.set({ "look-up 1": text }), words ?? LOOKED_UP);
  const wanted = page === "popup" || page === "panel" ? at : of;
  const below = wanted === undefined ? null : await sidelight.browser.newPage();
  await below?.goto(urlOf(wanted ?? ""));
  const tab = await inside.evaluate(async (url) => {
    return (await chrome.tabs.query({})).find((one) => one.url === url)?.id;
  }, below?.url());
  await inside.close();
  const made = `?tab=${tab}&frame=0&${words ? "words=1" : "selection=false"}`;
  const search = page === "panel" ? `?tab=${tab}` : of === undefined ? at : made;
  const shown = page !== "popup" || !below ? await openExtensionPage(sidelight, page, { search }) : null;
  if (opens && below) {
    await below.bringToFront();
    // With all of it in sight.
    await below.setViewport({ width: 1000, height: 2000 });
    await waitForHighlights(below);
    await pointAtMention(below, opens);
    await shown?.waitForSelector(".explained");
    await shown?.bringToFront();
  }
  const drawn = shown ?? (await openPopup(sidelight, below as Page));
  if (shown) await shown.setViewport({ width, height: 800 });
  await drawn.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
  await drawn.waitForFunction((text) => document.body.textContent?.includes(text), { polling: 50 }, shows);
  if (presses) await drawn.locator(`::-p-text(${presses})`).click();
  if (isMarked) await waitForHighlights(drawn);
  if (asks) {
    await drawn.type("[type=search]", asks[0]);
    await drawn.waitForFunction(
      (text) => document.querySelector(".ask")?.textContent?.includes(text),
      { polling: 50 },
      asks[1],
    );
  }
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
