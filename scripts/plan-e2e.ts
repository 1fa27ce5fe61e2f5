import { readdir } from "node:fs/promises";
import { ALONE, IN_ONE, IN_PAIR, ONCE } from "../tests/e2e/alone.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import type { TestChoice } from "./test-results.ts";

const FOLDER = "tests/e2e";
const ENDING = ".e2e.ts";

/**
 * A browser's specs are dealt into so many runs, of these sizes beside each other: the large ones first, as a start takes seconds, and small
 * ones last, for all lanes to end at about the same time.
 */
const SIZES = [4, 3, 3, 2, 1];

/** The run that each spec in turn is dealt to, as cards are: what begins alike is often alike. */
const TURNS = SIZES.flatMap((_, round) => SIZES.flatMap((size, run) => (size > round ? run : [])));

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
  const toRun = (browser: BrowserName, run: number): TestChoice => {
    const own = names.filter((name) => !apart.includes(name) && (IN_ONE[name] ?? browser) === browser);
    return { browser, files: filesOf(own.filter((_, at) => TURNS[at % TURNS.length] === run)) };
  };
  // By turns, so that the same browser seldom runs in all lanes.
  const runs = SIZES.flatMap((_, run) => BROWSER_NAMES.map((browser) => toRun(browser, run)));
  return {
    beside: [{ files: filesOf(ONCE), label: "once" }, ...runs],
    inPair: BROWSER_NAMES.map((browser) => ({ browser, files: filesOf(IN_PAIR) })),
    alone: { files: filesOf(ALONE) },
  };
}

const filesOf = (names: readonly string[]): string[] => names.map((name) => `${FOLDER}/${name}${ENDING}`);
