import { readdir } from "node:fs/promises";
import { availableParallelism } from "node:os";
import type { Counts } from "../tests/count-results.ts";
import { ALONE, IN_ONE, IN_PAIR, ONCE } from "../tests/e2e/alone.ts";
import { BROWSER_NAMES, type BrowserName } from "./derive-manifest.ts";
import { runTests, sumCounts, type TestChoice } from "./test-results.ts";

const FOLDER = "tests/e2e";
const ENDING = ".e2e.ts";

/** Into how many runs a browser's specs are dealt: enough for all lanes to end at about the same time, few enough to start quickly. */
const RUNS_PER_BROWSER = 4;

/**
 * Run the end-to-end specs: where there are cores for it, runs of both browsers' specs in lanes side by side, and after them what
 * needs the machine for itself. Browsers wait a lot: two of them leave a third of two cores to others, so there is a lane more than
 * there are cores.
 *
 * @returns How all of them ended.
 */
export async function runEndToEnd(): Promise<Counts> {
  const cores = availableParallelism();
  if (cores < 2 || process.env.SIDELIGHT_BROWSER) return runTests("e2e");
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
  const beside = await runInLanes([{ files: filesOf(ONCE), label: "once" }, ...runs], cores + 1);
  const inPair = BROWSER_NAMES.map((browser) => ({ browser, files: filesOf(IN_PAIR) }));
  const paired = await runInLanes(inPair, inPair.length);
  return sumCounts([...beside, ...paired, await runTests("e2e", { files: filesOf(ALONE) })]);
}

const filesOf = (names: readonly string[]): string[] => names.map((name) => `${FOLDER}/${name}${ENDING}`);

/** Each lane takes the next run when it is done with one. */
async function runInLanes(runs: readonly TestChoice[], lanes: number): Promise<Counts[]> {
  const counts: Counts[] = [];
  const waiting = runs.values();
  const runLane = async () => {
    for (const run of waiting) counts.push(await runTests("e2e", run));
  };
  await Promise.all(Array.from({ length: lanes }, runLane));
  return counts;
}
