import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import puppeteer, { type Page } from "puppeteer-core";
import { build } from "vite";
import type { BrowserName } from "../../scripts/derive-manifest.ts";
import { requireBrowsers } from "../../scripts/driver/find-browser.ts";
import type { Timing } from "./timing.ts";

/** A page to measure on: a file of HTML, or HTML itself. */
export type BenchPage = { readonly name: string; readonly html: string };

/** A browser that shows saved pages, without their scripts, and runs the bench in them. */
export type BenchBrowser = {
  /** Time variants on a page that has settled, over and over. */
  readonly timeWarm: (page: BenchPage, data: string, warmUp: number, rounds: number) => Promise<Timing>;
  /** Time each variant once a round, each in a tab of its own that has run nothing else. */
  readonly timeCold: (page: BenchPage, data: string, variants: readonly string[], rounds: number) => Promise<Timing>;
  /** Bytes of memory that opening a table takes and keeps, on the heap and in array buffers; null where the browser does not tell. */
  readonly weighTable: (table: string) => Promise<number | null>;
  readonly close: () => Promise<void>;
};

/** Times our own ways and those of peers, which have to be installed. */
const WITH_PEERS = "tests/bench/page-script.ts";

/**
 * @param entry - What runs in the pages; `tests/bench/own-script.ts` can only time warm.
 * @throws When the browser is not to be had.
 */
export async function openBenchBrowser(name: BrowserName, entry = WITH_PEERS): Promise<BenchBrowser> {
  const [executablePath = ""] = requireBrowsers([name]);
  const script = await buildPageScript(entry);
  const server = await servePages();
  const browser = await puppeteer.launch({
    browser: name,
    executablePath,
    args: name === "chrome" && process.getuid?.() === 0 ? ["--no-sandbox"] : [],
    ...(name === "firefox" && { extraPrefsFirefox: { "privacy.reduceTimerPrecision": false } }),
    protocolTimeout: 300_000,
  });

  const inTab = async <T>(html: string, run: (tab: Page) => Promise<T>): Promise<T> => {
    const tab = await browser.newPage();
    try {
      await tab.goto(server.show(html), { waitUntil: "load" });
      await tab.evaluate(script);
      return await run(tab);
    } finally {
      await tab.close();
    }
  };

  return {
    timeWarm: ({ html }, data, warmUp, rounds) =>
      inTab(html, (tab) => tab.evaluate(callInPage("timeWarm", data, warmUp, rounds)) as Promise<Timing>),
    async timeCold({ html }, data, variants, rounds) {
      const times: Record<string, number[]> = {};
      const found: Record<string, number> = {};
      for (let round = 0; round < rounds; round++) {
        for (let at = 0; at < variants.length; at++) {
          const variant = variants[(at + round) % variants.length] ?? "";
          const once = await inTab(html, (tab) => tab.evaluate(callInPage("timeOnce", data, variant)));
          const { time, found: count } = once as { time: number; found: number };
          times[variant] = [...(times[variant] ?? []), time];
          found[variant] = count;
        }
      }
      return { times, found };
    },
    weighTable: (table) => (name === "chrome" ? inTab("<p>", (tab) => weigh(tab, table)) : Promise.resolve(null)),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

function callInPage(name: string, ...given: readonly unknown[]): string {
  return `bench.${name}(${given.map((one) => JSON.stringify(one)).join(", ")})`;
}

async function weigh(tab: Page, table: string): Promise<number> {
  const client = await tab.createCDPSession();
  const used = async (): Promise<number> => {
    await client.send("HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await client.send("Runtime.getHeapUsage");
    return usedSize + backingStorageSize;
  };
  const before = await used();
  await tab.evaluate(callInPage("openTable", table));
  return (await used()) - before;
}

async function buildPageScript(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: {
      write: false,
      lib: { entry, formats: ["iife"], name: "bench" },
      rolldownOptions: { output: { extend: true } },
    },
  });
  const outputs = Array.isArray(built) ? built : [built];
  const chunk = outputs.flatMap((one) => ("output" in one ? one.output : [])).find(({ type }) => type === "chunk");
  if (chunk?.type !== "chunk") throw new Error("The bench's script was not built");
  // A plain `var` would be local to the evaluation.
  return chunk.code.replace(/^var bench\s*=/m, "globalThis.bench =");
}

type PageShow = { readonly show: (html: string) => string; readonly close: () => void };

/** Isolated, because browsers round the clock of other pages to a tenth of a millisecond; and without the pages' scripts. */
async function servePages(): Promise<PageShow> {
  let shown = "";
  const server = createServer((_, response) => {
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Embedder-Policy", "require-corp");
    response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
    response.end(shown);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    show(html) {
      shown = html;
      return `http://127.0.0.1:${port}/`;
    },
    close: () => server.close(),
  };
}

/** @throws When the file cannot be read. */
export function readPage(file: string, name: string): BenchPage {
  return { name, html: readFileSync(file, "utf8") };
}
