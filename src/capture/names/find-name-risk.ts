import { toPattern } from "../../brief-format/own-names.ts";
import { FUNCTION_RANK, type Lexicon } from "./lexicon.ts";

/** What a spelling is besides: a word of the language, a first name, or so well known that very many pages name it. */
export type NameRisk = "common" | "first-name" | "famous";

/** A row of small words, all of which are commoner than this, is no term. */
const ORDINARY = 1_500;

/** Why a spelling may be found where it means something else; null when no list knows it. */
export function findNameRisk(spelling: string, lexicon: Lexicon): NameRisk | null {
  const words = toPattern(spelling).split(" ");
  const [word = "", ...others] = words;
  if (lexicon.fameOf(spelling) !== null) return "famous";
  if (others.length > 0) return words.every((one) => isSaidOften(one, lexicon)) ? "common" : null;
  if (lexicon.isFirstName(word)) return "first-name";
  return lexicon.rankOf(word) !== null ? "common" : null;
}

/** Names of many words, such as "New Deal", are none for all that. */
function isSaidOften(word: string, lexicon: Lexicon): boolean {
  const rank = lexicon.rankOf(word);
  return word === word.toLowerCase() && rank !== null && rank < Math.max(ORDINARY, FUNCTION_RANK);
}
