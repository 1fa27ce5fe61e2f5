import { readdir } from "node:fs/promises";
import { ALONE, IN_ONE, IN_PAIR, ONCE } from "../tests/e2e/alone.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import type { TestChoice } from "./test-results.ts";

const FOLDER = "tests/e2e";
const ENDING = ".e2e.ts";

/** Into how many runs a browser's specs are dealt: enough for all lanes to end at about the same time, few enough to start quickly. */
const RUNS_PER_BROWSER = 4;

/** The end-to-end specs in runs. */
export type EndToEndPlan = {
  /** May run side by side, and beside anything else. */
  readonly beside: readonly TestChoice[];
  /** Run side by side, and beside nothing else. */
  readonly inPair: readonly TestChoice[];
  /** Needs the machine for itself. */
  readonly alone: TestChoice;
};

/**
 * Deal the end-to-end specs of both browsers into runs.
 *
 * @throws When `alone.ts` names a spec that is not there.
 */
export async function planEndToEnd(): Promise<EndToEndPlan> {
  const names = (await readdir(FOLDER))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length));
  const missing = [...ALONE, ...IN_PAIR, ...ONCE, ...Object.keys(IN_ONE)].filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`${FOLDER}/alone.ts names what is not there: ${missing.join(", ")}`);
  const apart: readonly string[] = [...ALONE, ...IN_PAIR, ...ONCE];
  // Dealt as cards are: what begins alike is often alike.
  const runIn = (browser: BrowserName, hand: number): TestChoice => {
    const own = names.filter((name) => !apart.includes(name) && (IN_ONE[name] ?? browser) === browser);
    return { browser, files: filesOf(own.filter((_, at) => at % RUNS_PER_BROWSER === hand)) };
  };
  const hands = Array.from({ length: RUNS_PER_BROWSER }, (_, hand) => hand);
  // By turns, so that the same browser seldom runs in all lanes.
  const runs = hands.flatMap((hand) => BROWSER_NAMES.map((browser) => runIn(browser, hand)));
  return {
    beside: [{ files: filesOf(ONCE), label: "once" }, ...runs],
    inPair: BROWSER_NAMES.map((browser) => ({ browser, files: filesOf(IN_PAIR) })),
    alone: { files: filesOf(ALONE) },
  };
}

const filesOf = (names: readonly string[]): string[] => names.map((name) => `${FOLDER}/${name}${ENDING}`);
