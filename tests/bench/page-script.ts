import { WORD_LISTS } from "../../src/gazetteer/compile/word-lists.ts";
import type { GazetteerData } from "../../src/gazetteer/gazetteer-data.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import * as own from "./own-script.ts";
import { createPeers } from "./peers/peers.ts";

// What the bench calls in a page, as the global `bench`. All arguments are JSON.

/** See `own-script.ts`. */
export const timeWarm = own.timeWarm;

/** One variant on this page, once; setting it up is not timed. */
export function timeOnce(json: string, name: string): { readonly time: number; readonly found: number } {
  const data = JSON.parse(json) as own.BenchData;
  const variant = own.ownVariants(data)[name] ?? createPeers(data.forms)[name];
  if (!variant) throw new Error(`There is no variant "${name}"`);
  const start = performance.now();
  const found = variant();
  return { time: performance.now() - start, found };
}

/** Open a table as a page does that tells a story, and keep it. */
export function openTable(json: string): number {
  const gazetteer = openGazetteer([JSON.parse(json) as GazetteerData], WORD_LISTS);
  (globalThis as { opened?: unknown }).opened = gazetteer;
  return gazetteer.tables().length;
}
