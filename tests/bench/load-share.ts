import type { CDPSession, Page, Protocol } from "puppeteer-core";
import { openControlPage } from "../../scripts/driver/control-page.ts";
import { launchSidelight, type Sidelight } from "../../scripts/driver/launch-browser.ts";
import { waitForHighlights } from "../../scripts/driver/read-highlights.ts";
import { servePages } from "../../scripts/driver/serve-pages.ts";
import type { BenchPage } from "./bench-browser.ts";
import { median } from "./figures.ts";

/** What the built extension costs a page while it loads, from a sampling profile of the page's main thread. */
export type LoadShare = {
  readonly page: string;
  /** Milliseconds in which Sidelight's scripts ran, with what the browser did for them. */
  readonly ours: number;
  /** Milliseconds in which the thread was busy with anything. */
  readonly busy: number;
  /** Milliseconds of `ours` before the page's text was painted for the first time. */
  readonly early: number;
  /** The most of `ours` that ran in one task, as processor time in milliseconds: the page's own share of the task is not counted. */
  readonly longest: number;
  /** Bytes on the page's heap when it had settled, after a collection of garbage. */
  readonly heap: number;
};

/** Microseconds between samples. */
const INTERVAL = 100;

/** How often each page is loaded. */
const LOADS = 5;

/** A mark by which the thread of the page is found among all that a trace tells of. */
const MARK = "sidelight bench";

/** Makes any page one about the bundled story; names as much of it as tells it from a thousand others. */
const STORY =
  "<p>Ukraine and Russia met in Istanbul. Rustem Umerov led the talks for Ukraine, Vladimir Medinsky for Russia. Volodymyr Zelenskyy " +
  "stayed in Kyiv, Vladimir Putin in Moscow; Dmitry Peskov and Sergei Lavrov spoke for the Kremlin to Russians and Ukrainians.</p>";

/** A page that says it is from before the war is not about the story, whatever its text says. */
const DAY = '<meta property="article:published_time" content="2025-06-03">';

const HEAD = /<head\b[^>]*>|<html\b[^>]*>|^/i;

/** Old pages have others before it, in comments for one browser. */
const LAST_BODY = /<body\b[^>]*>(?![\s\S]*<body\b)/i;

/**
 * Load each page in Chromium with the extension of `dist/chrome`, and profile it until it has settled; the median of some loads.
 *
 * @param withStory - Put some sentences about the bundled story at the top of each, so that the finder is run and marks are made.
 * @param library - What is stored of added explainers; see `storedLibrary`.
 */
export async function measureLoadShares(
  pages: readonly BenchPage[],
  withStory: boolean,
  library: Readonly<Record<string, unknown>> = {},
): Promise<readonly LoadShare[]> {
  const server = await servePages("tests/pages");
  // No host can be reached: what the saved pages ask for elsewhere is refused at once instead of being waited for.
  const sidelight = await launchSidelight("chrome", { hosts: [] });
  try {
    await addLibrary(sidelight, library);
    server.put("/before.html", "<!doctype html><title>Before</title>");
    server.put("/page.html", "");
    const shares: LoadShare[] = [];
    for (const { name, html } of pages) {
      const page = withoutScripts(html);
      server.put("/page.html", withStory ? page.replace(LAST_BODY, `$&${STORY}`).replace(HEAD, `$&${DAY}`) : page);
      const loads: Omit<LoadShare, "page">[] = [];
      while (loads.length < LOADS) {
        const tab = await sidelight.browser.newPage();
        // The same process as the page measured, so that the profile goes on over the navigation.
        await tab.goto(server.url("/before.html"));
        const load = await profileLoad(tab, server.url("/page.html"), withStory);
        loads.push({ ...shareOf(load), heap: load.heap });
        await tab.close();
      }
      const middle = (of: keyof Omit<LoadShare, "page">): number => median(loads.map((load) => load[of]));
      const [ours, early] = [middle("ours"), middle("early")];
      shares.push({ page: name, ours, early, busy: middle("busy"), longest: middle("longest"), heap: middle("heap") });
    }
    return shares;
  } finally {
    await sidelight.close();
    await server.close();
  }
}

/** What went on in a page: a profile of its main thread, and the tasks that ran there. */
type Profiled = {
  readonly profile: Protocol.Profiler.Profile;
  readonly tasks: readonly Task[];
  /** When text was first painted, in microseconds by the clock of the profile; absent when it was not. */
  readonly painted: number | undefined;
};

type Load = Profiled & { readonly heap: number };

/** In microseconds by the clock of the profile. */
type Task = { readonly start: number; readonly end: number; readonly processor: number };

async function profileLoad(tab: Page, url: string, withMarks: boolean): Promise<Load> {
  const profiled = await profileWork(tab, async () => {
    await tab.goto(url, { waitUntil: "load" });
    if (withMarks) await waitForHighlights(tab, 1, 60_000);
  });
  if (profiled.painted === undefined) throw new Error("The trace tells of no first paint.");
  const client = await tab.createCDPSession();
  await client.send("HeapProfiler.collectGarbage");
  return { ...profiled, heap: (await client.send("Runtime.getHeapUsage")).usedSize };
}

/** Profile a page while something is done in it, and until it has settled. */
async function profileWork(tab: Page, work: () => Promise<void>): Promise<Profiled> {
  const client: CDPSession = await tab.createCDPSession();
  await tab.tracing.start({ categories: ["disabled-by-default-devtools.timeline", "blink.user_timing", "loading"] });
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await client.send("Profiler.start");
  await work();
  // Our scripts run when the page is idle: once a task of the lowest priority got its turn after two frames, they had theirs.
  await tab.evaluate(async (mark) => {
    for (let turn = 0; turn < 20; turn++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await scheduler.postTask(() => {}, { priority: "background" });
    }
    performance.mark(mark);
  }, MARK);
  const { profile } = await client.send("Profiler.stop");
  const trace = readTrace(await tab.tracing.stop());
  await client.detach();
  return { profile, ...trace };
}

/**
 * The most that our scripts ran in one task of a page's main thread while something was done in it, in milliseconds of processor time.
 *
 * @param work - May load other pages of the same site in the tab: a profile goes on as long as the process does.
 */
export async function longestTaskDuring(tab: Page, work: () => Promise<void>): Promise<number> {
  return shareOf(await profileWork(tab, work)).longest;
}

/** The corner of the trace event format that is read: https://chromium.googlesource.com/catapult, "Trace Event Format". */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
};

function readTrace(trace: Uint8Array | undefined): Omit<Profiled, "profile"> {
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as { traceEvents: readonly TraceEvent[] };
  const mark = traceEvents.find(({ name }) => name === MARK);
  const here = traceEvents.filter(({ pid, tid }) => pid === mark?.pid && tid === mark.tid);
  const paint = here.find(({ name }) => name === "firstContentfulPaint");
  const tasks = here
    .filter(({ name }) => name === "RunTask")
    .map(({ ts, dur = 0, tdur = dur }) => ({ start: ts, end: ts + dur, processor: tdur }));
  return { tasks, painted: paint?.ts };
}

function shareOf({ profile, tasks, painted = 0 }: Profiled): Omit<LoadShare, "page" | "heap"> {
  const { nodes, samples = [], timeDeltas = [], startTime } = profile;
  const ourNodes = new Set<number>();
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const claim = (id: number): void => {
    ourNodes.add(id);
    for (const child of byId.get(id)?.children ?? []) claim(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith("chrome-extension://")) claim(id);
  let ours = 0;
  let early = 0;
  let busy = 0;
  const inTask = new Map<Task, number>();
  let at = startTime;
  samples.forEach((node, number) => {
    at += timeDeltas[number] ?? 0;
    const took = (timeDeltas[number + 1] ?? 0) / 1000;
    if (!idle.has(node)) busy += took;
    if (!ourNodes.has(node)) return;
    ours += took;
    if (at < painted) early += took;
    const task = tasks.find(({ start, end }) => start <= at && at < end);
    if (task) inTask.set(task, (inTask.get(task) ?? 0) + took);
  });
  // A sample counts until the next one, which may be in another task.
  const longest = Math.max(0, ...[...inTask].map(([{ processor }, took]) => Math.min(took, processor / 1000)));
  return { ours, early, busy, longest };
}

/** The saved pages' scripts ask for what is long gone. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, "");
}

/** As many stored keys go to the browser at a time: a message of a hundred megabytes would be refused. */
const KEYS_AT_A_TIME = 100;

/** Store explainers, and wait until pages are asked for them. */
export async function addLibrary(sidelight: Sidelight, library: Readonly<Record<string, unknown>>): Promise<void> {
  const entries = Object.entries(library);
  if (entries.length === 0) return;
  const control = await openControlPage(sidelight);
  // Which keys hold choices is listed while there are added explainers: else all of these are read with them.
  await control.choose({ "choice keys": [] });
  const isIndex = ([key]: readonly [string, unknown]): boolean => key === "library index";
  // The index last: only then is any of them there.
  const inOrder = [...entries.filter((one) => !isIndex(one)), ...entries.filter(isIndex)];
  for (let at = 0; at < inOrder.length; at += KEYS_AT_A_TIME)
    await control.choose(Object.fromEntries(inOrder.slice(at, at + KEYS_AT_A_TIME)));
  while (!(await control.registeredFiles()).includes("names-gate")) await control.wakeBackground();
  await control.close();
}
