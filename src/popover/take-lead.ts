import { splitSentences } from "../answers/split-sentences.ts";

/** Sentences that are shown first: no fewer than make up this length, and no more than make up the other; in UTF-16 code units. */
const LEAST = 25;
const MOST = 130;

/**
 * Cut an answer after the sentences that answer, which are its first: as many as are short, and one at least.
 *
 * @returns The lead, and the rest; the rest is empty when the lead is all of it.
 */
export function takeLead(answer: string): readonly [lead: string, rest: string] {
  let lead = 0;
  for (const { end } of splitSentences(answer)) {
    if (lead >= LEAST && end > MOST) break;
    lead = end;
  }
  return [answer.slice(0, lead), answer.slice(lead).trimStart()];
}
