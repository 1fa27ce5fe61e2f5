import * as v from "valibot";
import { hasBadge, showOnBadge } from "../browser/action-badge.ts";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { openTabMemory } from "../browser/session-store.ts";

/** Numbers of marked mentions by frame. */
const COUNTS = v.record(v.string(), v.number());

const memory = openTabMemory("mentions");

/**
 * Take in how many mentions a frame has marked, and show the tab's sum on the badge.
 *
 * Browsers empty the badge when a tab goes to another page, and only then: so an empty badge says that what is remembered
 * of the tab is about an earlier page. Must not run twice at once.
 */
export async function countMentions({ tab, frame }: AskingFrame, count: number): Promise<void> {
  const remembered = v.safeParse(COUNTS, (await hasBadge(tab)) ? await memory.read(tab) : {});
  const counts: Record<string, number> = { ...(remembered.success ? remembered.output : {}), [frame]: count };
  await memory.write(tab, counts);
  await showOnBadge(
    tab,
    Object.values(counts).reduce((sum, one) => sum + one, 0),
  );
}

/** Forget a tab that was closed or is not read any more. */
export async function forgetMentions(tab: number): Promise<void> {
  await memory.forget(tab);
  await showOnBadge(tab, 0);
}
