import { hasBadge, nameButton, showOnBadge } from "../browser/action-button.ts";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { forgetFrameCounts, readFrameCounts, writeFrameCounts } from "../browser/frame-counts.ts";
import { describeCount } from "./describe-count.ts";

/**
 * Take in how many mentions a frame has marked, and show the tab's sum on the badge.
 *
 * Browsers empty the badge when a tab goes to another page, and only then: so an empty badge says that what is remembered
 * of the tab is about an earlier page. Must not run twice at once.
 */
export async function countMentions({ tab, frame }: AskingFrame, count: number): Promise<void> {
  const remembered = (await hasBadge(tab)) ? await readFrameCounts(tab) : {};
  const counts: Readonly<Record<string, number>> = { ...remembered, [frame]: count };
  await writeFrameCounts(tab, counts);
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  await showOnBadge(tab, sum);
  await nameButton(tab, describeCount(sum));
}

/** Forget a tab that was closed or is not read any more. */
export async function forgetMentions(tab: number): Promise<void> {
  await forgetFrameCounts(tab);
  await showOnBadge(tab, 0);
}
