import { openExtensionPage } from "../driver/extension-pages.ts";
import { waitForHighlights } from "../driver/read-highlights.ts";
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
    run: (world: FaultWorld) =>
      inOptions(world, async (evaluate) => {
        // As text: drivers have notations of their own for some of it.
        await evaluate((items) => chrome.storage.local.set(JSON.parse(items)), JSON.stringify(stored));
        await seeMarks(world);
      }),
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
        await evaluate(fill, "session");
        world.pages.put("/inner", "<!doctype html><title>Inner</title><p>Umerov was there.</p>");
        const page = await openPage(world, `<iframe src="/inner"></iframe>${STORY}`);
        await waitForHighlights(page, 3);
        await page.close();
      }),
  },
  {
    name: "pages are marked while there is no room for choices, and there is room again when it is made",
    run: (world) =>
      inOptions(world, async (evaluate) => {
        await evaluate(fill, "local");
        // The background may still be reading what was stored.
        await seeMarks(world, 40_000);
      }),
  },
  {
    name: "3,000 rules take hold in no more than six times the time of 750",
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
        await other.close();
      }),
  },
];

type Evaluate = <Args extends readonly unknown[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

/** Do something from inside the extension, and take back what was stored. */
async function inOptions({ sidelight }: FaultWorld, work: (evaluate: Evaluate) => Promise<void>): Promise<void> {
  const inside = await openExtensionPage(sidelight, "options");
  try {
    await work((run, ...args) => inside.evaluate(run as never, ...(args as unknown as [])) as never);
  } finally {
    await inside.evaluate(async () => {
      await chrome.storage.local.clear();
      const stuffed = Object.keys(await chrome.storage.session.get(null)).filter((key) => key.startsWith("stuffing"));
      await (chrome.storage.session as unknown as { remove(keys: string[]): Promise<void> }).remove(stuffed);
    });
    await inside.close();
  }
}

/** Runs inside the extension: fills a store until nothing more is taken. */
async function fill(area: "local" | "session"): Promise<void> {
  let number = 0;
  // The background reads all choices with every change of them.
  const smallest = area === "local" ? 100_000 : 100;
  for (let size = 1_000_000; size >= smallest; ) {
    try {
      await chrome.storage[area].set({ [`stuffing ${number++}`]: "x".repeat(size) });
    } catch {
      size = Math.floor(size / 10);
    }
    // Firefox has room for more than fits into its memory.
    if (number > 14) return;
  }
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
