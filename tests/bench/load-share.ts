import type { CDPSession, Page, Protocol } from "puppeteer-core";
import { launchSidelight } from "../../scripts/driver/launch-browser.ts";
import { servePages } from "../../scripts/driver/serve-pages.ts";
import type { BenchPage } from "./bench-browser.ts";

/** What the built extension costs a page while it loads, from a sampling profile of the page's main thread. */
export type LoadShare = {
  readonly page: string;
  /** Milliseconds in which Sidelight's scripts ran, with what the browser did for them. */
  readonly ours: number;
  /** Milliseconds in which the thread was busy with anything. */
  readonly busy: number;
  /** The longest unbroken stretch of `ours`, in milliseconds. */
  readonly longest: number;
};

/** Microseconds between samples. */
const INTERVAL = 100;

/** Load each page in Chromium with the extension of `dist/chrome`, and profile it until it has settled. */
export async function measureLoadShares(pages: readonly BenchPage[]): Promise<readonly LoadShare[]> {
  const server = await servePages("tests/pages");
  const sidelight = await launchSidelight("chrome");
  try {
    server.put("/before.html", "<!doctype html><title>Before</title>");
    server.put("/page.html", "");
    const shares: LoadShare[] = [];
    for (const { name, html } of pages) {
      server.put("/page.html", withoutScripts(html));
      const tab = await sidelight.browser.newPage();
      // The same process as the page measured, so that the profile goes on over the navigation.
      await tab.goto(server.url("/before.html"));
      shares.push({ page: name, ...shareOf(await profileLoad(tab, server.url("/page.html"))) });
      await tab.close();
    }
    return shares;
  } finally {
    await sidelight.close();
    await server.close();
  }
}

async function profileLoad(tab: Page, url: string): Promise<Protocol.Profiler.Profile> {
  const client: CDPSession = await tab.createCDPSession();
  await client.send("Profiler.enable");
  await client.send("Profiler.setSamplingInterval", { interval: INTERVAL });
  await client.send("Profiler.start");
  await tab.goto(url, { waitUntil: "load" });
  // Our scripts run when the page is idle: once a task of the lowest priority got its turn after two frames, they had theirs.
  await tab.evaluate(async () => {
    for (let turn = 0; turn < 20; turn++) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      await scheduler.postTask(() => {}, { priority: "background" });
    }
  });
  const { profile } = await client.send("Profiler.stop");
  return profile;
}

function shareOf({ nodes, samples = [], timeDeltas = [] }: Protocol.Profiler.Profile): Omit<LoadShare, "page"> {
  const ourNodes = new Set<number>();
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const claim = (id: number): void => {
    ourNodes.add(id);
    for (const child of byId.get(id)?.children ?? []) claim(child);
  };
  for (const { id, callFrame } of nodes) if (callFrame.url.startsWith("chrome-extension://")) claim(id);
  let ours = 0;
  let busy = 0;
  let stretch = 0;
  let longest = 0;
  samples.forEach((node, at) => {
    const took = (timeDeltas[at + 1] ?? 0) / 1000;
    if (!idle.has(node)) busy += took;
    stretch = ourNodes.has(node) ? stretch + took : 0;
    if (ourNodes.has(node)) ours += took;
    longest = Math.max(longest, stretch);
  });
  return { ours, busy, longest };
}

/** The saved pages' scripts ask for what is long gone. */
function withoutScripts(html: string): string {
  return html.replace(/<script\b[\s\S]*?<\/script\s*>/gi, "");
}
