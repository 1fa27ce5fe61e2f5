import * as v from "valibot";
import { openTabMemory } from "../browser/storage/session-store.ts";

const memory = openTabMemory("last-card");

/** Remember in which frame of a tab a card was opened last: keys go on from there when it is closed. */
export function rememberCardFrame(tab: number, frame: number): Promise<void> {
  return memory.write(tab, frame);
}

/** That frame; the top page's where none was opened yet. It may be gone by now. */
export async function findCardFrame(tab: number): Promise<number> {
  const remembered = v.safeParse(v.number(), await memory.read(tab));
  return remembered.success ? remembered.output : 0;
}

/** Forget a tab that was closed. */
export function forgetCardFrame(tab: number): Promise<void> {
  return memory.forget(tab);
}
