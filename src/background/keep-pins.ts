import * as v from "valibot";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { hashAddress } from "../browser/hash-address.ts";
import { openTabMemory } from "../browser/storage/session-store.ts";
import type { Pin } from "../messages/pin.ts";
import { PIN } from "../messages/pin-schema.ts";

/** Pinned cards of a tab by the hash of their page's address, the newest first. */
const PINS = v.array(v.object({ page: v.string(), pin: PIN }));

/** As many pages of a tab are remembered. */
const MOST = 10;

const memory = openTabMemory("pins");

/** Remember that a card is pinned in a page, or that none is. Must not run twice at once. */
export async function keepPin({ tab }: AskingFrame, address: string, pin: Pin | null): Promise<void> {
  const page = await hashAddress(address);
  const others = (await readPins(tab)).filter((one) => one.page !== page);
  const pins = pin ? [{ page, pin }, ...others].slice(0, MOST) : others;
  await (pins.length > 0 ? memory.write(tab, pins) : memory.forget(tab));
}

/** The card that was pinned in a page when it was left; null when none was. */
export async function getPin({ tab }: AskingFrame, address: string): Promise<Pin | null> {
  const page = await hashAddress(address);
  return (await readPins(tab)).find((one) => one.page === page)?.pin ?? null;
}

/** Forget a tab that was closed. */
export function forgetPins(tab: number): Promise<void> {
  return memory.forget(tab);
}

async function readPins(tab: number): Promise<v.InferOutput<typeof PINS>> {
  const remembered = v.safeParse(PINS, await memory.read(tab));
  return remembered.success ? remembered.output : [];
}
