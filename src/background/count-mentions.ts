import { hasBadge, nameButton, showOnBadge } from "../browser/action-button.ts";
import type { AskingFrame } from "../browser/answer-as-background.ts";
import { countText, text } from "../browser/interface-text.ts";
import { forgetFrameCounts, readFrameCounts, writeFrameCounts } from "../browser/storage/frame-counts.ts";

/**
 * Take in how many mentions a frame has marked, and show the tab's sum on the badge.
 *
 * Browsers empty the badge when a tab goes to another page, and only then: so an empty badge says that what is remembered
 * of the tab is about an earlier page. Must not run twice at once.
 *
 * @returns Whether it is the first that is heard of the frame's page.
 */
export async function countMentions({ tab, frame }: AskingFrame, count: number): Promise<boolean> {
  const remembered = (await hasBadge(tab)) ? await readFrameCounts(tab) : {};
  const counts: Readonly<Record<string, number>> = { ...remembered, [frame]: count };
  await writeFrameCounts(tab, counts);
  const sum = Object.values(counts).reduce((all, one) => all + one, 0);
  await showOnBadge(tab, sum);
  await nameButton(tab, describeCount(sum));
  return !(frame in remembered);
}

/** Forget a tab that was closed or is not read any more. */
export async function forgetMentions(tab: number): Promise<void> {
  await forgetFrameCounts(tab);
  await showOnBadge(tab, 0);
}

/** What the toolbar button says of a page that is read, given how many of its mentions are marked. */
export function describeCount(count: number): string {
  return count > 0 ? countText("stateOn", count) : text("extensionName");
}
