import type { GateData, GazetteerData } from "../../src/gazetteer/gazetteer-data.ts";
import {
  createGateScan,
  createHintScan,
  createWholeScan,
  type Variant,
  walkAsEveryoneDoes,
  walkOnly,
} from "./in-page.ts";
import { type Timing, timeRounds } from "./timing.ts";

// What is called in a page, as the global `bench`, to time our own ways alone. All arguments are JSON.

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

/** Every way of ours by its name. */
export function ownVariants({ tables, gate }: BenchData): Readonly<Record<string, Variant>> {
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
