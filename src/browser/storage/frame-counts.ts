import * as v from "valibot";
import { openTabMemory } from "./session-store.ts";

const COUNTS = v.record(v.string(), v.number());

const memory = openTabMemory("mentions");

/** Numbers of marked mentions by frame of a tab, as the background was told them; empty when it was told none. */
export async function readFrameCounts(tab: number): Promise<Readonly<Record<string, number>>> {
  const remembered = v.safeParse(COUNTS, await memory.read(tab));
  return remembered.success ? remembered.output : {};
}

/** Remember the numbers of marked mentions of a tab. */
export function writeFrameCounts(tab: number, counts: Readonly<Record<string, number>>): Promise<void> {
  return memory.write(tab, counts);
}

/** Forget a tab. */
export function forgetFrameCounts(tab: number): Promise<void> {
  return memory.forget(tab);
}
