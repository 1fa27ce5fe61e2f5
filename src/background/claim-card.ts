import type { AskingFrame } from "../browser/answer-as-background.ts";
import { askPage } from "../browser/ask-page.ts";
import { readFrameCounts } from "../browser/frame-counts.ts";
import type { CardOpening } from "../messages/questions.ts";
import { countInTurn } from "./count-in-turn.ts";

/**
 * Let a card open in the asking frame as the only one of its tab: the other frames that have marks are asked to give way.
 *
 * @returns The card's turn; null when a card stays open elsewhere.
 */
export async function claimCard({ tab, frame }: AskingFrame, by: CardOpening): Promise<number | null> {
  // Later than any before, also when the background was stopped meanwhile.
  const turn = performance.timeOrigin + performance.now();
  // In turn: a frame tells of its first marks before it claims a card.
  const counts = await countInTurn(() => readFrameCounts(tab));
  const others = Object.keys(counts)
    .map(Number)
    .filter((one) => one !== frame);
  // A frame that cannot answer keeps no other from having a card.
  const answers = await Promise.all(others.map((one) => askPage(tab, one, "giveWay", turn, by).catch(() => null)));
  return answers.some((one) => one?.answer === false) ? null : turn;
}
