/** Sentences that are shown first: no fewer than make up this length, and no more than make up the other; in UTF-16 code units. */
const LEAST = 25;
const MOST = 130;

/**
 * Cut an answer after the sentences that answer, which are its first: as many as are short, and one at least.
 *
 * @returns The lead, and the rest; the rest is empty when the lead is all of it.
 */
export function takeLead(answer: string, language: string): readonly [lead: string, rest: string] {
  const sentences = [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(answer)];
  let end = 0;
  for (const { index, segment } of sentences) {
    if (end >= LEAST && index + segment.trimEnd().length > MOST) break;
    end = index + segment.length;
  }
  return [answer.slice(0, end).trimEnd(), answer.slice(end)];
}
