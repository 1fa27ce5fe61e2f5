import { foldText } from "../fold-text.ts";

/** A pattern that finds any of some words or phrases, whole and in any case; written as alternatives of a regular expression. */
export function wordPattern(alternatives: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives})(?![\\p{L}\\p{N}])`, "iu");
}

/** The same for questions, which are tested in lower case and without diacritics. Alternatives may hold no classes but `[…]`. */
export function questionPattern(alternatives: string): RegExp {
  return wordPattern(foldText(alternatives));
}

/** A sum of money in signs; words for money differ by language. */
export const MONEY_SIGN = "[$€£₴₽₺] ?\\d[\\d.,]*|\\d[\\d.,]* ?[$€£₴₽₺]";

/** A year in digits. */
export const YEAR = "(?:1[5-9]|20)\\d\\d";
