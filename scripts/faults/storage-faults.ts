import type { Page } from "puppeteer-core";
import { leaveExtensionPage, openExtensionPage } from "../driver/extension-pages.ts";
import { pressButton } from "../driver/find-button.ts";
import { waitForNoPopover } from "../driver/inside-popover.ts";
import { keepTab } from "../driver/kept-tabs.ts";
import { pauseBetweenLooks } from "../driver/pause-between-looks.ts";
import { pointAtMention } from "../driver/point-at.ts";
import { chooseInCard, pressInCard } from "../driver/press-in-card.ts";
import { readHighlights, waitForHighlights } from "../driver/read-highlights.ts";
import { refuseWritesOf, refuseWritesOfBackground } from "../driver/refuse-writes.ts";
import { expectSame, type Fault, type FaultWorld, openPage, STORY, seeMarks } from "./fault.ts";

declare const chrome: {
  readonly storage: Record<
    "local" | "session",
    {
      set(items: object): Promise<void>;
      get(key: string | null): Promise<Record<string, unknown>>;
      clear(): Promise<void>;
    }
  >;
  readonly scripting: { getRegisteredContentScripts(): Promise<{ excludeMatches?: string[] }[]> };
};

/** What may stand where choices are stored. */
const NONSENSE: readonly object[] = [
  { version: -1e308 },
  { version: "1" },
  { version: 1e308 },
  { enabledByDefault: "no" },
  { amount: 7, markStyle: null, markColour: [], openBy: {}, openDelay: -1, scheme: "", textSize: 1e9, sync: 0 },
  { snoozedUntil: -1 },
  { snoozedUntil: 0.5 },
  { snoozedUntil: Number.MAX_SAFE_INTEGER },
  { "site ": true, "site *": false, "site example.org//": false, "site exa mple": 1, "site [::1": false },
  { "brief ../../x": false, "brief istanbul-talks": "off" },
  { "muted x": true, "muted a/b/c": true, "muted istanbul-talks/umerov": 0 },
  { "language ": false, "language English": false },
  { __proto__x: 1, constructor: false, toString: null, hasOwnProperty: [] },
  { ["x".repeat(10_000)]: "y".repeat(100_000) },
  { "site xn--": false, "site \ud800.example": false },
  { pauses: "none", visits: 3, "applied-state": null },
];

/** What may be wrong with what is stored, and with where it is stored. */
export const STORAGE_FAULTS: readonly Fault[] = [
  ...NONSENSE.map((stored) => ({
    name: `stored nonsense costs only itself: ${JSON.stringify(stored).slice(0, 60)}`,
    async run(world: FaultWorld) {
      try {
        await world.control.choose(stored);
        await seeMarks(world);
      } finally {
        await world.control.forgetChoices();
      }
    },
  })),
  {
    name: "a pause of an hour is over once the clock is set back by a day",
    run: (world) =>
      inOptions(world, async (evaluate) => {
        await evaluate((hours) => chrome.storage.local.set({ snoozedUntil: Date.now() + hours * 3_600_000 }), 25);
        await seeMarks(world);
      }),
  },
  {
    name: "pages are marked, frames included, while there is no room for what is remembered of tabs",
    run: (world) =>
      inOptions(world, async (evaluate) => {
        await evaluate(fillSession);
        world.pages.put("/inner", "<!doctype html><title>Inner</title><p>Umerov was there.</p>");
        const page = await openPage(world, `<iframe src="/inner"></iframe>${STORY}`);
        await waitForHighlights(page, 3);
        await keepTab(page);
      }),
  },
  {
    name: "while there is no room for choices, pages are marked and cards open; a choice is not kept and its marks come back",
    async run(world) {
      const { sidelight, control } = world;
      const page = await openPage(world);
      await waitForHighlights(page, 3);
      const allow = await refuseWritesOfBackground(sidelight, control);
      await seeMarks(world);
      await muteUmerov(world, page);
      await waitForUmerov(page, true);
      expectSame((await allow()) > 0, true, "a write was refused");
      expectSame(await storedMutes(world), [], "kept");
      await muteUmerov(world, page);
      await waitForStoredMute(world);
      await control.forgetChoices();
      await keepTab(page);
    },
  },
  {
    name: "an explainer for which there is no room is not added, which is said; it is added when there is room",
    run: (world) =>
      inOptions(world, async (evaluate, options) => {
        const before = await evaluate(() => chrome.storage.local.get(null));
        const allow = await refuseWritesOf(options);
        await addExplainer(options, "First");
        await waitForText(options, "There is not enough room on this computer.");
        expectSame((await allow()) > 0, true, "a write was refused");
        expectSame(await evaluate(() => chrome.storage.local.get(null)), before, "what is stored");
        await pressButton(options, "Add 1 explainer");
        await waitForText(options, "1 explainer added.");
        const stored = Object.keys(await evaluate(() => chrome.storage.local.get(null)));
        expectSame(stored.includes("story:first"), true, "it is stored");
      }),
  },
  {
    name: "3,000 rules take hold in no more than six times the time of 750",
    timed: true,
    run: (world) =>
      inOptions(world, async (evaluate) => {
        const tries: string[] = [];
        // The least of several: what else the machine has to do makes either take longer, and never shorter.
        let [few, many] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
        while (many > 6 * Math.max(few, 200)) {
          if (tries.length === 5) throw new Error(`750 and 3,000 rules took, in ms: ${tries.join("; ")}`);
          const took = [await evaluate(timeOfRules, 750), await evaluate(timeOfRules, 3_000)] as const;
          tries.push(took.join(" and "));
          few = Math.min(few, took[0]);
          many = Math.min(many, took[1]);
        }
      }),
  },
  {
    name: "two windows that change choices at the same moment lose neither's",
    run: (world) =>
      inOptions(world, async (evaluate) => {
        const other = await openExtensionPage(world.sidelight, "options", { background: true });
        const choose = (choice: object) => chrome.storage.local.set(choice);
        await Promise.all([
          evaluate(choose, { openBy: "key", "site a.example": false }),
          other.evaluate(choose, { openDelay: 750, "site b.example": false }),
        ]);
        const stored = await evaluate(() => chrome.storage.local.get(null));
        const found = ["openBy", "openDelay", "site a.example", "site b.example"].map((key) => stored[key]);
        expectSame(found, ["key", 750, false, false], "what is stored");
        await leaveExtensionPage(other);
      }),
  },
];

type Evaluate = <Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

/** Do something from inside the extension, and take back what was stored. */
async function inOptions(
  { sidelight }: FaultWorld,
  work: (evaluate: Evaluate, options: Page) => Promise<void>,
): Promise<void> {
  const inside = await openExtensionPage(sidelight, "options", { search: "#explainers" });
  try {
    await work((run, ...args) => inside.evaluate(run as never, ...(args as unknown as [])) as never, inside);
  } finally {
    await inside.evaluate(async () => {
      await chrome.storage.local.clear();
      const stuffed = Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith("stuffing"));
      await (chrome.storage.session as unknown as { remove(keys: string[]): Promise<void> }).remove(stuffed);
    });
    await leaveExtensionPage(inside);
  }
}

/** Runs inside the extension: fills the store of the session until nothing more is taken. */
async function fillSession(): Promise<void> {
  let number = 0;
  for (let size = 1_000_000; size >= 100; ) {
    try {
      await chrome.storage.session.set({ [`stuffing ${number++}`]: "x".repeat(size) });
    } catch {
      size = Math.floor(size / 10);
    }
    // Firefox has room for more than fits into its memory.
    if (number > 14) return;
  }
}

/** Choose in a card that Umerov is not marked any more, and close it, which is when that holds. */
async function muteUmerov({ sidelight }: FaultWorld, page: Page): Promise<void> {
  await page.mouse.move(700, 20);
  await pointAtMention(page, "Rustem Umerov");
  await pressInCard(sidelight, page, '[aria-label="More actions"]');
  await chooseInCard(sidelight, page, "Stop marking “Rustem Umerov”", "Undo");
  await waitForUmerov(page, false);
  await pressInCard(sidelight, page, "Close");
  await waitForNoPopover(sidelight, page);
}

async function waitForUmerov(page: Page, isMarked: boolean): Promise<void> {
  const deadline = performance.now() + 10_000;
  for (;;) {
    const marked = (await readHighlights(page)).map(({ text }) => text);
    if (marked.includes("Rustem Umerov") === isMarked) return;
    if (performance.now() > deadline) throw new Error(`after 10 s, marked are ${marked.join(", ")}`);
    await pauseBetweenLooks();
  }
}

/** The marks are hidden before the choice is stored. */
async function waitForStoredMute(world: FaultWorld): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!(await storedMutes(world)).includes("muted istanbul-talks/umerov")) {
    if (performance.now() > deadline) throw new Error("after 10 s, with room again, the choice is not stored");
    await pauseBetweenLooks();
  }
}

async function storedMutes({ control }: FaultWorld): Promise<readonly string[]> {
  return (await control.storedChoices()).filter((key) => key.startsWith("muted "));
}

/** Give the options page an explainer in a file, and add it. */
async function addExplainer(options: Page, title: string): Promise<void> {
  const field = await options.waitForSelector("#explainers input[type=file][multiple]");
  await field?.evaluate((input, name) => {
    const lines = ["format: 1", `id: ${name.toLowerCase()}`, `title: ${name}`, "language: en", "asOf: 2024-03-01"];
    const entities = ["Crossing", "Ferry"].map((one) => `  - name: ${name} ${one}`);
    const transfer = new DataTransfer();
    transfer.items.add(new File([["---", ...lines, "entities:", ...entities, "---"].join("\n")], `${name}.md`));
    (input as HTMLInputElement).files = transfer.files;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  }, title);
  await pressButton(options, "Add 1 explainer");
}

async function waitForText(options: Page, text: string): Promise<void> {
  await options.waitForFunction((wanted) => document.body.textContent?.includes(wanted), { timeout: 20_000 }, text);
}

/** Runs inside the extension: stores so many rules and no others, and waits until they have taken hold; in milliseconds. */
async function timeOfRules(count: number): Promise<number> {
  await chrome.storage.local.clear();
  const rules = Array.from({ length: count }, (_, at) => [`site *.site${at}.example`, false] as const);
  await chrome.storage.local.set(Object.fromEntries(rules));
  const started = performance.now();
  const isThere = async (): Promise<boolean> =>
    (await chrome.scripting.getRegisteredContentScripts())[0]?.excludeMatches?.length === count;
  while (!(await isThere()) && performance.now() - started < 30_000)
    await new Promise((resolve) => setTimeout(resolve, 20));
  return Math.round(performance.now() - started);
}
