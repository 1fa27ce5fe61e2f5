import { isOnEveryPage } from "../brief-format/check/check-forms.ts";
import { toPattern } from "../brief-format/own-names.ts";

/** Whether a term can be looked for: it has a word of two letters or more that says something, and is no sentence. */
export function isUsableTerm(name: string): boolean {
  const words = toPattern(name).split(" ");
  if (words.length > 8 || name.length > 120) return false;
  const [word = "", ...others] = words;
  if (others.length > 0) return true;
  const letters = word.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isIdeograph = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(word);
  return (letters > 1 || isIdeograph) && !isOnEveryPage(word);
}

/**
 * The patterns that find a term: as it is written, and with the simple plural of English that terms of one language have as well.
 *
 * @param isTitled - The glossary begins each of its terms with a capital letter, which running text does not.
 */
export function toTermPatterns(term: string, isTitled: boolean): readonly string[] {
  const pattern = toPattern(term);
  if (pattern === "") return [];
  const [first = "", ...rest] = pattern.split(" ");
  const isOrdinary = isTitled && /^\p{Lu}\p{Ll}+$/u.test(first) && rest.every((word) => !/^\p{Lu}/u.test(word));
  const plain = isOrdinary ? [first.toLowerCase(), ...rest].join(" ") : pattern;
  return /[a-z](?<!s)$/.test(plain) && !/ /.test(plain) && plain.length > 3 ? [`${plain}{,s}`] : [plain];
}
