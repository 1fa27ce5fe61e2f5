/** How many words of a text are looked at. */
const SAMPLE = 600;

/** A language must be this much likelier than the one a page claims to be in. */
const SURE = 1.6;

/**
 * The language of a text, by the share of its words that are among the commonest of each (Grefenstette 1995, "Comparing two
 * language identification schemes": for texts of some sentences short words do as well as letter trigrams).
 *
 * @param claimed - The language the page says it is in, believed unless another fits much better; null when it does not say.
 * @param commonWords - Each language's commonest words, in lower case.
 */
export function detectLanguage(
  text: string,
  claimed: string | null,
  commonWords: ReadonlyMap<string, ReadonlySet<string>>,
): string {
  const words = (text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? []).slice(0, SAMPLE);
  const shares = [...commonWords].map(([language, common]) => ({
    language,
    share: words.filter((word) => common.has(word)).length / Math.max(1, words.length),
  }));
  const [best] = shares.toSorted((a, b) => b.share - a.share);
  if (!best || best.share < 0.1) return claimed ?? "en";
  const own = shares.find(({ language }) => language === claimed);
  if (claimed && !own) return best.share > 0.35 ? best.language : claimed;
  return own && own.share * SURE >= best.share ? own.language : best.language;
}
