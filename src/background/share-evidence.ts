import * as v from "valibot";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { hashAddress } from "../browser/hash-address.ts";
import { broadcastToTab } from "../browser/pages/ask-page.ts";
import { openTabMemory } from "../browser/storage/session-store.ts";
import type { EvidenceByStory } from "../messages/questions.ts";

/** What a top page names, with the hash of its address: a tab may have gone on to another page since. */
const SHARED = v.object({
  page: v.string(),
  told: v.array(v.object({ story: v.string(), groups: v.array(v.string()) })),
});

const memory = openTabMemory("evidence");

/** Remember what a tab's top page tells, and tell its frames. Frames themselves cannot share. */
export async function shareEvidence({ tab, frame, tabUrl }: AskingFrame, told: EvidenceByStory): Promise<void> {
  if (frame !== 0) return;
  await memory.write(tab, { page: await hashAddress(tabUrl), told });
  await broadcastToTab(tab, "takeOuterEvidence", told);
}

/** What the top page around a frame has shared; empty when it has shared nothing, and for the top page itself. */
export async function getOuterEvidence({ tab, frame, tabUrl }: AskingFrame): Promise<EvidenceByStory> {
  if (frame === 0) return [];
  const shared = v.safeParse(SHARED, await memory.read(tab));
  return shared.success && shared.output.page === (await hashAddress(tabUrl)) ? shared.output.told : [];
}

/** Forget a tab that was closed. */
export function forgetEvidence(tab: number): Promise<void> {
  return memory.forget(tab);
}
