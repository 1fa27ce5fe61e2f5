import * as v from "valibot";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { tellPages } from "../browser/ask-page.ts";
import { openTabMemory } from "../browser/session-store.ts";
import type { EvidenceByBrief } from "../messages/questions.ts";
import { withoutFragment } from "../settings/visits.ts";

/** What a top page names, with its address: a tab may have gone on to another page since. */
const SHARED = v.object({ page: v.string(), groups: v.array(v.array(v.string())) });

const memory = openTabMemory("evidence");

/** Remember what a tab's top page names, and tell its frames. Frames themselves cannot share. */
export async function shareEvidence({ tab, frame, tabUrl }: AskingFrame, groups: EvidenceByBrief): Promise<void> {
  if (frame !== 0) return;
  await memory.write(tab, { page: withoutFragment(tabUrl), groups });
  await tellPages(tab, "takeOuterEvidence", groups);
}

/** What the top page around a frame has shared; empty when it has shared nothing. */
export async function getOuterEvidence({ tab, tabUrl }: AskingFrame): Promise<EvidenceByBrief> {
  const shared = v.safeParse(SHARED, await memory.read(tab));
  return shared.success && shared.output.page === withoutFragment(tabUrl) ? shared.output.groups : [];
}

/** Forget a tab that was closed. */
export function forgetEvidence(tab: number): Promise<void> {
  return memory.forget(tab);
}
