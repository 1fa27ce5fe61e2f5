import type { AskingFrame } from "../browser/answer-as-background.ts";
import { inTime, LATE } from "../browser/in-time.ts";
import { askPage } from "../browser/pages/ask-page.ts";
import { readFrameCounts } from "../browser/storage/frame-counts.ts";
import type { CardOpening } from "../messages/questions.ts";
import { enqueueCount } from "./queue.ts";

/** The last claim's turn. Forgotten when the background is stopped: by its next start the clock is far beyond. */
let last = 0;

/** How long a frame may take to give way, in milliseconds; one that blocks its process would keep readers waiting for seconds. */
const PATIENCE = 150;

/**
 * Let a card open in the asking frame as the only one of its tab: the other frames that have marks are asked to give way.
 *
 * @returns The card's turn; null when a card stays open elsewhere.
 */
export async function acquireCardLock({ tab, frame }: AskingFrame, by: CardOpening): Promise<number | null> {
  // Later than any before, also when the background was stopped meanwhile, and when the clock, which is coarse, has not moved on.
  last = Math.max(performance.timeOrigin + performance.now(), last + 0.01);
  const sequence = last;
  // In turn: a frame tells of its first marks before it claims a card.
  const counts = await enqueueCount(() => readFrameCounts(tab));
  const others = Object.keys(counts)
    .map(Number)
    .filter((one) => one !== frame);
  // A frame that cannot answer, or is too busy to, keeps no other from having a card.
  const answers = await Promise.all(
    others.map((one) =>
      inTime(
        askPage(tab, one, "yieldCard", sequence, by).catch(() => null),
        PATIENCE,
      ),
    ),
  );
  return answers.some((one) => one !== LATE && one?.answer === false) ? null : sequence;
}
