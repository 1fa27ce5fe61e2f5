import type { FoundName } from "./found-name.ts";
import type { Lexicon } from "./lexicon.ts";

const COMMON_RANK = 6_000;

/**
 * How much naming it says of a page's story: 0 for what stands in news of all kinds (a great power, its president), ½ for a
 * country or big city, 1 for an acronym or a name that is an ordinary word, 2 for a single name, 2½ for a row of words.
 */
export function weighName({ name, full }: Pick<FoundName, "name" | "full">, lexicon: Lexicon): number {
  const fame = lexicon.fameOf(name) ?? lexicon.fameOf(name.replace(/ \p{Lu}(?= )/gu, ""));
  if (fame === "everywhere" || fame === "adjective") return 0;
  if (fame === "common") return 0.5;
  if (/^\p{Lu}{2,}(?:-\d+)*-\d{3,}$/u.test(name)) return 3;
  const words = name.split(/[\s-]+/);
  if (words.length > 1) return words.every((word) => lexicon.fameOf(word) !== null) ? 0.5 : 2.5;
  if (/^\p{Lu}{2,5}$/u.test(name)) return 1;
  const rank = lexicon.rankOf(name);
  return rank !== null && rank < COMMON_RANK && full.length > 0 ? 1 : 2;
}
