import type { GateData, GazetteerData } from "../../src/gazetteer/gazetteer-data.ts";
import { openGazetteer } from "../../src/gazetteer/open-gazetteer.ts";
import {
  createGateScan,
  createHintScan,
  createWholeScan,
  type Variant,
  walkAsEveryoneDoes,
  walkOnly,
} from "./in-page.ts";
import { createPeers } from "./peers/peers.ts";
import { type Timing, timeRounds } from "./timing.ts";

// What the bench calls in a page, as the global `bench`. All arguments are JSON.

/** What is measured with: tables by the number of their forms, the gate of the bundled brief, the forms of the smallest table. */
export type BenchData = {
  readonly tables: Readonly<Record<string, GazetteerData>>;
  readonly gate: GateData;
  readonly forms: readonly string[];
};

/** Our own variants on this page, each many times. */
export function timeWarm(json: string, warmUp: number, rounds: number): Promise<Timing> {
  return timeRounds(ownVariants(JSON.parse(json) as BenchData), warmUp, rounds);
}

/** One variant on this page, once; setting it up is not timed. */
export function timeOnce(json: string, name: string): { readonly time: number; readonly found: number } {
  const data = JSON.parse(json) as BenchData;
  const variant = ownVariants(data)[name] ?? createPeers(data.forms)[name];
  if (!variant) throw new Error(`There is no variant "${name}"`);
  const start = performance.now();
  const found = variant();
  return { time: performance.now() - start, found };
}

/** Open a table as a page does that tells a story, and keep it. */
export function openTable(json: string): number {
  const gazetteer = openGazetteer(JSON.parse(json) as GazetteerData);
  (globalThis as { opened?: unknown }).opened = gazetteer;
  return gazetteer.tables().senseSets.length;
}

function ownVariants({ tables, gate }: BenchData): Readonly<Record<string, Variant>> {
  return {
    REF: walkAsEveryoneDoes,
    FLOOR: walkOnly,
    hint: createHintScan(gate),
    gate: createGateScan(gate),
    ...Object.fromEntries(
      Object.entries(tables).map(([count, data]): [string, Variant] => [
        `whole, ${count} forms`,
        createWholeScan(data),
      ]),
    ),
  };
}
