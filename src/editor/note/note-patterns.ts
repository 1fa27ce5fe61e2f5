import { toPattern as asWritten } from "../../brief-format/own-names.ts";
import { toPattern as asInflected } from "../../capture/evidence/patterns.ts";
import { FUNCTION_RANK, type Lexicon } from "../../capture/names/lexicon.ts";
import { isUsableTerm } from "../../library/glossary-forms.ts";

/**
 * The pattern that finds a spelling: with the endings that names have in German, Russian and Ukrainian, and the simple plural of a
 * word in small letters in English. Empty when there is nothing in it to look for.
 */
export function toNotePattern(spelling: string, lexicon: Lexicon): string {
  if (asWritten(spelling) === "") return "";
  if (INFLECTED.has(lexicon.language)) return asInflected(spelling, lexicon);
  const pattern = asWritten(spelling);
  return lexicon.language === "en" && /(?:^|\s)[a-z]{3,}(?<!s)$/.test(pattern) ? `${pattern}{,s}` : pattern;
}

const INFLECTED: ReadonlySet<string> = new Set(["de", "ru", "uk"]);

/**
 * Why a spelling may be marked where it means something else: every page says it, which is refused; it is a word of the language, short,
 * a first name, or so well known that very many pages name it.
 */
export type NoteRisk = "everywhere" | "common" | "short" | "first-name" | "famous";

/** A word with fewer letters often means something else as well. */
const SHORT = 4;

/** A row of small words, all of which are commoner than this, is no term. */
const ORDINARY = 1_500;

/** What is risky about a spelling; null when nothing is. */
export function findNoteRisk(spelling: string, lexicon: Lexicon): NoteRisk | null {
  const words = asWritten(spelling).split(" ");
  const [word = "", ...others] = words;
  if (!isUsableTerm(spelling)) return "everywhere";
  if (lexicon.fameOf(spelling) !== null) return "famous";
  if (others.length > 0) return words.every((one) => isSaidOften(one, lexicon)) ? "common" : null;
  if (lexicon.isFirstName(word)) return "first-name";
  if (lexicon.rankOf(word) !== null) return "common";
  return /^[\p{L}\p{N}]+$/u.test(word) && word.length < SHORT && !isIdeographic(word) ? "short" : null;
}

/** Names of many words, such as "New Deal", are none for all that. */
function isSaidOften(word: string, lexicon: Lexicon): boolean {
  const rank = lexicon.rankOf(word);
  return word === word.toLowerCase() && rank !== null && rank < Math.max(ORDINARY, FUNCTION_RANK);
}

function isIdeographic(word: string): boolean {
  return /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(word);
}
